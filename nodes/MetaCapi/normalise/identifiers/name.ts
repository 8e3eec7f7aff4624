import { hashedField } from './hashed-field';
import { EMPTY, plain } from './outcome';
import type { IdentifierOutcome } from './outcome';

/** Letters below U+0250 in lower case, and digits: finished names, nearly all there are in the Latin script. */
const LATIN_NAME = /^[a-z0-9ß-öø-ɏ]+$/;
const USUAL_SEPARATORS = /[ '.,-]+/g;

/**
 * White space, punctuation and the symbols of M 4.3; besides, what is no part of any name: controls, halves of
 * characters and invisible marks. The joiners U+200C and U+200D stay: Persian and Indian spelling needs them.
 */
const REMOVED =
	/[\s\p{P}$+<=>^`|~\p{Cc}\p{Cs}\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}\u{2066}-\u{2069}]+/gu;

function lettersAndSigns(text: string): string {
	const lower = text.toLowerCase();
	// Two cheap looks before the costly Unicode steps, which change nothing on such names.
	if (LATIN_NAME.test(lower)) return lower;
	const joined = lower.replace(USUAL_SEPARATORS, '');
	if (joined === '' || LATIN_NAME.test(joined)) return joined;
	// Composed once more at the end: a removed sign may have stood between a letter and its mark.
	return text.normalize('NFC').toLowerCase().replace(REMOVED, '').normalize('NFC');
}

function normaliseLetters(text: string): IdentifierOutcome {
	const name = lettersAndSigns(text);
	return name === '' ? EMPTY : plain(name);
}

/** `fn`, `ln`: lower case without white space, punctuation and symbols; diacritics and every script stay (M 4.3). */
export const normaliseName = hashedField(1000, normaliseLetters);
