import { isPlainObject, type UnknownObject } from '../event/json';
import { parseJsonText } from '../event/json-text';
import { ALIASES } from '../fields/flat-targets';
import { LINE_ITEM_NAME } from '../fields/line-item-names';
import { reducedName } from '../fields/reduced-name';

/** One line of an order under Meta's keys, with values as they came. */
export type OrderLine = Readonly<Record<string, unknown>>;

/**
 * Reads the lines of an order in the usual shapes as Meta's `contents` (M 6.2), with values as they came.
 *
 * Takes a list of objects, a list of plain ids, one object, a list that an API wraps (`{ edges: [{ node }] }`,
 * `{ data: [] }`), or any of them as JSON text; `undefined` when the value is nothing of the kind.
 */
export function readLineItems(value: unknown): readonly OrderLine[] | undefined {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	// A list with holes has fewer lines than its length says, which may be four billion.
	const lines = Array.isArray(parsed)
		? Object.values(parsed)
		: (wrappedLines(parsed) ?? (isPlainObject(parsed) ? [parsed] : []));
	if (lines.length === 0) return undefined;
	const whole = lines.filter((line) => !isPart(line));
	const contents: OrderLine[] = [];
	for (const line of whole.length === 0 ? lines : whole) {
		const content = readLine(line);
		if (content === undefined) return undefined;
		contents.push(content);
	}
	return contents;
}

/** The variant or part that Magento lists below the product it belongs to, with a quantity of its own. */
function isPart(line: unknown): boolean {
	return isPlainObject(line) && Boolean(line.parent_item_id);
}

/** The names under which APIs wrap a list. */
const LISTS = ['data', 'edges', 'nodes'] as const;

/** The list that GraphQL, PHP and the like wrap in an object; `undefined` when it is none. */
export function wrappedLines(value: unknown): readonly unknown[] | undefined {
	if (!isPlainObject(value)) return undefined;
	for (const name of LISTS) {
		const list = value[name];
		if (!Array.isArray(list)) continue;
		const lines: readonly unknown[] = Object.values(list);
		return lines.map((line) =>
			isPlainObject(line) && isPlainObject(line.node) ? line.node : line,
		);
	}
	// What PHP makes of a list with a hole, or keyed by the number of each line: `{ "0": {}, "2": {} }`.
	const keys = Object.keys(value);
	const isNumbered = keys.length > 0 && keys.every((key) => LINE_NUMBER.test(key));
	const lines = Object.values(value);
	return isNumbered && lines.every(isPlainObject) ? lines : undefined;
}

const LINE_NUMBER = /^\d{1,20}$/;

/** Whether an object is a product or a line by itself: `contents: { id: 'A' }`. */
export function isSingleLine(object: UnknownObject): boolean {
	const values = Object.values(object);
	return (
		Object.keys(object).some((name) => LINE_ITEM_NAME.get(reducedName(name))?.key === 'id') &&
		values.every((value) => !Array.isArray(value))
	);
}

/** Ids of the catalogue, beside which a plain `id` is that of the line. */
const CATALOGUE_IDS: ReadonlySet<string> = new Set([
	'productid',
	'variantid',
	'itemid',
	'contentid',
]);

function readLine(line: unknown): OrderLine | undefined {
	if (typeof line === 'string' || typeof line === 'number') return { id: line };
	if (!isPlainObject(line)) return undefined;
	const content: Record<string, unknown> = {};
	const ranks = new Map<string, number>();
	const names = Object.keys(line);
	const hasCatalogueId = names.some((name) => CATALOGUE_IDS.has(reducedName(name)));
	for (const name of names) {
		const reduced = reducedName(name);
		const known = LINE_ITEM_NAME.get(reduced);
		if (known === undefined) continue;
		const value = valueOf(known.key, line[name]);
		if (value === undefined) continue;
		if (known.key === 'id' && ((hasCatalogueId && reduced === 'id') || isNoId(value))) continue;
		if (known.rank < (ranks.get(known.key) ?? Infinity)) {
			content[known.key] = value;
			ranks.set(known.key, known.rank);
		}
	}
	const isProduct =
		hasCatalogueId || content.quantity !== undefined || content.item_price !== undefined;
	return !isProduct && names.some(isContact) ? undefined : content;
}

/** The lists of CRMs hold people, whose names must not travel as those of products (SPEC 6). */
function isContact(name: string): boolean {
	const field = ALIASES.get(reducedName(name))?.target.field;
	return field === 'user_data.em' || field === 'user_data.ph';
}

/** Shops number products from 1 and write this for one that is deleted. */
function isNoId(value: unknown): boolean {
	return value === 0 || value === '0';
}

function valueOf(key: string, value: unknown): unknown {
	if (value === null || value === '') return undefined;
	if (typeof value !== 'object') return value;
	return key === 'item_price' ? amountOf(value) : undefined;
}

const CURRENCY = /^[A-Z]{3}$/i;

/** The text of an amount that is an object: `{ amount: '5.00', currency: 'EUR' }`. */
function amountOf(price: unknown): unknown {
	if (!isPlainObject(price)) return undefined;
	const amount = price.amount ?? price.value;
	if (typeof amount !== 'string' && typeof amount !== 'number') return undefined;
	const code = price.currency ?? price.currency_code ?? price.currencyCode;
	const isNamed = typeof code === 'string' && CURRENCY.test(code);
	return isNamed ? `${amount} ${code}` : amount;
}

/** Lines, and the numbers (from 1) of those that were left out. */
export interface NamedLines {
	readonly lines: readonly OrderLine[];
	readonly leftOut: readonly number[];
}

/**
 * Leaves out the lines without a product id: shipping, tips, products that were deleted. Meta would refuse the whole
 * event for one of them (M 13: V11).
 */
export function withoutNameless(lines: readonly OrderLine[]): NamedLines {
	if (lines.every(({ id }) => id !== undefined)) return { lines, leftOut: [] };
	return {
		lines: lines.filter(({ id }) => id !== undefined),
		leftOut: lines.flatMap(({ id }, index) => (id === undefined ? [index + 1] : [])),
	};
}
