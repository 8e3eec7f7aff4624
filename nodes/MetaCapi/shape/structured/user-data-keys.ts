import { isPlainObject, type UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { ALIASES } from '../../fields/flat-targets';
import { labelOf } from '../../fields/labels';
import { reducedName } from '../../fields/reduced-name';
import { USER_DATA_FIELD_BY_KEY } from '../../fields/user-data-fields';
import { isBlank } from '../../fields/blank';
import { isDigest, matchHashedName } from '../flat/hashed-name';
import { shownKey } from './shown-key';

/** A pseudo key of `user_data`: Meta knows only the `fbc` that is built from it (M 5.2). */
const CLICK_ID_PARAMETER = 'fbclid';

/**
 * Reads the keys of `user_data` and corrects misspelt ones (`zip` → `zp`, M appendix E) with a warning.
 *
 * Keys Meta doesn't know are left out with a warning: they match nobody and might be personal. `moved` holds
 * identifiers that stood beside `user_data`; they count only where it says nothing itself.
 */
export function readUserData(
	source: UnknownObject,
	moved: UnknownObject,
	warnings: Warning[],
): UnknownObject {
	const userData: Record<string, unknown> = {};
	const corrections: Array<readonly [key: string, value: unknown]> = Object.entries(moved);
	for (const [key, value] of Object.entries(withAddress(source))) {
		if (isBlank(value)) continue;
		if (USER_DATA_FIELD_BY_KEY.has(key) || key === CLICK_ID_PARAMETER) {
			userData[key] = value;
			continue;
		}
		const corrected = correctedKey(key) ?? hashedKey(key, value);
		if (corrected === undefined) {
			const why =
				matchHashedName(reducedName(key)) === undefined
					? "is no key of 'user_data' that Meta knows"
					: 'says that its value is hashed, which is no SHA-256 digest,';
			warnings.push({ message: `${shownKey(key)} ${why} and was left out` });
			continue;
		}
		const label = labelOf(`user_data.${corrected}`);
		warnings.push({
			field: label,
			message: `${shownKey(key)} was read as '${label}' (${corrected})`,
		});
		corrections.push([corrected, value]);
	}
	for (const [key, value] of corrections) {
		if (isBlank(value)) continue;
		const known = userData[key];
		if (known === undefined) userData[key] = value;
		else if (USER_DATA_FIELD_BY_KEY.get(key)?.list === true) userData[key] = [known, value].flat();
	}
	return userData;
}

/** Google's `user_data`, which its tags send too, has an object or list of names and places: its keys count as well. */
function withAddress(source: UnknownObject): UnknownObject {
	const { address: given, ...others } = source;
	const address = Array.isArray(given) ? given[0] : given;
	return isPlainObject(address) ? { ...address, ...others } : source;
}

/** `email_hash`: the digest of an identifier under a name of its own. */
function hashedKey(key: string, value: unknown): string | undefined {
	const field = isDigest(value) ? matchHashedName(reducedName(key))?.target.field : undefined;
	return field?.slice('user_data.'.length);
}

function correctedKey(key: string): string | undefined {
	const field = ALIASES.get(reducedName(key))?.target.field;
	if (field === '~fbclid') return CLICK_ID_PARAMETER;
	return field?.startsWith('user_data.') === true ? field.slice('user_data.'.length) : undefined;
}
