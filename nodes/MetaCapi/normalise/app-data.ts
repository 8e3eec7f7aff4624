import type { JsonObject, JsonValue } from '../event/json';
import { listOf, objectOf } from '../event/json-text';
import type { Notes } from './notes';
import { copyObjectPart } from './object-part';

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
	const copy = copyObjectPart(raw, 'app_data', notes);
	if (copy === undefined) return undefined;
	const appData: Record<string, JsonValue | undefined> = { ...copy };
	for (const flag of FLAGS) {
		const given = appData[flag];
		const word = typeof given === 'string' ? given.trim().toLowerCase() : given;
		if (YES.has(word)) appData[flag] = 1;
		else if (NO.has(word)) appData[flag] = 0;
	}
	const deviceInfoGiven = listOf(objectOf(raw)?.extinfo);
	if (deviceInfoGiven !== undefined) appData.extinfo = deviceInfo(deviceInfoGiven);
	return appData;
}

/** Every place is text, an unknown one is empty; a list of another length is left for the check to refuse. */
function deviceInfo(values: readonly unknown[]): readonly string[] {
	return values
		.slice(0, DEVICE_INFO_LENGTH + 1)
		.map((value) =>
			typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '',
		);
}
