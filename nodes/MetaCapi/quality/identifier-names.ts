import { USER_DATA_FIELD_BY_KEY } from '../fields/user-data-fields';

/** Meta's words for identifiers in quality reports that are not the keys of `user_data`. */
const KEY_OF_NAME: ReadonlyMap<string, string> = new Map([
	['anon_id', 'anon_id'],
	['birth_date', 'db'],
	['browser_id', 'fbp'],
	['city', 'ct'],
	['click_id', 'fbc'],
	['date_of_birth', 'db'],
	['dob', 'db'],
	['email', 'em'],
	['first_name', 'fn'],
	['gender', 'ge'],
	['ip', 'client_ip_address'],
	['ip_address', 'client_ip_address'],
	['last_name', 'ln'],
	['login_id', 'fb_login_id'],
	['phone', 'ph'],
	['phone_number', 'ph'],
	['postal_code', 'zp'],
	['state', 'st'],
	['user_agent', 'client_user_agent'],
	['zip', 'zp'],
	['zip_code', 'zp'],
]);

/** Longer names are none of Meta's. */
const LONGEST_NAME = 60;

/** The key of `user_data` behind a name in Meta's report; the name itself when none is known. */
export function identifierKey(name: string): string {
	const plain = name.toLowerCase().replace(/[ -]/g, '_');
	return KEY_OF_NAME.get(plain) ?? (USER_DATA_FIELD_BY_KEY.has(plain) ? plain : name);
}

/** What the editor calls an identifier that Meta's report names: `ip_address` → `Client IP Address`. */
export function identifierLabel(name: string): string {
	return USER_DATA_FIELD_BY_KEY.get(identifierKey(name))?.label ?? name.slice(0, LONGEST_NAME);
}
