import { LINE_ITEM_NAME } from './line-item-names';
import { reducedName } from './reduced-name';

/** A piece of a row that is one line of an order, and the key of `contents[]` it becomes (M 6.2). */
export interface LinePiece {
	readonly piece: string;
	readonly key: string;
}

/** Every part of a line that a row may hold by itself, in the order of Meta's keys. */
export const LINE_PIECES = [
	{ piece: '~content_id', key: 'id' },
	{ piece: '~quantity', key: 'quantity' },
	{ piece: '~item_price', key: 'item_price' },
	{ piece: '~item_title', key: 'title' },
	{ piece: '~item_description', key: 'description' },
	{ piece: '~item_brand', key: 'brand' },
	{ piece: '~item_category', key: 'category' },
	{ piece: '~item_delivery_category', key: 'delivery_category' },
] as const satisfies readonly LinePiece[];

/**
 * Words of column maps that no item uses for its fields: the plurals of Meta's SDKs and the keys of its former
 * offline uploads.
 */
const COLUMN_WORDS: Readonly<Record<string, readonly string[]>> = {
	'user_data.ge': ['genders'],
	'user_data.db': ['dates of birth'],
	'user_data.ct': ['cities'],
	'user_data.st': ['states'],
	'user_data.zp': ['zips', 'zip codes'],
	'user_data.country': ['countries', 'country codes'],
	'user_data.external_id': ['external ids', 'extern id', 'ext id'],
	'user_data.client_user_agent': ['agent'],
	'user_data.fbc': ['click id'],
	'user_data.madid': ['madids'],
	event_source_url: ['source page', 'page'],
};

/** The event field of each word, in reduced form. */
export const FIELD_OF_COLUMN_WORD: ReadonlyMap<string, string> = new Map(
	Object.entries(COLUMN_WORDS).flatMap(([field, words]) =>
		words.map((word): [string, string] => [reducedName(word), field]),
	),
);

/** The key of `contents[]` that a name of a line's part means: `CONTENT_QUANTITY`, `sku`, `Unit Price`. */
export function contentKeyNamed(name: string): string | undefined {
	const reduced = reducedName(name);
	return (
		LINE_ITEM_NAME.get(reduced)?.key ?? LINE_ITEM_NAME.get(reduced.replace(/^contents?/, ''))?.key
	);
}
