import {
	APP_DATA_FIELDS,
	DEVICE_FIELDS,
	DEVICE_INFO_LABEL,
	TRACKING_FLAGS,
} from './app-data-fields';
import { ATTRIBUTION_FIELDS } from './attribution-fields';
import { CUSTOM_DATA_FIELDS } from './custom-data-fields';
import { EVENT_FIELDS } from './event-fields';
import { MESSAGING_OUTCOME_FIELDS, ORIGINAL_EVENT_FIELDS, STORE_FIELDS } from './smaller-parts';
import { USER_DATA_FIELDS } from './user-data-fields';
import { VERTICAL_FIELDS } from './vertical-fields';

interface Labelled {
	readonly key: string;
	readonly label: string;
}

function within(
	section: string,
	rows: readonly Labelled[],
): ReadonlyArray<readonly [string, string]> {
	return rows.map(({ key, label }) => [`${section}.${key}`, label] as const);
}

const LABELS: ReadonlyMap<string, string> = new Map([
	...EVENT_FIELDS.map((row) => [row.key, row.label] as const),
	...within('user_data', USER_DATA_FIELDS),
	...within('custom_data', VERTICAL_FIELDS),
	...within('custom_data', CUSTOM_DATA_FIELDS),
	...within('custom_data.store_data', STORE_FIELDS),
	['app_data.extinfo', DEVICE_INFO_LABEL],
	...within('app_data', [...TRACKING_FLAGS, ...DEVICE_FIELDS, ...APP_DATA_FIELDS]),
	...within('original_event_data', ORIGINAL_EVENT_FIELDS),
	...within('attribution_data', ATTRIBUTION_FIELDS),
	...within('messaging_outcome_data', MESSAGING_OUTCOME_FIELDS),
]);

/** The label of an event field, by its dotted path (`user_data.em` → `Email`); the path itself when it has none. */
export function labelOf(path: string): string {
	return LABELS.get(path) ?? path;
}
