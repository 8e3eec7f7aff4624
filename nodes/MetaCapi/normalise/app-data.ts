import type { ActionSourceValue } from '../fields/action-sources';
import { APP_DATA_FIELDS, DEVICE_KEYS, TRACKING_FLAGS } from '../fields/app-data-fields';
import { isBlank } from '../fields/blank';
import { deviceInfoFrom, readDeviceInfo } from './device-info';
import { readEntries } from './event-part';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readObjectPart } from './object-part';
import { readFlag } from './values/flag';

/** Keys read here; the others are read by their table. */
const READ_APART: ReadonlySet<string> = new Set([
	...DEVICE_KEYS,
	...TRACKING_FLAGS.map(({ key }) => key),
	'extinfo',
]);

/**
 * Brings `app_data` into Meta's form (M 3.5): the two flags as 0 or 1, the device info as 16 texts, also from plain
 * fields (`device_model`), which only app events use.
 *
 * `undefined` when the event has none.
 */
export function normaliseAppData(
	raw: unknown,
	actionSource: ActionSourceValue | undefined,
	notes: Notes,
): Record<string, unknown> | undefined {
	const given = readObjectPart(raw, 'app_data', notes);
	if (given === undefined) return undefined;
	const isApp = actionSource === 'app';
	const appData: Record<string, unknown> = {};
	for (const { key } of TRACKING_FLAGS) {
		const value = flagOf(`app_data.${key}`, given[key], isApp, notes);
		if (value !== undefined) appData[key] = value;
	}
	const fromFields = isApp && isBlank(given.extinfo) ? deviceInfoFrom(given) : undefined;
	const deviceInfo = isBlank(given.extinfo) ? fromFields : readDeviceInfo(given.extinfo);
	if (deviceInfo !== undefined) appData.extinfo = deviceInfo;
	const others = Object.fromEntries(Object.entries(given).filter(([key]) => !READ_APART.has(key)));
	Object.assign(appData, readEntries(others, 'app_data', { fields: APP_DATA_FIELDS }, notes));
	return Object.keys(appData).length === 0 ? undefined : appData;
}

/** A flag that can't be read is the customer's wish all the same: an app event is refused for it. */
function flagOf(path: string, given: unknown, isApp: boolean, notes: Notes): unknown {
	const flag = readFlag(given);
	if (flag.type !== 'unusable') return flag.type === 'value' ? flag.value : undefined;
	if (!isApp) {
		notes.warn(path, `left out. ${flag.reason}`);
		return undefined;
	}
	notes.refuseValue(path, flag.reason);
	return refusedCopy(given);
}
