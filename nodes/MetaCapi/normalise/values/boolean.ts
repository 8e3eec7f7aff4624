import { isEmptyWord } from '../../fields/empty-words';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Words for true and false in English, Portuguese, Spanish, German and French, without accents. */
const TRUE_WORDS: ReadonlySet<string> = new Set(
	'true t yes y on 1 sim s verdadeiro si verdadero cierto ja j wahr oui o vrai enabled'.split(' '),
);
const FALSE_WORDS: ReadonlySet<string> = new Set(
	'false f no n off 0 nao falso nein falsch non faux disabled'.split(' '),
);

/** No word is longer. */
const LONGEST_WORD = 20;

const NO_BOOLEAN = 'This is neither yes nor no. Send true or false.';

/** Reads true or false: booleans, 1 and 0, and the words for them in the five languages of SPEC 3.3. */
export function readBoolean(raw: unknown): ValueOutcome<boolean> {
	if (typeof raw === 'boolean') return usable(raw);
	if (raw === undefined || raw === null) return EMPTY;
	if (raw === 1 || raw === 0) return usable(raw === 1);
	if (typeof raw !== 'string') return unusable(NO_BOOLEAN);
	if (isEmptyWord(raw)) return EMPTY;
	if (raw.length > LONGEST_WORD) return unusable(NO_BOOLEAN);
	const word = raw.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	if (TRUE_WORDS.has(word)) return usable(true);
	return FALSE_WORDS.has(word) ? usable(false) : unusable(NO_BOOLEAN);
}
