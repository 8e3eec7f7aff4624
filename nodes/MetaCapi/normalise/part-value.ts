import type { PartField } from '../fields/part-field';
import { reducedName } from '../fields/reduced-name';
import { copyAsJson, refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readId } from './values/big-id';
import { readBoolean } from './values/boolean';
import { readDecimalNumber } from './values/decimal-number';
import { readEventTime, type TimeReading } from './values/event-time';
import { readListingDate } from './values/listing-date';
import { readText } from './values/text';
import { readTextList } from './values/text-list';
import { unusable, usable, type ValueOutcome } from './values/value-outcome';
import { readWholeNumber } from './values/whole-number';
import { wellFormed } from './well-formed';

/** Times of parts that no setting of the node speaks of. */
const UTC: TimeReading = { timezone: 'UTC', dateOrder: 'auto' };

/**
 * Reads one value of a part of the event by its kind (M 3.5, 3.6, 6).
 *
 * What can't be used is left out with a warning; where it is essential, and for ids whose digits are lost (M 13
 * V22), the event is refused.
 */
export function readPartValue(
	row: PartField,
	path: string,
	value: unknown,
	notes: Notes,
	isEssential = false,
	times: TimeReading = UTC,
): unknown {
	if (row.kind === 'any') return copyAny(path, value, notes);
	const outcome = read(row, value, times);
	switch (outcome.type) {
		case 'value':
			if (outcome.warning !== undefined) notes.warn(path, outcome.warning);
			return fitting(row, path, wellFormedIn(outcome.value), notes);
		case 'empty':
			return undefined;
		case 'unusable':
			if (isEssential || hasLostDigits(row, value)) {
				notes.refuseValue(path, outcome.reason);
				return refusedCopy(value);
			}
			notes.warn(path, `left out. ${outcome.reason}`);
			return undefined;
	}
}

/** Copies a value of any type; what is too large or nested too deeply stays behind with a warning. */
export function copyAny(path: string, value: unknown, notes: Notes): unknown {
	const copy = copyAsJson(value);
	if (!copy.complete) notes.warn(path, 'too large or nested too deeply; a part of it was left out');
	return copy.value;
}

function read(row: PartField, value: unknown, times: TimeReading): ValueOutcome<unknown> {
	switch (row.kind) {
		case 'boolean':
			return readBoolean(value);
		case 'date':
			return readListingDate(value);
		case 'id':
			return readId(value);
		case 'idList':
			return readTextList(value);
		case 'number':
			return readDecimalNumber(value);
		case 'share':
			return readShare(value);
		case 'text':
			return readText(value);
		case 'time':
			return readEventTime(value, times);
		case 'wholeNumber':
			return readWholeNumber(value);
		case 'any':
			return usable(value);
	}
}

function readShare(value: unknown): ValueOutcome<number> {
	const number = readDecimalNumber(value);
	return number.type === 'value' && (number.value < 0 || number.value > 1)
		? unusable('This lies outside 0 and 1. Send a share such as 0.5.')
		: number;
}

/** Longer lists are refused as a whole. */
const MOST_IDS = 10_000;

/** Whether an id came as a number too large to be kept exactly. */
function hasLostDigits({ kind }: PartField, value: unknown): boolean {
	if (kind !== 'id' && kind !== 'idList') return false;
	const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_IDS) : [value];
	return values.some(
		(part) =>
			typeof part === 'number' &&
			// Infinity never had digits, and JSON can't hold it for the event to be fed back (SPEC 2.3).
			Number.isFinite(part) &&
			Math.abs(part) > Number.MAX_SAFE_INTEGER,
	);
}

/** Leaves out a value that is none of the few Meta takes (in any spelling), or longer than Meta allows. */
function fitting(row: PartField, path: string, value: unknown, notes: Notes): unknown {
	if (row.longest !== undefined && typeof value === 'string' && value.length > row.longest) {
		notes.warn(path, `left out, since Meta takes at most ${row.longest} characters`);
		return undefined;
	}
	if (row.values === undefined || value === undefined) return value;
	const known = valueSpelt(row.values, String(value));
	if (known === undefined)
		notes.warn(path, `left out, since Meta knows only ${row.values.join(', ')}`);
	return known;
}

/** The one of the values Meta takes that a word spells in its own way: `In-Store` → `in_store`. */
export function valueSpelt(values: readonly string[], word: string): string | undefined {
	if (values.includes(word)) return word;
	const reduced = reducedName(word);
	return values.find((value) => reducedName(value) === reduced);
}

function wellFormedIn(value: unknown): unknown {
	if (typeof value === 'string') return wellFormed(value);
	return Array.isArray(value) ? value.map(wellFormedIn) : value;
}
