import { CUSTOMER_PREFIXES } from '../../fields/aliases';
import { ALIASES, type FlatTarget } from '../../fields/flat-targets';
import { ADDRESS_WORDS, CONNECTORS, DETAIL_WORDS } from '../../fields/name-words';
import { reducedName } from '../../fields/reduced-name';

/** The event field a name stands for. */
export interface NameMatch {
	readonly target: FlatTarget;
	/** How early the name stands in the alias table. */
	readonly rank: number;
	/** 0: named as such; 1: the customer's; 2: the user's; 3: of the bill; 4: of the parcel. */
	readonly closeness: number;
	/** The name says that the value is hashed already: nothing but a digest is meant. */
	readonly needsDigest?: true;
}

/** A word that may stand around an identifier's name, and how near to the customer it puts the value. */
interface SurroundingWord {
	readonly word: string;
	readonly closeness: number;
	/** Whether it may follow, as in Romance languages: `nome_do_cliente`. */
	readonly follows: boolean;
	/** Whether it says something only behind a word for the customer. */
	readonly needsCustomer: boolean;
}

/** Longest first, so that `customerdetails` is not read as `customer` and something unknown. */
const SURROUNDING_WORDS: readonly SurroundingWord[] = [
	...CUSTOMER_PREFIXES.flatMap((group, index) =>
		group.map((word) => ({
			word: reducedName(word),
			closeness: index + 1,
			follows: true,
			needsCustomer: false,
		})),
	),
	...ADDRESS_WORDS.map((word) => ({ word, closeness: 0, follows: false, needsCustomer: false })),
	...DETAIL_WORDS.map((word) => ({ word, closeness: 0, follows: false, needsCustomer: true })),
].sort((left, right) => right.word.length - left.word.length);

/** `customer.billing.address.city` has three. */
const MAX_WORDS = 4;

/** Shorter names say too little behind another word: `client_db`, `lead_st`. `ip`, `uf` and `cp` are whole words. */
const SHORTEST_BEHIND_A_WORD = 3;
const SHORT_WORDS: ReadonlySet<string> = new Set(['cp', 'ip', 'uf']);

/** Finds the event field a reduced name stands for: an alias, or an identifier's alias with the customer's words around it. */
export function matchName(name: string): NameMatch | undefined {
	const alias = ALIASES.get(name);
	if (alias !== undefined) return { ...alias, closeness: 0 };
	return matchSurrounded(name, 0);
}

function matchSurrounded(name: string, words: number): NameMatch | undefined {
	if (words >= MAX_WORDS) return undefined;
	for (const { word, closeness, follows, needsCustomer } of SURROUNDING_WORDS) {
		if (needsCustomer && words === 0) continue;
		const rest = withoutWord(name, word, follows);
		if (rest === undefined) continue;
		const match = matchIdentifier(rest, words + 1);
		if (match !== undefined) return { ...match, closeness: Math.max(closeness, match.closeness) };
	}
	return undefined;
}

function matchIdentifier(name: string, words: number): NameMatch | undefined {
	const alias = ALIASES.get(name);
	if (alias === undefined) return matchSurrounded(name, words);
	const says = name.length >= SHORTEST_BEHIND_A_WORD || SHORT_WORDS.has(name);
	return alias.target.identifies && says ? { ...alias, closeness: 0 } : undefined;
}

function withoutWord(name: string, word: string, follows: boolean): string | undefined {
	if (name.length <= word.length) return undefined;
	if (name.startsWith(word)) return name.slice(word.length);
	if (!follows || !name.endsWith(word)) return undefined;
	const rest = name.slice(0, -word.length);
	const connector = CONNECTORS.find(
		(end) => rest.endsWith(end) && ALIASES.has(rest.slice(0, rest.length - end.length)),
	);
	return connector === undefined ? undefined : rest.slice(0, rest.length - connector.length);
}
