import type { UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { objectOf } from '../event/json-text';
import type { Notes } from './notes';

/** Reads a part of the event that must be an object, also as JSON text; anything else is left out with a warning. */
export function readObjectPart(
	raw: unknown,
	path: string,
	notes: Notes,
): UnknownObject | undefined {
	const object = objectOf(raw);
	if (object === undefined && !isBlank(raw)) notes.warn(path, 'left out, since it is no object');
	return object === undefined || Object.keys(object).length === 0 ? undefined : object;
}
