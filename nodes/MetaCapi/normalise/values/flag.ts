import { readBoolean } from './boolean';
import { usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** What iOS calls the customer's answer to being tracked, without separators; not asked yet is no permission. */
const TRACKING_WORDS: ReadonlyMap<string, 0 | 1> = new Map([
	['authorized', 1],
	['authorised', 1],
	['granted', 1],
	['allowed', 1],
	['denied', 0],
	['restricted', 0],
	['notdetermined', 0],
]);

const LONGEST_WORD = 20;

/** Reads true or false, or iOS's own words for it, as the 1 or 0 that `app_data` takes (M 3.5). */
export function readFlag(raw: unknown): ValueOutcome<0 | 1> {
	const word =
		typeof raw === 'string' && raw.length <= LONGEST_WORD
			? TRACKING_WORDS.get(raw.toLowerCase().replace(/[^a-z]/g, ''))
			: undefined;
	if (word !== undefined) return usable(word);
	const read = readBoolean(raw);
	return read.type === 'value' ? usable(read.value ? 1 : 0) : read;
}
