import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { buildRaw } from '../shape/build-raw';

/** What manual mapping says of one item. */
export type ManualReading =
	/** By event field (`user_data.em`) or piece (`~full_name`). */
	| { readonly type: 'values'; readonly values: ReadonlyMap<string, unknown> }
	/** Fields are taken by their names, as in flat items. */
	| { readonly type: 'byName' }
	/** The expression of a field has no result for this item. */
	| { readonly type: 'unworkable'; readonly label: string };

/** Reads what the user mapped. */
export interface ManualReader {
	readonly read: (json: UnknownObject, itemIndex: number) => ManualReading;
	/** Where in an item the values come from, by event field; values of real expressions come from anywhere. */
	readonly places: ReadonlyMap<string, string>;
}

/** Makes a draft of mapped values; empty ones are left out. */
export function manualDraft(
	values: ReadonlyMap<string, unknown>,
	places: ReadonlyMap<string, string>,
): Draft {
	const given = new Map<string, unknown>();
	for (const [field, value] of values) if (!isBlank(value)) given.set(field, value);
	return { inputFormat: 'manual', warnings: [], envelope: {}, ...buildRaw(given, () => places) };
}
