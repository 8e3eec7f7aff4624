import { USER_DATA_FIELDS } from '../fields/user-data-fields';

/** Keys of `user_data` whose values are digests, and so need no escaping. */
const DIGESTS: ReadonlySet<string> = new Set(
	USER_DATA_FIELDS.filter(({ hash }) => hash === 'always').map(({ key }) => key),
);

/** Text that stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The JSON of a prepared event: what `JSON.stringify` gives, which the tests hold it against, in half the time.
 *
 * Only the parts that every event has are written here: digests are joined without being looked at, and what may hold
 * anything is left to `JSON.stringify`.
 */
export function eventJson(event: Readonly<Record<string, unknown>>): string {
	let json = '';
	for (const key of Object.keys(event)) {
		const value = event[key];
		if (value === undefined) continue;
		json += `${json === '' ? '{"' : ',"'}${key}":${valueJson(key, value)}`;
	}
	return json === '' ? '{}' : `${json}}`;
}

function valueJson(key: string, value: unknown): string {
	switch (typeof value) {
		case 'string':
			return textJson(value);
		case 'number':
			return Number.isFinite(value) ? `${value}` : 'null';
		default:
			return (key === 'user_data' ? userDataJson(value) : undefined) ?? JSON.stringify(value);
	}
}

function textJson(text: string): string {
	return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function userDataJson(userData: unknown): string | undefined {
	if (typeof userData !== 'object' || userData === null) return undefined;
	let json = '';
	for (const [key, value] of Object.entries(userData)) {
		const text = DIGESTS.has(key) && Array.isArray(value) && value.length === 1 ? `["${value[0]}"]` : JSON.stringify(value);
		if (text === undefined) continue;
		json += `${json === '' ? '{"' : ',"'}${key}":${text}`;
	}
	return json === '' ? '{}' : `${json}}`;
}
