import { isPlainObject, type JsonObject, type JsonValue, type UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { objectOf } from '../event/json-text';
import { copyAsJson } from './json-copy';
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

/** Copies such a part as JSON; what is too large or nested too deeply stays behind with a warning. */
export function copyObjectPart(raw: unknown, path: string, notes: Notes): JsonObject | undefined {
	const object = readObjectPart(raw, path, notes);
	if (object === undefined) return undefined;
	const { value, complete } = copyAsJson(object);
	if (!complete) notes.warn(path, 'too large or nested too deeply; a part of it was left out');
	return isJsonObject(value) && Object.keys(value).length > 0 ? value : undefined;
}

function isJsonObject(value: JsonValue | undefined): value is JsonObject {
	return isPlainObject(value);
}
