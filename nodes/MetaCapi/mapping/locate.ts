import { isPlainObject, type UnknownObject } from '../event/json';
import { reducedName } from '../fields/reduced-name';
import { valueAt } from './field-path';
import { isBlank } from '../fields/blank';
import type { DetailedLocator, Literal, Locator } from './field-map';

/** A value and where in the item it stood; a literal has no place. */
export interface Located {
	readonly value: unknown;
	/** The item's own name or path of it. */
	readonly place: string | undefined;
	/** The innermost details that led to it. */
	readonly details: DetailedLocator | undefined;
}

/** Lists in lists end here. */
const MAX_DEPTH = 5;

/** How the places of a map are looked for. */
export interface Looking {
	/** The names of the sheet's columns in their order, where numbers count them; absent: the item's own names. */
	readonly columns?: readonly string[] | undefined;
	/**
	 * Whether names count in their own spelling only: sources know how they spell them, and a look at all names of a
	 * large payload for similar ones takes 150 µs.
	 */
	readonly isExact?: boolean;
}

const AS_USERS_WRITE: Looking = {};

/** How the places of a known source's payload are looked for. */
export const AS_SPELT: Looking = { isExact: true };

/** Finds the first value a locator leads to that says something; `undefined` when there is none (SPEC 3.4). */
export function locate(
	item: UnknownObject,
	locator: Locator,
	looking: Looking = AS_USERS_WRITE,
	depth = 0,
): Located | undefined {
	if (depth > MAX_DEPTH) return undefined;
	if (typeof locator === 'number') return columnAt(item, locator, looking.columns);
	if (typeof locator === 'string') {
		const value = looking.isExact === true ? valueAt(item, locator) : named(item, locator);
		return found(value, locator);
	}
	if (isList(locator)) {
		for (const candidate of locator) {
			const located = locate(item, candidate, looking, depth + 1);
			if (located !== undefined) return located;
		}
		return undefined;
	}
	const located =
		locator.from === undefined
			? locateAll(item, locator.all ?? [], looking, depth)
			: locate(item, locator.from, looking, depth + 1);
	const value =
		located === undefined ? undefined : shaped(item, located.value, locator, looking, depth);
	if (located !== undefined && value !== undefined) {
		return { ...located, value, details: joined(locator, located.details) };
	}
	return locator.value === undefined ? undefined : literal(locator.value, locator);
}

function locateAll(
	item: UnknownObject,
	locators: readonly Locator[],
	looking: Looking,
	depth: number,
): Located | undefined {
	const located = locators.flatMap((locator) => locate(item, locator, looking, depth + 1) ?? []);
	const [first, ...others] = located;
	if (first === undefined || others.length === 0) return first;
	return { ...first, value: located.flatMap(partsOf) };
}

function partsOf({ value, details }: Located): readonly unknown[] {
	const parts = splitValue(value, details);
	return Array.isArray(parts) ? parts : [parts];
}

/** How a value is to be read is said by the outermost details that say it. */
function joined(outer: DetailedLocator, inner: DetailedLocator | undefined): DetailedLocator {
	if (inner === undefined) return outer;
	const { date = inner.date, each = inner.each, split = inner.split, unit = inner.unit } = outer;
	return { ...outer, date, each, split, unit };
}

function isList(locator: readonly Locator[] | DetailedLocator): locator is readonly Locator[] {
	return Array.isArray(locator);
}

function found(value: unknown, place: string): Located | undefined {
	return isBlank(value) ? undefined : { value, place, details: undefined };
}

function literal(value: Literal, details: DetailedLocator): Located {
	return { value, place: undefined, details };
}

/**
 * The value of a zero-based column: of `{row: […]}`, `{row: {"0": …}}` and `{"0": …}`, which n8n gives for sheets and
 * CSV files without headers, and the nth entry of any other object.
 */
