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
	| { readonly type: 'unworkable'; readonly field: string };

/** Reads what the user mapped, for one item. */
export type ManualReader = (json: UnknownObject, itemIndex: number) => ManualReading;

/** Makes a draft of mapped values; empty ones are left out. */
export function manualDraft(values: ReadonlyMap<string, unknown>): Draft {
	const given = new Map([...values].filter(([, value]) => !isBlank(value)));
	return {
		inputFormat: 'manual',
		warnings: [],
		envelope: {},
		...buildRaw(given, () => NO_PLACES),
	};
}

const NO_PLACES: ReadonlyMap<string, string> = new Map();
