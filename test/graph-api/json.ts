/** An object parsed from a request, whose values are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells an object with named entries from lists, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an object without entries. */
export function objectOrEmpty(value: unknown): JsonObject {
	return isObject(value) ? value : {};
}

/** The parsed text, or undefined if it is not JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
