import { CUSTOM_DATA_FIELDS } from './custom-data-fields';
import { EVENT_FIELDS } from './event-fields';
import { USER_DATA_FIELDS } from './user-data-fields';

const LABELS: ReadonlyMap<string, string> = new Map([
	...EVENT_FIELDS.map((row) => [row.key, row.label] as const),
	...USER_DATA_FIELDS.map((row) => [`user_data.${row.key}`, row.label] as const),
	...CUSTOM_DATA_FIELDS.map((row) => [`custom_data.${row.key}`, row.label] as const),
]);

/** The label of an event field, by its dotted path (`user_data.em` → `Email`); the path itself when it has none. */
export function labelOf(path: string): string {
	return LABELS.get(path) ?? path;
}
