import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { EVENT_KEYS } from '../../fields/event-fields';
import { ALIASES } from '../../fields/flat-targets';
import { labelOf } from '../../fields/labels';
import { reducedName } from '../../fields/reduced-name';

/** The keys of an event, each where Meta wants it. */
export interface EventKeys {
	/** What belongs on the level of the event, `user_data` and `custom_data` aside. */
	readonly own: Readonly<Record<string, unknown>>;
	/** What stood on the level of the event and belongs elsewhere (M appendix E). */
	readonly moved: {
		readonly user_data: Readonly<Record<string, unknown>>;
		readonly custom_data: Readonly<Record<string, unknown>>;
		readonly app_data?: Readonly<Record<string, unknown>>;
		readonly envelope: Envelope;
	};
}

/** Keys that people put beside `user_data` although they belong into `app_data` (M 3.1, M 3.5). */
const APP_DATA_KEYS: ReadonlySet<string> = new Set([
	'advertiser_tracking_enabled',
	'application_tracking_enabled',
	'extinfo',
]);

const ENVELOPE_KEYS = ['test_event_code', 'partner_agent', 'upload_tag'] as const;

/** Sorts the keys of a structured event; a key that Meta doesn't know is left out with a warning (M 3.1, 2804019). */
export function readEventKeys(event: UnknownObject, warnings: Warning[]): EventKeys {
	const own: Record<string, unknown> = {};
	const userData: Record<string, unknown> = {};
	const customData: Record<string, unknown> = {};
	const appData: Record<string, unknown> = {};
	const envelope: Record<string, string> = {};
	for (const key of Object.keys(event)) {
		const value = event[key];
		if (value === undefined || value === null || key === 'user_data' || key === 'custom_data') continue;
		if (EVENT_KEYS.has(key)) {
			own[key] = value;
			continue;
		}
		const shown = key.slice(0, 60);
		if (APP_DATA_KEYS.has(key)) {
			appData[key] = value;
			warnings.push({ message: `'${shown}' was moved into 'app_data', where it belongs` });
		} else if (isEnvelopeKey(key) && typeof value === 'string') {
			envelope[key] = value;
			warnings.push({ message: `'${shown}' was moved out of the event, beside 'data'` });
		} else {
			const field = ALIASES.get(reducedName(key))?.target.field ?? '~';
			const [section, inner] = field.split('.');
			if (field.startsWith('~') || (inner === undefined && field in event)) {
				warnings.push({ message: `'${shown}' is no key of an event and was left out: Meta refuses events with unknown keys` });
				continue;
			}
			warnings.push({ field: labelOf(field), message: `'${shown}' was read as '${labelOf(field)}' (${field})` });
			if (inner === undefined) own[field] ??= value;
			else if (section === 'user_data') userData[inner] ??= value;
			else customData[inner] ??= value;
		}
	}
	return {
		own,
		moved: {
			user_data: userData,
			custom_data: customData,
			...(Object.keys(appData).length > 0 && { app_data: appData }),
			envelope,
		},
	};
}

function isEnvelopeKey(key: string): key is (typeof ENVELOPE_KEYS)[number] {
	return ENVELOPE_KEYS.some((known) => known === key);
}
