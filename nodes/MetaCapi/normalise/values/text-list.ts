import { parseJsonText } from '../../event/json-text';
import { readId } from './big-id';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Separators of lists in one cell, the surest first: a text with line breaks may hold commas within its parts. */
const SEPARATORS = ['\n', '|', ';', ','] as const;

/** More than an order or a catalogue page holds; the bound keeps the work per item small. */
const MOST_ENTRIES = 10_000;

function fromEntries(entries: readonly unknown[]): ValueOutcome<readonly string[]> {
	if (entries.length > MOST_ENTRIES) {
		return unusable(`This list has more than ${MOST_ENTRIES} entries. Map a shorter one.`);
	}
	const texts: string[] = [];
	let warning: string | undefined;
	for (const entry of entries) {
		const read = readId(entry);
		if (read.type === 'unusable') return read;
		if (read.type !== 'value') continue;
		texts.push(read.value);
		warning ??= read.warning;
	}
	return texts.length === 0 ? EMPTY : usable(texts, warning);
}

function separated(text: string, separator: string | undefined): readonly string[] {
	const found = separator ?? SEPARATORS.find((candidate) => text.includes(candidate));
	return found === undefined || found === '' ? [text] : text.split(found, MOST_ENTRIES + 1);
}

/**
 * Reads a list of texts such as product ids: a list, a list as JSON text, or one cell with `|`, `;`, `,` or line
 * breaks between them; a single value is a list of one.
 *
 * `separator` is the one a column map declares (`split`, SPEC 3.4); then no other counts.
 */
export function readTextList(raw: unknown, separator?: string): ValueOutcome<readonly string[]> {
	if (Array.isArray(raw)) return fromEntries(raw);
	if (typeof raw !== 'string') return fromEntries([raw]);
	const parsed = parseJsonText(raw);
	return Array.isArray(parsed) ? fromEntries(parsed) : fromEntries(separated(raw, separator));
}
