import { isPlainObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { ALIASES } from '../../fields/flat-targets';
import { labelOf } from '../../fields/labels';
import { reducedName } from '../../fields/reduced-name';
import { USER_DATA_FIELD_BY_KEY } from '../../fields/user-data-fields';
import { parseJsonText } from '../json-text';

/** A pseudo key of `user_data`: Meta knows only the `fbc` that is built from it (M 5.2). */
const CLICK_ID_PARAMETER = 'fbclid';

/**
 * Reads the keys of `user_data` and corrects misspelt ones (`zip` → `zp`, M appendix E) with a warning.
 *
 * Keys Meta doesn't know are left out with a warning: they match nobody and might be personal. `moved` holds
 * identifiers that stood beside `user_data`.
 */
export function readUserData(
	given: unknown,
	moved: Readonly<Record<string, unknown>>,
	warnings: Warning[],
): Readonly<Record<string, unknown>> {
	const source = typeof given === 'string' ? parseJsonText(given) : given;
	const userData: Record<string, unknown> = { ...moved };
	if (!isPlainObject(source)) return userData;
	const corrections: Array<readonly [key: string, value: unknown]> = [];
	for (const key of Object.keys(source)) {
		const value = source[key];
		if (value === undefined || value === null) continue;
		if (USER_DATA_FIELD_BY_KEY.has(key) || key === CLICK_ID_PARAMETER) {
			userData[key] = value;
			continue;
		}
		const field = ALIASES.get(reducedName(key))?.target.field;
		const shown = key.slice(0, 60);
		if (field === undefined || !field.startsWith('user_data.')) {
			warnings.push({ message: `'${shown}' is no key of 'user_data' that Meta knows and was left out` });
			continue;
		}
		const corrected = field.slice('user_data.'.length);
		warnings.push({ field: labelOf(field), message: `'${shown}' was read as '${labelOf(field)}' (${corrected})` });
		corrections.push([corrected, value]);
	}
	for (const [key, value] of corrections) {
		const known = userData[key];
		if (known === undefined) userData[key] = value;
		else if (USER_DATA_FIELD_BY_KEY.get(key)?.list === true) userData[key] = [known, value].flat();
	}
	return userData;
}
