import { CUSTOMER_PREFIXES } from '../../fields/aliases';
import { ALIASES, type AliasMatch, type FlatTarget } from '../../fields/flat-targets';
import { reducedName } from '../../fields/reduced-name';

/** What the name of a field in an item stands for. */
export type KeyReading =
	/** An event field. `closeness` 0: named as such; 1: the customer's; 2: of the bill; 3: of the parcel. */
	| {
			readonly type: 'field';
			readonly target: FlatTarget;
			readonly rank: number;
			readonly closeness: number;
	  }
	/** A property the user put into `custom_data` by name. */
	| { readonly type: 'customProperty'; readonly key: string }
	/** One of Meta's own nested objects, taken as it is. */
	| { readonly type: 'metaObject'; readonly key: string }
	/** An identifier's name behind the name of somebody else (`owner_email`): never used (SPEC 3.3). */
	| { readonly type: 'somebodyElse'; readonly target: FlatTarget }
	| { readonly type: 'unknown' };

const UNKNOWN: KeyReading = { type: 'unknown' };

const META_OBJECTS: ReadonlyMap<string, string> = new Map(
	['app_data', 'original_event_data', 'attribution_data', 'messaging_outcome_data', 'store_data'].map(
		(key) => [reducedName(key), key],
	),
);

const PREFIXES: ReadonlyArray<{ readonly word: string; readonly closeness: number }> =
	CUSTOMER_PREFIXES.flatMap((group, index) =>
		group.map((word) => ({ word: reducedName(word), closeness: index + 1 })),
	).sort((left, right) => right.word.length - left.word.length);

/** In Romance languages the person follows: `nome_do_cliente`, `correo_del_cliente`. */
const CONNECTORS = ['dela', 'del', 'de', 'do', 'da', 'du', 'la', 'le', ''] as const;

/** Fields of which `email_2` is a second value, not a second person's (SPEC 3.3). */
const COUNTED: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** Whose bare tail is worth a warning (`agent_phone`); towns and states follow too many other words. */
const TELLING: ReadonlySet<string> = new Set([
	'user_data.em',
	'user_data.ph',
	'user_data.fn',
	'user_data.ln',
	'user_data.db',
]);

/** Words that surely name somebody other than the customer; any identifier behind them is worth a warning. */
const SOMEBODY_ELSE: ReadonlySet<string> = new Set([
	'agent', 'assignee', 'author', 'company', 'creator', 'employee', 'from', 'manager', 'merchant', 'organization',
	'owner', 'rep', 'representative', 'salesperson', 'seller', 'sender', 'staff', 'store', 'supplier', 'support', 'vendor',
]);

const MAX_PREFIXES = 3;

function matchIdentifier(name: string, depth: number): KeyReading | undefined {
	const exact = ALIASES.get(name);
	if (exact !== undefined) return fieldReading(exact, 0);
	if (depth >= MAX_PREFIXES) return undefined;
	for (const { word, closeness } of PREFIXES) {
		const rest = withoutWord(name, word);
		if (rest === undefined) continue;
		const reading = matchIdentifier(rest, depth + 1);
		if (reading?.type === 'field' && reading.target.identifies) {
			return { ...reading, closeness: Math.max(closeness, reading.closeness) };
		}
	}
	return undefined;
}

function withoutWord(name: string, word: string): string | undefined {
	if (name.length <= word.length) return undefined;
	if (name.startsWith(word)) return name.slice(word.length);
	if (!name.endsWith(word)) return undefined;
	const rest = name.slice(0, -word.length);
	const connector = CONNECTORS.find((end) => rest.endsWith(end) && ALIASES.has(rest.slice(0, rest.length - end.length)));
	return connector === undefined ? undefined : rest.slice(0, rest.length - connector.length);
}

function fieldReading(match: AliasMatch, closeness: number): KeyReading {
	return { type: 'field', target: match.target, rank: match.rank, closeness };
}

function matchCounted(name: string): KeyReading | undefined {
	const uncounted = name.replace(/\d{1,2}$/, '');
	if (uncounted === name) return undefined;
	const reading = matchIdentifier(uncounted, 0);
	return reading?.type === 'field' && COUNTED.has(reading.target.field) ? reading : undefined;
}

/** Splits a path's names into words: `seller.homeEmail` → seller, home, email. */
function wordsOf(path: readonly string[]): readonly string[] {
	return path
		.join(' ')
		.slice(-120)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[^\p{L}\p{N}]+/u)
		.map(reducedName)
		.filter((word) => word !== '');
}

function matchSomebodyElse(path: readonly string[]): KeyReading | undefined {
	const words = wordsOf(path);
	for (let start = 1; start < words.length; start++) {
		const reading = matchIdentifier(words.slice(start).join(''), 0);
		if (reading?.type !== 'field' || !reading.target.identifies) continue;
		const named = words.slice(0, start).some((word) => SOMEBODY_ELSE.has(word));
		if (named || TELLING.has(reading.target.field)) return { type: 'somebodyElse', target: reading.target };
	}
	return undefined;
}

/**
 * Reads the name of a field: which event field is meant by it (SPEC 3.3).
 *
 * `path` holds the names from the item's top down to the value (`['customer', 'email']`); dotted names count as
 * nested ones. Pure and independent of the value, so callers may remember the answer.
 */
export function readKey(path: readonly string[]): KeyReading {
	const names = path.map(reducedName);
	const [first = '', ...inner] = names;
	if (first === 'customdata' && inner.length === 1) {
		const exact = ALIASES.get(inner[0] ?? '');
		return exact?.target.field.startsWith('custom_data.') === true
			? fieldReading(exact, 0)
			: { type: 'customProperty', key: path[1] ?? '' };
	}
	const metaObject = META_OBJECTS.get(first);
	if (metaObject !== undefined && inner.length === 0) return { type: 'metaObject', key: metaObject };
	let name = names.join('');
	if (name.startsWith('userdata')) name = name.slice('userdata'.length);
	else if (name.startsWith('customdata')) name = name.slice('customdata'.length);
	return matchIdentifier(name, 0) ?? matchCounted(name) ?? matchSomebodyElse(path) ?? UNKNOWN;
}
