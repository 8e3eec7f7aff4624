import type { UnknownObject } from '../event/json';

/** Tells whether an object has at least so many of the keys that only one service's payloads have together. */
export function hasKeys(object: UnknownObject, keys: readonly string[], atLeast: number): boolean {
	let found = 0;
	for (const key of keys) if (key in object) found += 1;
	return found >= atLeast;
}
