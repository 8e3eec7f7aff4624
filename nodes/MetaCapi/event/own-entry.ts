/**
 * Sets an own entry whatever its name is.
 *
 * A plain assignment to `__proto__` would change the object's prototype instead (SPEC 6: hostile items).
 */
export function setOwnEntry(object: Record<string, unknown>, key: string, value: unknown): void {
	// A name that no object inherits needs no such care, and defining a property takes ten times as long as setting it.
	if (!(key in Object.prototype)) {
		object[key] = value;
		return;
	}
	Object.defineProperty(object, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
