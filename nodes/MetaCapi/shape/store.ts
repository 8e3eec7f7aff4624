import { isBlank } from '../fields/blank';
import { STORE_FIELDS } from '../fields/smaller-parts';

/** Builds `store_data` of the pieces a row has of it (M 6.1); `undefined` when there is none. */
export function storeOf(
	valueOf: (piece: string) => unknown,
): Readonly<Record<string, unknown>> | undefined {
	let store: Record<string, unknown> | undefined;
	for (const { key } of STORE_FIELDS) {
		const value = valueOf(`~${key}`);
		if (!isBlank(value)) (store ??= {})[key] = value;
	}
	return store;
}
