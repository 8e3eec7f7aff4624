const PLAIN_LETTERS = /^[a-z]+$/;
const BEYOND_ASCII = /[^ -~]/;
const NOT_LETTERS = /[^a-z]+/g;

/** Beyond Latin Extended-B: combining marks and other scripts, which need Unicode's own classes and composing. */
const BEYOND_LATIN = /[\u0250-\uffff]/;
/** All letters below U+0250 that are left after lower-casing are these; none of them composes with another. */
const NOT_LATIN_LETTERS = /[^a-zªµºß-öø-ɏ]+/g;

const NOT_UNICODE_LETTERS = /[^\p{L}\p{M}]+/gu;
const ANY_LETTER = /\p{L}/u;
const MARKS = /\p{M}+/gu;

/** Letters and their marks of any script in lower case, all else removed (M 4.3 ct); empty when there is no letter. */
export function lettersOf(text: string): string {
	const lower = text.toLowerCase();
	// The plain cases first: most texts need neither Unicode classes nor composing, which are costly.
	if (PLAIN_LETTERS.test(lower)) return lower;
	if (!BEYOND_ASCII.test(lower)) return lower.replace(NOT_LETTERS, '');
	if (!BEYOND_LATIN.test(lower)) return lower.replace(NOT_LATIN_LETTERS, '');
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
