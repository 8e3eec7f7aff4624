import { isPlainObject, type UnknownObject } from '../event/json';
import { CONTENT_FIELDS, type CustomDataField } from '../fields/custom-data-fields';
import { LINE_ITEM_NAME } from '../fields/line-item-names';
import { reducedName } from '../fields/reduced-name';
import { isBlank } from '../fields/blank';
import { parseJsonText } from '../event/json-text';
import { setOwnEntry } from '../event/own-entry';
import { copyAsJson, refusedCopy } from './json-copy';
import { LinePrices } from './line-prices';
import type { MoneyReader } from './money';
import type { Notes } from './notes';
import { valueSpelt } from './part-value';
import { readId } from './values/big-id';
import { readText } from './values/text';
import { readWholeNumber } from './values/whole-number';
import { wellFormed } from './well-formed';

const PATH = 'custom_data.contents';

/** Lines of one order that are sent; those of more would not fit into a request. */
const MAX_LINES = 10_000;

/**
 * Brings the lines of an order into Meta's form (M 6.2); what is no list of lines comes back as it is, and the
 * event is refused (2804008). `isLenient`: a price that can't be read costs itself, not the event.
 */
export function normaliseContents(
	raw: unknown,
	money: MoneyReader,
	notes: Notes,
	isLenient = false,
): unknown {
	const parsed = typeof raw === 'string' ? (parseJsonText(raw) ?? raw) : raw;
	if (typeof parsed === 'string' && parsed.trim() === '') return undefined;
	const given = isPlainObject(parsed) ? [parsed] : parsed;
	if (!Array.isArray(given)) {
		notes.refuse(
			PATH,
			'is no list of products',
			'Give a list of objects with id, quantity and item_price',
		);
		return refusedCopy(raw);
	}
	const lines = linesOf(given);
	if (lines.length === 0) return undefined;
	if (lines.length > MAX_LINES) notes.warn(PATH, `only the first ${MAX_LINES} lines are sent`);
	const prices = new LinePrices(money, notes, isLenient);
	const contents = lines
		.slice(0, MAX_LINES)
		.map((line, index) => normaliseLine(line, { prices, number: index + 1 }, notes));
	prices.report();
	return contents;
}

/** A list with holes has fewer lines than its length says, which may be four billion. */
function linesOf(list: readonly unknown[]): readonly unknown[] {
	return Object.values(list);
}

/** How one line is read. */
interface LineReading {
	readonly prices: LinePrices;
	/** From 1. */
	readonly number: number;
}

function normaliseLine(line: unknown, reading: LineReading, notes: Notes): unknown {
	if (!isPlainObject(line)) {
		const id = typeof line === 'string' || typeof line === 'number' ? readId(line) : undefined;
		return id?.type === 'value' ? { id: wellFormed(id.value) } : copyAsJson(line).value;
	}
	const given = withStandardKeys(line, notes);
	const content: Record<string, unknown> = {};
	for (const row of CONTENT_FIELDS) {
		const value = given[row.key];
		if (value === undefined || value === null) continue;
		const read = readPart(row, value, reading, notes);
		if (read !== undefined) content[row.key] = read;
	}
	for (const key of Object.keys(given)) {
		if (key in content || CONTENT_FIELDS.some((row) => row.key === key)) continue;
		const value = copyAsJson(given[key]).value;
		if (value !== undefined) setOwnEntry(content, wellFormed(key), value);
	}
	return content;
}

/**
 * Corrects the names of other shops (`price`, `qty`, `sku`) where Meta's own is missing (M appendix E).
 *
 * Of several names for one key Meta's own counts, then the earliest in the table; the others are left out, since
 * they would take its place should it be dropped and the event be fed back (SPEC 2.3).
 */
function withStandardKeys(line: UnknownObject, notes: Notes): UnknownObject {
	const names = Object.keys(line).flatMap((name) => {
		const known = LINE_ITEM_NAME.get(reducedName(name));
		return known === undefined || known.key === name ? [] : [{ name, ...known }];
	});
	if (names.length === 0) return line;
	const corrected: Record<string, unknown> = { ...line };
	for (const { name, key } of names.sort((left, right) => left.rank - right.rank)) {
		delete corrected[name];
		const isFirst = isBlank(corrected[key]) && !isBlank(line[name]);
		if (isFirst) corrected[key] = line[name];
		notes.warn(
			PATH,
			`'${name.slice(0, 60)}' was ${isFirst ? `read as '${key}'` : `left out beside '${key}'`}`,
		);
	}
	return corrected;
}

function readPart(
	row: CustomDataField,
	value: unknown,
	{ prices, number }: LineReading,
	notes: Notes,
): unknown {
	if (row.kind === 'amount') return prices.read(value, number);
	const outcome =
		row.kind === 'id'
			? readId(value)
			: row.kind === 'wholeNumber'
				? readWholeNumber(value, 1)
				: readText(value);
	switch (outcome.type) {
		case 'value': {
			if (outcome.warning !== undefined && row.kind === 'id') notes.warn(PATH, outcome.warning);
			if (row.values !== undefined) {
				const known = valueSpelt(row.values, String(outcome.value));
				if (known === undefined)
					notes.warn(
						PATH,
						`'${row.label}' left out, since Meta knows only ${row.values.join(', ')}`,
					);
				return known;
			}
			return typeof outcome.value === 'string' ? wellFormed(outcome.value) : outcome.value;
		}
		case 'empty':
			return undefined;
		case 'unusable':
			if (row.essential)
				notes.refuse(PATH, `holds a '${row.label}' that can't be used`, outcome.reason);
			else notes.warn(PATH, `'${row.label}' left out. ${outcome.reason}`);
			return row.essential ? refusedCopy(value) : undefined;
	}
}

/** The product ids of the lines, each once. */
export function contentIdsOf(contents: readonly unknown[]): readonly string[] {
	const ids = new Set<string>();
	for (const line of contents)
		if (isPlainObject(line) && typeof line.id === 'string') ids.add(line.id);
	return [...ids];
}

/**
 * How many items were bought: the quantities of the lines, a line without one counting once; `raw`: all lines as they
 * came, of which very many are not sent.
 */
export function itemsIn(contents: readonly unknown[], raw: unknown): number {
	const unsent = Array.isArray(raw) ? linesOf(raw).slice(MAX_LINES) : [];
	return [...contents, ...unsent].reduce<number>((sum, line) => {
		const quantity = readWholeNumber(isPlainObject(line) ? line.quantity : undefined, 1);
		return sum + (quantity.type === 'value' ? quantity.value : 1);
	}, 0);
}
