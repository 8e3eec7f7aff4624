import { characterTable, keptCharacters } from './kept-characters';

const PLAIN_LETTERS = /^[a-z]+$/;
const BEYOND_ASCII = /[^ -~]/;
const NOT_LETTERS = /[^a-z]+/g;

/** All letters below U+0250 that are left after lower-casing are these; none of them composes with another. */
const LATIN_LETTERS = characterTable(/[a-zªµºß-öø-ɏ]/, /[^]/);

const NOT_UNICODE_LETTERS = /[^\p{L}\p{M}]+/gu;
const ANY_LETTER = /\p{L}/u;
const MARKS = /\p{M}+/gu;

/** Letters and their marks of any script in lower case, all else removed (M 4.3 ct); empty when there is no letter. */
export function lettersOf(text: string): string {
	// The plain case first: most texts need neither Unicode classes nor composing, which are costly.
	const latin = keptCharacters(text.toLowerCase(), LATIN_LETTERS);
	if (latin !== undefined) return latin;
	const letters = text.normalize('NFC').toLowerCase().replace(NOT_UNICODE_LETTERS, '');
	return ANY_LETTER.test(letters) ? letters.normalize('NFC') : '';
}

/** A text reduced to a–z, marks dropped: the form in which names of countries and words are looked up (M 4.3). */
export function latinLettersOf(text: string): string {
	const lower = text.toLowerCase();
	if (PLAIN_LETTERS.test(lower)) return lower;
	if (!BEYOND_ASCII.test(lower)) return lower.replace(NOT_LETTERS, '');
	const base = text.normalize('NFKD').replace(MARKS, '').toLowerCase();
	return base.replaceAll('ß', 'ss').replace(NOT_LETTERS, '');
}
