import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { EVENT_KEYS } from '../../fields/event-fields';
import { ALIASES } from '../../fields/flat-targets';
import { labelOf } from '../../fields/labels';
import { reducedName } from '../../fields/reduced-name';
import { objectOf } from '../../event/json-text';
import { isEnvelopeKey, readEnvelope } from './envelope-keys';
import { shownKey } from './shown-key';

/** The keys of an event, each where Meta wants it. */
export interface EventKeys {
	/** What belongs on the level of the event, `user_data` and `custom_data` aside. */
	readonly own: UnknownObject;
	/** What stood on the level of the event and belongs elsewhere (M appendix E). */
	readonly moved: {
		readonly user_data: UnknownObject;
		readonly custom_data: UnknownObject;
		readonly app_data: UnknownObject;
		readonly envelope: Envelope;
	};
}

/** Keys that people put beside `user_data` although they belong into `app_data` (M 3.1, M 3.5). */
const APP_DATA_KEYS: ReadonlySet<string> = new Set([
	'advertiser_tracking_enabled',
	'application_tracking_enabled',
	'extinfo',
]);

/** Keys that hold an object, which databases keep as JSON text. */
const OBJECT_KEYS: ReadonlySet<string> = new Set([
	'app_data',
	'attribution_data',
	'messaging_outcome_data',
	'original_event_data',
]);

const READ_APART: ReadonlySet<string> = new Set(['custom_data', 'user_data']);

/** Sorts the keys of a structured event; a key that Meta doesn't know is left out with a warning (M 3.1, 2804019). */
export function readEventKeys(event: UnknownObject, warnings: Warning[]): EventKeys {
	const own: Record<string, unknown> = {};
	const moved = { event: own, user_data: {}, custom_data: {}, app_data: {} } satisfies Record<
		string,
		Record<string, unknown>
	>;
	for (const key of Object.keys(event)) {
		const value = event[key];
		if (value === undefined || value === null || READ_APART.has(key)) continue;
		if (EVENT_KEYS.has(key)) {
			own[key] = OBJECT_KEYS.has(key) ? (objectOf(value) ?? value) : value;
			continue;
		}
		const place = placeOf(key, event);
		switch (place.type) {
			case 'section':
				setFirst(moved[place.section], place.key, value);
				warnings.push(wasRead(key, place.field));
				continue;
			case 'envelope':
				warnings.push({ message: `${shownKey(key)} was moved out of the event, beside 'data'` });
				continue;
			case 'nowhere':
				warnings.push({
					message: `${shownKey(key)} is no key of an event and was left out: Meta refuses events with unknown keys`,
				});
		}
	}
	const { user_data, custom_data, app_data } = moved;
	return { own, moved: { user_data, custom_data, app_data, envelope: readEnvelope(event) } };
}

/** Where a key belongs that is none of the event's own. */
type Place =
	| {
			readonly type: 'section';
			readonly section: 'app_data' | 'custom_data' | 'event' | 'user_data';
			readonly key: string;
			readonly field: string;
	  }
	| { readonly type: 'envelope' }
	| { readonly type: 'nowhere' };

const NOWHERE: Place = { type: 'nowhere' };

function placeOf(key: string, event: UnknownObject): Place {
	if (APP_DATA_KEYS.has(key))
		return { type: 'section', section: 'app_data', key, field: `app_data.${key}` };
	if (isEnvelopeKey(key)) return { type: 'envelope' };
	const field = ALIASES.get(reducedName(key))?.target.field;
	if (field === '~fbclid')
		return { type: 'section', section: 'user_data', key: 'fbclid', field: 'user_data.fbc' };
	if (field === undefined || field.startsWith('~')) return NOWHERE;
	const [section = '', inner] = field.split('.');
	if (inner === undefined) {
		// The key itself is there, so this is something else: `date` beside `event_time`.
		return event[field] === undefined
			? { type: 'section', section: 'event', key: field, field }
			: NOWHERE;
	}
	return section === 'user_data' || section === 'custom_data'
		? { type: 'section', section, key: inner, field }
		: NOWHERE;
}

function setFirst(section: Record<string, unknown>, key: string, value: unknown): void {
	section[key] ??= value;
}

function wasRead(key: string, field: string): Warning {
	return {
		field: labelOf(field),
		message: `${shownKey(key)} was read as '${labelOf(field)}' (${field})`,
	};
}
