import { MAX_EVENT_ID_LENGTH } from '../fields/limits';
import { sha256Hex } from '../hash/sha256';

/** Where an event's `event_id` came from: only an item's own or one made of a business key is the user's doing. */
export type EventIdOrigin = 'digest' | 'execution' | 'item' | 'key';

/** What may identify an event, best first (SPEC 3.7). */
export interface IdentitySources {
	/** Absent: the event is invalid, and gets a derived id once it has its name. */
	readonly eventName: string | undefined;
	/** The item's own `event_id`. */
	readonly ownId: string | undefined;
	/** Order, lead or message id of the user's systems. */
	readonly key: string | undefined;
	readonly itemNumber: string | undefined;
	/** Whether the item itself says when it happened: without, two real events can't be told apart by content. */
	readonly hasOwnTime: boolean;
	/** The prepared event without `event_id`, as JSON. */
	preparedJson(): string;
	/** The same without any trace of a time that was filled in: what a retry of the run prepares again. */
	timelessJson(): string;
	/** Execution, node, run and place of the event in it. */
	place(): string;
	/** Whether a text is or holds an e-mail address or phone number. */
	isPersonal(text: string): boolean;
}

/** An `event_id` and where it came from. */
export interface EventIdentity {
	readonly id: string;
	readonly origin: EventIdOrigin;
	/** The item's own id was an e-mail address or phone number and was replaced by its digest. */
	readonly replacedPersonalId: boolean;
}

/**
 * Gives an event its `event_id`, never at random and never from the clock, so that a re-run of the same items
 * repeats the same ids and doubles nothing (SPEC 3.7; the formats are frozen, but for that of `execution`).
 *
 * `undefined` for an event that has neither an id of its own nor a name to derive one from.
 */
export function identifyEvent(sources: IdentitySources): EventIdentity | undefined {
	const { ownId, key, eventName, itemNumber, hasOwnTime } = sources;
	if (ownId !== undefined) {
		const personal = sources.isPersonal(ownId);
		return {
			id: personal ? sha256Hex(ownId) : ownId,
			origin: 'item',
			replacedPersonalId: personal,
		};
	}
	if (eventName === undefined) return undefined;
	if (key !== undefined) {
		const parts = itemNumber === undefined ? [eventName, key] : [eventName, key, itemNumber];
		return { id: readableOrDigest(parts, sources), origin: 'key', replacedPersonalId: false };
	}
	if (hasOwnTime) {
		return { id: sha256Hex(sources.preparedJson()), origin: 'digest', replacedPersonalId: false };
	}
	// The content as well: two nodes or two turns of a loop must never share an id, or Meta drops a real event.
	return {
		id: sha256Hex(`${sources.place()}\n${sources.timelessJson()}`),
		origin: 'execution',
		replacedPersonalId: false,
	};
}

/** Tells two different events that share a derived id apart: the id is extended by the second one's digest. */
export function extendedEventId(id: string, preparedDigest: string): string {
	return readableOrDigest([id, preparedDigest], NOBODY);
}

const NOBODY: Pick<IdentitySources, 'isPersonal'> = { isPersonal: () => false };

function readableOrDigest(
	parts: readonly string[],
	sources: Pick<IdentitySources, 'isPersonal'>,
): string {
	const id = parts.join('.');
	// Joined, harmless parts may read as an address: `jane@shop` and `example`.
	const personal = parts.some((part) => sources.isPersonal(part)) || sources.isPersonal(id);
	return id.length > MAX_EVENT_ID_LENGTH || personal ? sha256Hex(id) : id;
}
