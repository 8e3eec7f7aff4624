import { CUSTOM_DATA_FIELD_BY_KEY } from '../fields/custom-data-fields';
import { EVENT_KEYS } from '../fields/event-fields';
import { ALIASES } from '../fields/flat-targets';
import { reducedName } from '../fields/reduced-name';
import { USER_DATA_FIELD_BY_KEY } from '../fields/user-data-fields';

/** Sections of an event whose keys a map may name with a dot; only `user_data` has a closed list of keys. */
const OPEN_SECTIONS: ReadonlySet<string> = new Set([
	'app_data',
	'attribution_data',
	'custom_data',
	'messaging_outcome_data',
	'original_event_data',
]);

/**
 * Finds the event field that a name in a column map means: Meta's key, bare or dotted (`em`, `user_data.em`), a
 * plain name (`Email`), or the capitals of the Omni sample (`FIRST_NAME`, `CONTENT_ID`) (SPEC 3.4).
 *
 * `undefined` when Meta knows no such field; any name below `custom_data.` is a custom property.
 */
export function fieldNamed(name: string): string | undefined {
	const [section = '', ...inner] = name.split('.');
	if (inner.length > 0) {
		if (section === 'user_data') {
			const key = inner.join('.');
			return USER_DATA_FIELD_BY_KEY.has(key) ? name : identifierNamed(key);
		}
		if (OPEN_SECTIONS.has(section)) return inner.every((key) => key !== '') ? name : undefined;
	}
	if (EVENT_KEYS.has(name) && name !== 'user_data' && name !== 'custom_data') return name;
	if (USER_DATA_FIELD_BY_KEY.has(name)) return `user_data.${name}`;
	if (CUSTOM_DATA_FIELD_BY_KEY.has(name)) return `custom_data.${name}`;
	return ALIASES.get(reducedName(name))?.target.field;
}

function identifierNamed(name: string): string | undefined {
	const field = ALIASES.get(reducedName(name))?.target.field;
	return field?.startsWith('user_data.') === true ? field : undefined;
}
