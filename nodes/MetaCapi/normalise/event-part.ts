import type { UnknownObject } from '../event/json';
import { setOwnEntry } from '../event/own-entry';
import type { PartField } from '../fields/part-field';
import type { Notes } from './notes';
import { copyAny, readPartValue } from './part-value';
import { readObjectPart } from './object-part';
import type { TimeReading } from './values/event-time';
import { wellFormed } from './well-formed';

/** How a part is read: its known keys, and the zone of its times. */
export interface PartReading {
	readonly fields: readonly PartField[];
	readonly times?: TimeReading;
}

/** Entries of a part that are looked at; Meta knows about twenty of the largest. */
const MAX_ENTRIES = 200;

/**
 * Brings an object within the event into Meta's form: its known keys by kind in the order of the table, others as
 * they came, since only unknown keys of the event itself are known to be refused (M 3.1).
 *
 * `path` is its own dotted path; `undefined` when nothing of it is left.
 */
export function normalisePart(
	raw: unknown,
	path: string,
	{ fields, times }: PartReading,
	notes: Notes,
): Record<string, unknown> | undefined {
	const given = readObjectPart(raw, path, notes);
	return given === undefined
		? undefined
		: readEntries(given, path, { fields, ...(times && { times }) }, notes);
}

/** The same for an object that is at hand. */
export function readEntries(
	given: UnknownObject,
	path: string,
	{ fields, times }: PartReading,
	notes: Notes,
): Record<string, unknown> | undefined {
	const part: Record<string, unknown> = {};
	for (const row of fields) {
		const value = given[row.key];
		if (value === undefined || value === null) continue;
		const read = readPartValue(row, `${path}.${row.key}`, value, notes, false, times);
		if (read !== undefined) part[row.key] = read;
	}
	for (const key of Object.keys(given).slice(0, MAX_ENTRIES)) {
		if (fields.some((row) => row.key === key)) continue;
		const value = copyAny(path, given[key], notes);
		if (value !== undefined) setOwnEntry(part, wellFormed(key), value);
	}
	return Object.keys(part).length === 0 ? undefined : part;
}
