import { contentKeyNamed, FIELD_OF_COLUMN_WORD, LINE_PIECES } from '../fields/column-words';
import { CUSTOM_DATA_FIELD_BY_KEY, mainKeySpelt } from '../fields/custom-data-fields';
import { EVENT_COLUMNS } from '../fields/event-columns';
import { EVENT_KEYS } from '../fields/event-fields';
import { ALIASES } from '../fields/flat-targets';
import { reducedName } from '../fields/reduced-name';
import { USER_DATA_FIELD_BY_KEY } from '../fields/user-data-fields';
import { readKey } from '../shape/flat/key-reading';

/** Sections of an event whose keys a map may name with a dot; only `user_data` has a closed list of keys. */
const OPEN_SECTIONS: ReadonlySet<string> = new Set([
	'app_data',
	'attribution_data',
	'custom_data',
	'messaging_outcome_data',
	'original_event_data',
]);

/** The sections that are no field by themselves. */
const SECTIONS_ONLY: ReadonlySet<string> = new Set(['custom_data', 'user_data']);

const FIELD_OF_LABEL: ReadonlyMap<string, string> = new Map(
	EVENT_COLUMNS.map(({ label, field }) => [reducedName(label), field]),
);

const PIECE_OF_KEY: ReadonlyMap<string, string> = new Map(
	LINE_PIECES.map(({ piece, key }) => [key, piece]),
);

/** What says that a column holds digests: the value tells by itself. */
const HASHED = /^(?:hashed|sha256|hash)|(?:hashed|sha256|hash)$/g;

/**
 * Finds the event field that a name in a column map means: Meta's key, bare or dotted (`em`, `user_data.em`), a
 * plain name (`Email`), or the capitals of the Omni sample (`FIRST_NAME`, `CONTENT_ID`) (SPEC 3.4).
 *
 * `undefined` when Meta knows no such field; any name below `custom_data.` is a custom property.
 */
export function fieldNamed(name: string): string | undefined {
	const field = metaKey(name) ?? metaKey(name.toLowerCase());
	return field ?? (name.includes('.') ? undefined : meantBy(name));
}

function metaKey(name: string): string | undefined {
	const [section = '', ...inner] = name.split('.');
	if (inner.length > 0) return inner.includes('') ? undefined : dotted(section, inner);
	if (SECTIONS_ONLY.has(name)) return undefined;
	if (EVENT_KEYS.has(name)) return name;
	if (USER_DATA_FIELD_BY_KEY.has(name)) return `user_data.${name}`;
	return CUSTOM_DATA_FIELD_BY_KEY.has(name) ? `custom_data.${name}` : undefined;
}

function dotted(section: string, [key = '', ...deeper]: readonly string[]): string | undefined {
	const path = [key, ...deeper].join('.');
	if (section === 'contents') return pieceNamed(path);
	if (section === 'user_data') {
		if (USER_DATA_FIELD_BY_KEY.has(path)) return `user_data.${path}`;
		const field = meantBy(path);
		return field?.startsWith('user_data.') === true ? field : undefined;
	}
	if (section !== 'custom_data')
		return OPEN_SECTIONS.has(section) ? `${section}.${path}` : undefined;
	const main = mainKeySpelt(key) ?? key;
	if (main === 'contents' && deeper.length > 0) return pieceNamed(deeper.join('.'));
	return ['custom_data', main, ...deeper].join('.');
}

function meantBy(name: string): string | undefined {
	const reduced = reducedName(name);
	const field =
		ALIASES.get(reduced)?.target.field ??
		FIELD_OF_COLUMN_WORD.get(reduced) ??
		FIELD_OF_LABEL.get(reduced);
	if (field !== undefined) return field;
	const key = readKey([name]);
	if (key.type === 'field') return key.target.field;
	const plain = reduced.replace(HASHED, '');
	const hashed = ALIASES.get(plain)?.target.field;
	if (plain !== reduced && hashed?.startsWith('user_data.') === true) return hashed;
	return reduced.startsWith('content') ? pieceNamed(name) : undefined;
}

function pieceNamed(name: string): string | undefined {
	const key = contentKeyNamed(name);
	return key === undefined ? undefined : PIECE_OF_KEY.get(key);
}
