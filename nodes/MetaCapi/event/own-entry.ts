/**
 * Sets an own entry whatever its name is.
 *
 * A plain assignment to `__proto__` would change the object's prototype instead (SPEC 6: hostile items).
 */
export function setOwnEntry(object: Record<string, unknown>, key: string, value: unknown): void {
	Object.defineProperty(object, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
