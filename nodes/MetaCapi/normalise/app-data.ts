import type { JsonObject, JsonValue } from '../event/json';
import { isPlainObject } from '../event/json';
import { copyAsJson } from './json-copy';
import type { Notes } from './notes';

const FLAGS = ['advertiser_tracking_enabled', 'application_tracking_enabled'] as const;

const YES: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'yes']);
const NO: ReadonlySet<unknown> = new Set([false, 0, '0', 'false', 'no']);

/** Places of the extended device info (M 3.5). */
const DEVICE_INFO_LENGTH = 16;

/**
 * Brings `app_data` into Meta's form (M 3.5): the two flags as 0 or 1, the device info as 16 texts.
 *
 * `undefined` when the event has none.
 */
export function normaliseAppData(raw: unknown, notes: Notes): JsonObject | undefined {
	if (!isPlainObject(raw)) return undefined;
	const { value, complete } = copyAsJson(raw);
	if (!complete) notes.warn('app_data', 'too large; a part of it was left out');
	if (!isJsonObject(value)) return undefined;
	const appData: Record<string, JsonValue | undefined> = { ...value };
	for (const flag of FLAGS) {
		const given = appData[flag];
		const word = typeof given === 'string' ? given.trim().toLowerCase() : given;
		if (YES.has(word)) appData[flag] = 1;
		else if (NO.has(word)) appData[flag] = 0;
	}
	if (Array.isArray(raw.extinfo)) appData.extinfo = deviceInfo(raw.extinfo);
	return Object.keys(appData).length === 0 ? undefined : appData;
}

function isJsonObject(value: JsonValue | undefined): value is JsonObject {
	return isPlainObject(value);
}

/** Every place is text, an unknown one is empty; a list of another length is left for the check to refuse. */
function deviceInfo(values: readonly unknown[]): readonly string[] {
	return values
		.slice(0, DEVICE_INFO_LENGTH + 1)
		.map((value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''));
}
