/** Any value JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object whose values are JSON. */
export interface JsonObject {
	readonly [key: string]: JsonValue | undefined;
}

/** An object read from outside, whose values are not known yet. */
export type UnknownObject = Readonly<Record<string, unknown>>;

/** Tells whether a value is an object with named entries: no array, no Date, no class instance of the outside world. */
export function isPlainObject(value: unknown): value is UnknownObject {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	// Objects may come from another realm (n8n's expression engine), so only the depth of the chain counts.
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
