import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { mainKeySpelt } from '../../fields/custom-data-fields';
import { labelOf } from '../../fields/labels';
import { isBlank } from '../../fields/blank';
import { setOwnEntry } from '../../event/own-entry';
import { shownKey } from './shown-key';

/**
 * Reads the keys of `custom_data`.
 *
 * Any name is a custom property here (M 6.1), so only another spelling of a standard key (`orderId`, `Currency`)
 * is corrected, with a warning. `moved` holds what stood beside `custom_data`; it counts only where that says nothing.
 */
export function readCustomData(
	source: UnknownObject,
	moved: UnknownObject,
	warnings: Warning[],
): UnknownObject {
	const customData: Record<string, unknown> = {};
	for (const key of Object.keys(source)) {
		const value = source[key];
		if (value === undefined || value === null) continue;
		const standard = mainKeySpelt(key);
		if (standard === undefined || standard === key) {
			setOwnEntry(customData, key, value);
			continue;
		}
		const label = labelOf(`custom_data.${standard}`);
		// A second spelling can't stay: should the first be dropped, it would take its place when fed back (SPEC 2.3).
		const isFirst = isBlank(source[standard]) && isBlank(customData[standard]);
		if (isFirst) customData[standard] = value;
		const done = isFirst
			? `read as '${label}' (${standard})`
			: `left out, since '${standard}' is there too`;
		warnings.push({ field: label, message: `${shownKey(key)} was ${done}` });
	}
	for (const key of Object.keys(moved)) {
		if (isBlank(customData[key])) customData[key] = moved[key];
	}
	return customData;
}
