/** Words before a name that are no part of it. */
const TITLES: ReadonlySet<string> = new Set([
	'mr',
	'mrs',
	'ms',
	'miss',
	'mx',
	'dr',
	'prof',
	'sir',
	'madam',
	'sr',
	'sra',
	'srta',
	'dra',
	'don',
	'dona',
	'herr',
	'frau',
	'm',
	'mme',
	'mlle',
	'monsieur',
	'madame',
]);

/** Words behind a name that are no part of it. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq']);

/** The parts of a person's name; a part that is not known is left out. */
export interface NameParts {
	readonly first?: string;
	readonly last?: string;
}

/**
 * Splits a full name into first and last name, with the help of the part that is known already.
 *
 * `Nome` beside `Sobrenome` is a first name and `Nom` beside `Prénom` a last name, so what is known decides
 * which part the text must be. `Doe, Jane` is understood; the first word is the first name, the rest the last.
 */
export function splitFullName(text: string, known: NameParts): NameParts {
	if (known.first !== undefined && known.last !== undefined) return known;
	const words = wordsOf(text);
	if (words.length === 0) return known;
	if (known.last !== undefined) return { ...known, first: withoutEnd(words, wordsOf(known.last)) };
	if (known.first !== undefined) {
		const last = withoutStart(words, wordsOf(known.first));
		return last === '' ? known : { ...known, last };
	}
	const [first = '', ...rest] = words;
	return rest.length === 0 ? { first } : { first, last: rest.join(' ') };
}

/**
 * Splits a name written last name first (`Nom et prénom`): `Dupont Élise`, `DUPONT MARTIN Élise`, `Dupont, Élise`.
 *
 * A comma parts the two; else capitals do, which mark last names in French and Spanish lists; else the first word
 * is the last name.
 */
export function splitLastFirst(text: string, known: NameParts): NameParts {
	const words = text.includes(',') ? [] : wordsOf(text);
	if (words.length < 2 || known.first !== undefined || known.last !== undefined) {
		return splitFullName(text, known);
	}
	const capitals = words.findIndex((word) => word !== word.toUpperCase());
	const family = capitals > 0 ? capitals : 1;
	return { first: words.slice(family).join(' '), last: words.slice(0, family).join(' ') };
}

function wordsOf(text: string): readonly string[] {
	const comma = text.split(',');
	const [family = '', given = ''] = comma;
	const turned =
		comma.length === 2 && given.trim() !== '' && !isSuffix(given) ? `${given} ${family}` : text;
	const words = turned.split(/[\s,]+/).filter((word) => word !== '');
	while (words.length > 1 && TITLES.has(bare(words[0] ?? ''))) words.shift();
	while (words.length > 2 && isSuffix(words[words.length - 1] ?? '')) words.pop();
	return words;
}

function bare(word: string): string {
	return word.trim().toLowerCase().replace(/\./g, '');
}

function isSuffix(word: string): boolean {
	return SUFFIXES.has(bare(word));
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
	return (
		left.length === right.length &&
		left.every((word, index) => bare(word) === bare(right[index] ?? ''))
	);
}

function withoutEnd(words: readonly string[], end: readonly string[]): string {
	const start = words.length - end.length;
	return (start > 0 && sameWords(words.slice(start), end) ? words.slice(0, start) : words).join(
		' ',
	);
}

function withoutStart(words: readonly string[], start: readonly string[]): string {
	return (sameWords(words.slice(0, start.length), start) ? words.slice(start.length) : words).join(
		' ',
	);
}
