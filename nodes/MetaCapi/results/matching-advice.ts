import type { EventRecord } from '../event/event-record';
import type { Warning } from '../event/warning';
import { USER_DATA_FIELD_BY_KEY } from '../fields/user-data-fields';
import { figure } from './hints';

/** Identifiers that are given together, what they are worth and where they exist. */
interface Improvement {
	readonly keys: readonly [string, ...string[]];
	/** Meta's order of importance as figures: highest, high, lower (M 4.8). */
	readonly weight: number;
	/** Where the identifier exists; absent: everywhere. */
	readonly actionSources?: ReadonlySet<string>;
	/** Asked for only where other events of the run have it. */
	readonly ifKnown?: boolean;
	/** Not everybody can have one. */
	readonly isOfSome?: boolean;
}

const BROWSER: ReadonlySet<string> = new Set(['website']);
const DEVICE: ReadonlySet<string> = new Set(['app', 'website']);

const IMPROVEMENTS: readonly Improvement[] = [
	{ keys: ['em'], weight: 10 },
	{ keys: ['lead_id'], weight: 10, ifKnown: true, isOfSome: true },
	{ keys: ['fbc'], weight: 10, actionSources: BROWSER, ifKnown: true, isOfSome: true },
	{ keys: ['ph'], weight: 7 },
	{ keys: ['fbp'], weight: 7, actionSources: BROWSER },
	{ keys: ['external_id'], weight: 7 },
	{ keys: ['fb_login_id'], weight: 7, ifKnown: true, isOfSome: true },
	{ keys: ['client_ip_address', 'client_user_agent'], weight: 7, actionSources: DEVICE },
	{ keys: ['fn', 'ln'], weight: 6 },
	{ keys: ['db'], weight: 5 },
	{ keys: ['zp'], weight: 3 },
	{ keys: ['ct'], weight: 2 },
	{ keys: ['st'], weight: 2 },
	{ keys: ['country'], weight: 2 },
	{ keys: ['ge'], weight: 1, ifKnown: true },
];

/** How much more a value that is there and was not usable counts than one that would have to be collected. */
const AT_HAND = 1.5;

/** What an event already has of the highest weight halves the use of more. */
const SATURATION = 10;

/** Ids of a chat find the person and can't be asked for: an event without them is refused (M 4.8, M 7.5). */
const IDS_OF_CHATS = ['ctwa_clid', 'ig_sid', 'page_scoped_user_id'] as const;

const WEIGHT_OF = new Map<string, number>([
	...IMPROVEMENTS.flatMap(({ keys, weight }) => keys.map((key) => [key, weight] as const)),
	...IDS_OF_CHATS.map((key) => [key, 10] as const),
]);

/** What Meta gains by one identifier. */
export interface MatchingTraits {
	/** From 1 to 10; 0 where the identifier does not exist or helps nobody (M 4.8). */
	readonly weight: number;
	/** Whether only some people can have it, such as those who clicked an ad. */
	readonly isOfSome: boolean;
}

/** What an identifier does for events of one action source. */
export function matchingTraits(key: string, actionSource: string): MatchingTraits {
	const row = IMPROVEMENTS.find(({ keys }) => keys.includes(key));
	const exists = row?.actionSources?.has(actionSource) !== false;
	return {
		weight: row !== undefined && exists ? row.weight : 0,
		isOfSome: row?.isOfSome === true,
	};
}

const KEY_OF_LABEL = new Map([...WEIGHT_OF.keys()].map((key) => [labelOf(key), key] as const));

/** A change that would help, how many events it concerns and how much it is worth. */
interface Change {
	readonly text: string;
	events: number;
	gain: number;
}

/**
 * Names the changes that would help Meta most to find the people of these events, best first (SPEC 2.2).
 *
 * Worked out from the events at hand: what they lack, what was unusable in them, and how well each can be matched
 * already.
 */
export function matchingAdvice(records: readonly EventRecord[], most: number): readonly string[] {
	const known = new Set(records.flatMap(({ matchKeys }) => matchKeys));
	const changes = new Map<string, Change>();
	const count = (text: string, gain: number) => {
		const change = changes.get(text) ?? { text, events: 0, gain: 0 };
		change.events++;
		change.gain += gain;
		changes.set(text, change);
	};
	for (const record of records) {
		const use = usefulness(record);
		const unusable = new Set<string>();
		for (const warning of record.warnings) {
			const key = unusableKey(warning) ?? unusedKey(warning, record);
			if (key === undefined) continue;
			unusable.add(key);
			count(warning.message.replace(/\.$/, ''), (WEIGHT_OF.get(key) ?? 0) * AT_HAND * use);
		}
		for (const improvement of IMPROVEMENTS) {
			if (
				!isLacking(improvement, record, known) ||
				improvement.keys.some((key) => unusable.has(key))
			)
				continue;
			count(
				`Add ${improvement.keys.map((key) => `'${labelOf(key)}'`).join(' and ')}`,
				improvement.weight * use,
			);
		}
	}
	return [...changes.values()]
		.sort((left, right) => right.gain - left.gain)
		.slice(0, most)
		.map(({ text, events }) => `${text} (${figure(events)} of ${figure(records.length)} events)`);
}

/** The identifier whose value a warning finds fault with; a mere note ("'zip' was read as …") begins with the item's word. */
function unusableKey({ field, message }: Warning): string | undefined {
	if (field === undefined) return undefined;
	const isFault = message.startsWith(`'${field}':`) || message.startsWith(`'${field}' (from`);
	return isFault ? KEY_OF_LABEL.get(field) : undefined;
}

/** What is said of a field of the item that no alias knows and that holds what the event lacks. */
const LOOKS_LIKE: ReadonlyArray<readonly [likeness: string, key: string]> = [
	['looks like an email address and was not used', 'em'],
	['looks like a phone number and was not used', 'ph'],
];

/** The identifier that stands in the item under a name of its own; a second address beside one in use is no loss. */
function unusedKey({ field, message }: Warning, { matchKeys }: EventRecord): string | undefined {
	if (field !== undefined) return undefined;
	const [, key] = LOOKS_LIKE.find(([likeness]) => message.includes(likeness)) ?? [];
	return key === undefined || matchKeys.includes(key) ? undefined : key;
}

function isLacking(
	{ keys, actionSources, ifKnown }: Improvement,
	{ actionSource, matchKeys }: EventRecord,
	known: ReadonlySet<string>,
): boolean {
	if (keys.every((key) => matchKeys.includes(key))) return false;
	if (
		actionSources !== undefined &&
		(actionSource === undefined || !actionSources.has(actionSource))
	)
		return false;
	return ifKnown !== true || keys.some((key) => known.has(key));
}

/** What one identifier more would add, from 1 for an event without any down towards 0. */
function usefulness({ matchKeys }: EventRecord): number {
	const strength = matchKeys.reduce((sum, key) => sum + (WEIGHT_OF.get(key) ?? 0), 0);
	return 1 / (1 + strength / SATURATION);
}

function labelOf(key: string): string {
	return USER_DATA_FIELD_BY_KEY.get(key)?.label ?? key;
}
