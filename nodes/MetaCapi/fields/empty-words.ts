/** Words that stand for "nothing was entered" in exports, forms and templates, in lower case (SPEC 3.7). */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
	'null',
	'(null)',
	'[null]',
	'<null>',
	'none',
	'(none)',
	'undefined',
	'[undefined]',
	'n/a',
	'#n/a',
	'<n/a>',
	'n.a.',
	'n.a',
	'not set',
	'(not set)',
	'not provided',
	'(not provided)',
	'not available',
	'not applicable',
	'empty',
	'(empty)',
	'(blank)',
	'#null!',
	'#ref!',
	'#value!',
	'#name?',
	'#div/0!',
	'#num!',
	'#error!',
	'#spill!',
	'#calc!',
	'não informado',
	'nao informado',
	'no informado',
	'não disponível',
	'nao disponivel',
	'no disponible',
	'keine angabe',
	'nicht angegeben',
	'non renseigné',
	'non renseigne',
	'non disponible',
	'[object object]',
	'invalid date',
	'invalid datetime',
]);

/** Empty in exactly this spelling only: `Nan` and `Nil` are given names. */
const EXACT_EMPTY_WORDS: ReadonlySet<string> = new Set(['NaN', 'nil']);

/** No empty word is longer, so a long text is never lower-cased for the comparison. */
const LONGEST_EMPTY_WORD = 24;

/** Only dashes, dots, commas, underscores or question marks: how people fill in a field they must not leave blank. */
const FILLER = /^[\s.,?*_\-\u2010-\u2015\u2212]+$/u;

const ASCII = 128;
const SPACE = 32;

/** Latin letters beyond ASCII: none of them is white space or a filler, and no empty word begins with one. */
const FIRST_LATIN = 0xc0;
const LAST_LATIN = 0x24f;

/** Places of one character in {@link MAY_BE_EMPTY}: one for each length that an empty word may have. */
const LENGTHS = LONGEST_EMPTY_WORD + 1;

/**
 * By first character and length, whether a text may say nothing: two look-ups spare nearly all texts the rest, at 40 ns
 * for each of the dozen values of an item (SPEC 8). Fillers and white space are no letters or digits.
 */
const MAY_BE_EMPTY = Uint8Array.from({ length: ASCII * LENGTHS }, (_, place) =>
	/[a-z\d+@$]/i.test(String.fromCharCode(Math.floor(place / LENGTHS))) ? 0 : 1,
);
for (const word of [...EMPTY_WORDS, ...EXACT_EMPTY_WORDS]) {
	for (const first of [word.charAt(0), word.charAt(0).toUpperCase()])
		MAY_BE_EMPTY[first.charCodeAt(0) * LENGTHS + word.length] = 1;
}

/** Whether a text surely says something, as far as its length and its first and last character tell. */
function surelySays(text: string): boolean {
	let start = 0;
	let end = text.length;
	while (start < end && text.charCodeAt(start) === SPACE) start += 1;
	while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
	const first = text.charCodeAt(start);
	if (first >= ASCII) return isLatin(first);
	const last = text.charCodeAt(end - 1);
	// White space of another kind is trimmed elsewhere.
	if (last <= SPACE || (last >= ASCII && !isLatin(last))) return false;
	const length = end - start;
	return MAY_BE_EMPTY[first * LENGTHS + Math.min(length, LONGEST_EMPTY_WORD)] === 0;
}

function isLatin(code: number): boolean {
	return code >= FIRST_LATIN && code <= LAST_LATIN;
}

/**
 * Tells whether a text says nothing: blank, a filler such as `-`, or a word such as `null` or `N/A`.
 *
 * Case and surrounding white space don't count (SPEC 3.7). `na` (Namibia) and `unknown` (a vector of M 4.9
 * keeps it) say something.
 */
export function isEmptyWord(text: string): boolean {
	if (surelySays(text)) return false;
	// Databases pad columns of a fixed width with spaces, so the length that counts is that between them.
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_EMPTY_WORD) return false;
	const word = trimmed.toLowerCase();
	return (
		word === '' || EMPTY_WORDS.has(word) || EXACT_EMPTY_WORDS.has(trimmed) || FILLER.test(word)
	);
}
