import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { readKey } from '../shape/flat/key-reading';

/** Parameters that are looked at: more are no form. */
const MAX_PARAMETERS = 100;

/**
 * Says that a webhook call brought its data in the address instead of the body: `query` and `params` are read only
 * where a map names them (SPEC 3.1), and nothing is lost in silence.
 */
export function warnAboutQuery(item: UnknownObject): readonly Warning[] {
	if (!isPlainObject(item.headers) || !isNothing(item.body)) return [];
	const names = PLACES.flatMap((place) => identifiersIn(item[place], place)).slice(0, 5);
	if (names.length === 0) return [];
	return [
		{
			message: `${names.join(', ')} of the webhook call ${names.length === 1 ? 'was' : 'were'} not used, since only its body is read: use Column Map or Manual Mapping, or send the data as POST`,
		},
	];
}

/** The parts of a call's address: what stands behind the question mark, and in the path (`/lead/:email`). */
const PLACES = ['query', 'params'] as const;

function identifiersIn(parameters: unknown, place: string): readonly string[] {
	if (!isPlainObject(parameters)) return [];
	return Object.keys(parameters)
		.slice(0, MAX_PARAMETERS)
		.filter((name) => {
			const reading = readKey([name]);
			return reading.type === 'field' && reading.target.identifies;
		})
		.map((name) => `'${place}.${name.slice(0, 60)}'`);
}

function isNothing(body: unknown): boolean {
	if (isPlainObject(body)) return Object.keys(body).length === 0;
	return body === undefined || body === null || (typeof body === 'string' && body.trim() === '');
}
