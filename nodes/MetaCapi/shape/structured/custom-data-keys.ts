import { isPlainObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { CUSTOM_DATA_FIELDS } from '../../fields/custom-data-fields';
import { labelOf } from '../../fields/labels';
import { reducedName } from '../../fields/reduced-name';
import { parseJsonText } from '../json-text';
import { setOwnEntry } from '../own-entry';

const KEY_BY_REDUCED_NAME: ReadonlyMap<string, string> = new Map(
	CUSTOM_DATA_FIELDS.map(({ key }) => [reducedName(key), key]),
);

/**
 * Reads the keys of `custom_data`.
 *
 * Any name is a custom property here (M 6.1), so only another spelling of a standard key (`orderId`, `Currency`)
 * is corrected, with a warning. `moved` holds what stood beside `custom_data`.
 */
export function readCustomData(
	given: unknown,
	moved: Readonly<Record<string, unknown>>,
	warnings: Warning[],
): Readonly<Record<string, unknown>> {
	const source = typeof given === 'string' ? parseJsonText(given) : given;
	const customData: Record<string, unknown> = { ...moved };
	if (!isPlainObject(source)) return customData;
	for (const key of Object.keys(source)) {
		const value = source[key];
		if (value === undefined || value === null) continue;
		const standard = KEY_BY_REDUCED_NAME.get(reducedName(key));
		if (standard === undefined || standard === key || standard in source) {
			setOwnEntry(customData, key, value);
			continue;
		}
		customData[standard] = value;
		const field = `custom_data.${standard}`;
		warnings.push({ field: labelOf(field), message: `'${key.slice(0, 60)}' was read as '${labelOf(field)}' (${standard})` });
	}
	return customData;
}