function columnAt(
	item: UnknownObject,
	column: number,
	columns: readonly string[] | undefined,
): Located | undefined {
	const { row } = item;
	if (Array.isArray(row)) return found(row[column], `row[${column}]`);
	const key = String(column);
	if (isPlainObject(row) && isNumbered(row)) {
		return Object.hasOwn(row, key) ? found(row[key], `row[${column}]`) : undefined;
	}
	if (Object.hasOwn(item, key)) return found(item[key], key);
	// n8n leaves empty cells out: what has a number is another column.
	if (isNumbered(item)) return undefined;
	const name = (columns ?? columnNames(item))[column];
	return name === undefined || !Object.hasOwn(item, name) ? undefined : found(item[name], name);
}

/** Whether the keys are the columns' numbers; those always stand first in an object, so the last one tells. */
function isNumbered(row: UnknownObject): boolean {
	const last = Object.keys(row).at(-1);
	return last !== undefined && NUMBER.test(last);
}

const NUMBER = /^\d{1,6}$/;

/** The columns of a row with headers; Google Sheets puts the number of the row before them, which is none. */
export function columnNames(row: UnknownObject): readonly string[] {
	const names = Object.keys(row);
	return names[0] === ROW_NUMBER ? names.slice(1) : names;
}

const ROW_NUMBER = 'row_number';

/** A column by its exact name, else a path, else a column whose name differs only in case and separators. */
function named(item: UnknownObject, name: string): unknown {
	const exact = valueAt(item, name);
	if (exact !== undefined) return exact;
	const reduced = reducedName(name);
	if (reduced === '') return undefined;
	const similar = Object.keys(item).filter((key) => reducedName(key) === reduced);
	const [only] = similar;
	return similar.length === 1 && only !== undefined ? item[only] : undefined;
}

/** A text or number as its details want it; `undefined` when nothing is left of it. */
function shaped(
	item: UnknownObject,
	value: unknown,
	details: DetailedLocator,
	looking: Looking,
	depth: number,
): unknown {
	const { not, after, until, join, prefix } = details;
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	// As text it would pass for an exact id; as a number it is refused with advice (SPEC 3.7).
	if (isInexact(value)) return value;
	if (not?.includes(String(value).trim()) === true) return undefined;
	if (after === undefined && until === undefined && join === undefined && prefix === undefined) {
		return value;
	}
	let text = String(value).trim();
	if (after !== undefined) text = text.split(after).at(-1) ?? '';
	if (until !== undefined) text = text.split(until, 1)[0] ?? '';
	for (const further of join ?? [])
		text += textOf(locate(item, further, looking, depth + 1)?.value);
	if (text === '') return undefined;
	return prefix === undefined || text.startsWith(prefix) ? text : `${prefix}${text}`;
}

function isInexact(value: string | number): boolean {
	return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The values in one text, where the map says what parts them. */
export function splitValue(value: unknown, details: DetailedLocator | undefined): unknown {
	const separator = details?.split;
	if (separator === undefined || separator === '' || typeof value !== 'string') return value;
	return value
		.split(separator, MAX_PARTS)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** Values in one text that are read. */
const MAX_PARTS = 1000;

/** The lines of an order, each read by its own small map; a line may be a list of cells. */
export function locateLines(
	value: unknown,
	each: Readonly<Record<string, Locator>>,
	looking: Looking = AS_USERS_WRITE,
): ReadonlyArray<Readonly<Record<string, unknown>>> | undefined {
	const lines: readonly unknown[] = Array.isArray(value)
		? value
		: isPlainObject(value)
			? [value]
			: [];
	// The columns of the sheet are not those of a line.
	const inLine = looking.isExact === true ? AS_SPELT : AS_USERS_WRITE;
	const read = lines
		.map(rowOf)
		.filter(isPlainObject)
		.map((line) => {
			const content: Record<string, unknown> = {};
			for (const key of Object.keys(each)) {
				const locator = each[key];
				const located = locator === undefined ? undefined : locate(line, locator, inLine);
				if (located !== undefined) content[key] = located.value;
			}
			return content;
		});
	return read.length === 0 ? undefined : read;
}

function rowOf(line: unknown): unknown {
	return Array.isArray(line) ? { row: line } : line;
}
