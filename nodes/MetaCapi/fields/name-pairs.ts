import { FIELD_ALIASES } from './aliases';
import { reducedName } from './reduced-name';

/** Words for a name that say neither whose it is nor which part. */
export const BARE_NAMES: ReadonlySet<string> = new Set(['name', 'nome', 'nombre', 'nom']);

/** What a bare name means beside a field for one part of the name, in the language of both. */
interface NamePair {
	readonly name: string;
	/** The part that the other field holds. */
	readonly beside: 'user_data.fn' | 'user_data.ln';
	/** The words of that field. */
	readonly words: readonly string[];
}

const rowOf = (field: string) => FIELD_ALIASES.find((row) => row.field === field);

/** `Nombre` beside `Apellidos` is a first name however many words it has, `Nom` beside `Prénom` a last name. */
const PAIRS: readonly NamePair[] = [
	{ name: 'nome', beside: 'user_data.ln', words: rowOf('user_data.ln')?.pt ?? [] },
	{ name: 'nombre', beside: 'user_data.ln', words: rowOf('user_data.ln')?.es ?? [] },
	{ name: 'name', beside: 'user_data.ln', words: ['surname'] },
	{ name: 'nom', beside: 'user_data.fn', words: rowOf('user_data.fn')?.fr ?? [] },
	{ name: 'name', beside: 'user_data.fn', words: rowOf('user_data.fn')?.de ?? [] },
];

const WORDS_BESIDE: ReadonlyMap<string, readonly string[]> = new Map(
	[...BARE_NAMES].map((name) => [
		name,
		PAIRS.filter((pair) => pair.name === name).flatMap(({ words }) => words.map(reducedName)),
	]),
);

/** Where a value stands in an item. */
interface Place {
	readonly path: readonly string[];
}

/**
 * Whether a field with a name means the part that another field lacks: `Nombre` beside `Apellidos`, and both with
 * the same words before or behind them (`Nome do cliente`, `Sobrenome do cliente`).
 */
export function meansOtherPart(name: Place, part: Place): boolean {
	const whole = reducedName(name.path.join(''));
	const known = reducedName(part.path.join(''));
	for (const [bare, words] of WORDS_BESIDE) {
		if (!whole.startsWith(bare) && !whole.endsWith(bare)) continue;
		const isPair = words.some(
			(word) =>
				whole.replace(bare, '') === known.replace(word, '') &&
				known.length >= word.length &&
				known.includes(word),
		);
		if (isPair) return true;
	}
	return false;
}
