import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { readKey } from '../shape/flat/key-reading';

/** Parameters that are looked at: more are no form. */
const MAX_PARAMETERS = 100;

/**
 * Says that a webhook call brought its data in the address instead of the body: `query` is read only where a map
 * names it (SPEC 3.1), and nothing is lost in silence.
 */
export function warnAboutQuery(item: UnknownObject): readonly Warning[] {
	const { query, body, headers } = item;
	if (!isPlainObject(headers) || !isPlainObject(query) || !isNothing(body)) return [];
	const names = Object.keys(query)
		.slice(0, MAX_PARAMETERS)
		.filter((name) => {
			const reading = readKey([name]);
			return reading.type === 'field' && reading.target.identifies;
		})
		.slice(0, 5)
		.map((name) => `'query.${name.slice(0, 60)}'`);
	if (names.length === 0) return [];
	return [
		{
			message: `${names.join(', ')} of the webhook call ${names.length === 1 ? 'was' : 'were'} not used, since only its body is read: use Column Map or Manual Mapping, or send the data as POST`,
		},
	];
}

function isNothing(body: unknown): boolean {
	if (isPlainObject(body)) return Object.keys(body).length === 0;
	return body === undefined || body === null || (typeof body === 'string' && body.trim() === '');
}
