import { hashedField } from './hashed-field';
import { characterTable, keptCharacters } from './kept-characters';
import { EMPTY, plain } from './outcome';
import type { IdentifierOutcome } from './outcome';

/** Letters below U+0250 in lower case, and digits: nearly all names there are in the Latin script. */
const LATIN_NAME = characterTable(/[a-z0-9ß-öø-ɏ]/, /[ '.,-]/);

/**
 * White space, punctuation and the symbols of M 4.3; besides, what is no part of any name: controls, halves of
 * characters and invisible marks. The joiners U+200C and U+200D stay: Persian and Indian spelling needs them.
 */
const REMOVED =
	/[\s\p{P}$+<=>^`|~\p{Cc}\p{Cs}\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}\u{2066}-\u{2069}]+/gu;

function lettersAndSigns(text: string): string {
	// A cheap look before the costly Unicode steps, which change nothing on such names.
	const plainLetters = keptCharacters(text.toLowerCase(), LATIN_NAME);
	if (plainLetters !== undefined) return plainLetters;
	// Composed once more at the end: a removed sign may have stood between a letter and its mark.
	return text.normalize('NFC').toLowerCase().replace(REMOVED, '').normalize('NFC');
}

function normaliseLetters(text: string): IdentifierOutcome {
	const name = lettersAndSigns(text);
	return name === '' ? EMPTY : plain(name);
}

/** `fn`, `ln`: lower case without white space, punctuation and symbols; diacritics and every script stay (M 4.3). */
export const normaliseName = hashedField(1000, normaliseLetters);
