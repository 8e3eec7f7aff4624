import type { UnknownObject } from '../../event/json';
import { reducedName } from '../../fields/reduced-name';

/** Longer texts are cut before they are searched. */
const LONGEST = 500;

/** Shorter names stand in too many words by chance. */
const SHORTEST = 2;

/** Values of one identifier that are looked at. */
const MOST_NAMES = 5;

/** A name has at least two words, and so has a text that holds one. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]/u;

/** The names of people that an event must not hold in the open. */
export interface KnownNames {
	isIn(text: string): boolean;
}

/** For parts that hold nobody's. */
export const NO_NAMES: KnownNames = { isIn: () => false };

/** The customer's first and last name together, as the item wrote them: `Call with Jane Doe` holds it. */
export function namesOf(userData: UnknownObject): KnownNames {
	return new NamesOnDemand(() =>
		textsOf(userData.fn).flatMap((first) => textsOf(userData.ln).map((last) => `${first} ${last}`)),
	);
}

/** The same of any names. */
export function knownNames(names: readonly string[]): KnownNames {
	return new NamesOnDemand(() => names);
}

/** Made up when a text of several words asks for them, which few do. */
class NamesOnDemand implements KnownNames {
	private known: ReadonlyArray<readonly string[]> | undefined;

	constructor(private readonly names: () => readonly string[]) {}

	isIn(text: string): boolean {
		if (!BETWEEN_WORDS.test(text.length > LONGEST ? text.slice(0, LONGEST) : text)) return false;
		this.known ??= this.names()
			.map(wordsOf)
			.filter((name) => name.length > 1);
		if (this.known.length === 0) return false;
		const words = new Set(wordsOf(text));
		return this.known.some((name) => name.every((word) => words.has(word)));
	}
}

function textsOf(given: unknown): readonly string[] {
	const values: readonly unknown[] = Array.isArray(given) ? given.slice(0, MOST_NAMES) : [given];
	return values.filter((value) => typeof value === 'string');
}

function wordsOf(text: string): readonly string[] {
	return text
		.slice(0, LONGEST)
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(reducedName)
		.filter((word) => word.length >= SHORTEST);
}
