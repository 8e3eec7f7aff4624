import { reducedName } from './reduced-name';

/** A key of `contents[]` and the names under which shops keep it. */
interface LineItemField {
	readonly key: string;
	readonly names: readonly string[];
}

/**
 * The names under which shops keep the parts of one line of an order, earlier ones winning (SPEC 3.3, M 6.2).
 *
 * A plain `id` comes late: in most shops it is the id of the line, not of the product.
 */
const LINE_ITEM_FIELDS: readonly LineItemField[] = [
	{
		key: 'id',
		names: [
			'content id',
			'product id',
			'sku',
			'item id',
			'variant id',
			'product sku',
			'item sku',
			'product code',
			'article number',
			'product retailer id',
			'retailer id',
			'id',
			'code',
			'product reference',
			'reference',
			'reference id',
		],
	},
	{
		key: 'quantity',
		names: [
			'quantity',
			'qty',
			'qty ordered',
			'quantity ordered',
			'ordered quantity',
			'count',
			'units',
			'item quantity',
		],
	},
	{
		key: 'item_price',
		names: ['item price', 'unit price', 'price', 'price per unit', 'product price'],
	},
	{ key: 'title', names: ['title', 'name', 'product name', 'item name', 'product title'] },
	{ key: 'description', names: ['description'] },
	{ key: 'brand', names: ['brand', 'vendor', 'item brand', 'product brand', 'manufacturer'] },
	{ key: 'category', names: ['category', 'item category', 'product category', 'product type'] },
	{ key: 'delivery_category', names: ['delivery category'] },
];

/** A key of `contents[]` and how early the name that stands for it is listed. */
export interface LineItemName {
	readonly key: string;
	readonly rank: number;
}

/** Every name of the table in reduced form. */
export const LINE_ITEM_NAME: ReadonlyMap<string, LineItemName> = new Map(
	LINE_ITEM_FIELDS.flatMap(({ key, names }) =>
		names.map((name, rank): [string, LineItemName] => [reducedName(name), { key, rank }]),
	),
);
