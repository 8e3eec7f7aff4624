import { hashedField } from './hashed-field';
import { EMPTY, plain } from './outcome';
import type { IdentifierOutcome } from './outcome';

const PLAIN_LETTERS = /^[a-z0-9]+$/;
const BEYOND_ASCII = /[^ -~]/;
const NOT_ALPHANUMERIC = /[^a-z0-9]+/g;

/**
 * White space, punctuation and the symbols of M 4.3; besides, what is no part of any name: controls, halves of
 * characters and invisible marks. The joiners U+200C and U+200D stay: Persian and Indian spelling needs them.
 */
const REMOVED =
	/[\s\p{P}$+<=>^`|~\p{Cc}\p{Cs}\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}\u{2066}-\u{2069}]+/gu;

function normaliseLetters(text: string): IdentifierOutcome {
	const lower = text.toLowerCase();
	// Most names are a–z only: they are finished here, at a tenth of the cost of the Unicode steps.
	if (PLAIN_LETTERS.test(lower)) return plain(lower);
	const name = BEYOND_ASCII.test(lower)
		? // Composed once more at the end: a removed sign may have stood between a letter and its mark.
			text.normalize('NFC').toLowerCase().replace(REMOVED, '').normalize('NFC')
		: lower.replace(NOT_ALPHANUMERIC, '');
	return name === '' ? EMPTY : plain(name);
}

/** `fn`, `ln`: lower case without white space, punctuation and symbols; diacritics and every script stay (M 4.3). */
export const normaliseName = hashedField(1000, normaliseLetters);
