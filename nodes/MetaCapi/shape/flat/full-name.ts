import { reducedName } from '../../fields/reduced-name';
import { nameAlone } from './name-alone';

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
 * Several words that neither begin nor end with the known part are another's name, or a company's: nothing is taken
 * of them, unless `isOtherPart`: their field's name says that they are the missing part (`Nombre` beside `Apellidos`).
 * Additions in brackets are dropped, and nothing is taken of the names of two people.
 */
export function splitFullName(whole: string, known: NameParts, isOtherPart = false): NameParts {
	if (known.first !== undefined && known.last !== undefined) return known;
	const { text, isOfSeveral } = nameAlone(whole);
	if (isOfSeveral) return known;
	const words = wordsOf(text);
	if (words.length === 0) return known;
	const part = known.first ?? known.last;
	if (part === undefined) {
		const [first = '', ...rest] = words;
		return rest.length === 0 ? { first } : { first, last: rest.join(' ') };
	}
	const other = withoutPart(words, wordsOf(part), known.last !== undefined);
	if (other === undefined && words.length > 1 && !isOtherPart) return known;
	const missing = (other ?? words).join(' ');
	if (missing === '') return known;
	return known.first === undefined ? { ...known, first: missing } : { ...known, last: missing };
}

/**
 * Splits a name written last name first (`Nom et prénom`): `Dupont Élise`, `DUPONT MARTIN Élise`, `Dupont, Élise`.
 *
 * A comma parts the two; else capitals do, which mark last names in French and Spanish lists; else the first word
 * is the last name.
 */
export function splitLastFirst(whole: string, known: NameParts): NameParts {
	const { text } = nameAlone(whole);
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

/** The words before or behind the known part; `undefined` where it is at neither end. */
function withoutPart(
	words: readonly string[],
	part: readonly string[],
	endFirst: boolean,
): readonly string[] | undefined {
	const rest = words.length - part.length;
	const atEnd = rest >= 0 && areSame(words.slice(rest), part) ? words.slice(0, rest) : undefined;
	const atStart = areSame(words.slice(0, part.length), part) ? words.slice(part.length) : undefined;
	return endFirst ? (atEnd ?? atStart) : (atStart ?? atEnd);
}

function areSame(left: readonly string[], right: readonly string[]): boolean {
	return (
		left.length === right.length &&
		left.every((word, index) => isSameWord(reducedName(word), reducedName(right[index] ?? '')))
	);
}

/** An initial stands for the name it begins. */
function isSameWord(word: string, known: string): boolean {
	return word === known || (known.length === 1 && word.startsWith(known));
}
