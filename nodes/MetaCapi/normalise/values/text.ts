import { readId } from './big-id';
import { isEmptyWord } from '../../fields/empty-words';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Halves of a surrogate pair standing alone, as cutting a text between them leaves behind. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Reads text: trimmed, empty for words that mean nothing, numbers and booleans as they are written.
 *
 * Broken characters become U+FFFD: their JSON escape makes strict readers refuse the whole request.
 */
export function readText(raw: unknown): ValueOutcome<string> {
	switch (typeof raw) {
		case 'string':
			return isEmptyWord(raw) ? EMPTY : usable(raw.trim().replace(LONE_SURROGATES, '\ufffd'));
		case 'boolean':
			return usable(String(raw));
		case 'object':
			return raw === null
				? EMPTY
				: unusable('This is a list or an object, not text. Map one of the values in it.');
		default:
			return readId(raw);
	}
}
