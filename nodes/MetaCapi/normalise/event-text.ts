import type { Notes } from './notes';
import { isEmptyWord } from '../fields/empty-words';
import { wellFormed } from './well-formed';

/** No name or id Meta takes is longer. */
const MAX_LENGTH = 1000;

/** Reads a text on the level of the event: trimmed, numbers as text; `undefined` when it says nothing. */
export function readEventText(value: unknown, path: string, notes: Notes): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'number' || typeof value === 'bigint') {
		if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
		notes.refuse(path, 'is a number too long to be kept exactly', 'Map it as text');
		return undefined;
	}
	if (typeof value !== 'string') {
		notes.refuse(path, 'is no text', 'Map a single text');
		return undefined;
	}
	if (value.length > MAX_LENGTH) {
		notes.refuse(path, 'is far too long', 'Map a short text');
		return undefined;
	}
	return isEmptyWord(value) ? undefined : wellFormed(value.trim());
}
