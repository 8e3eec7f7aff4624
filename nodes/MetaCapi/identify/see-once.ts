import type { Verdict } from '../event/event-record';
import type { Warning } from '../event/warning';
import { sha256Hex } from '../hash/sha256';
import type { Content, DuplicateFinder } from './duplicates';
import { extendedEventId } from './event-id';

/** An event with its id, ready to be looked up among those of the run. */
export interface Candidate {
	readonly datasetId: string;
	readonly event: Readonly<Record<string, unknown>>;
	/** Whether the id was made of a business key of the item (SPEC 3.7). */
	readonly isDerived: boolean;
	/** Its content without the event, so that the run need not keep it; absent: the digest is taken at once. */
	readonly content?: Content;
}

/** What is to be done with an event that may have come before; `eventId` when it got, or repeats, an id that was extended. */
export interface SeenOnce {
	readonly verdict: Verdict;
	readonly eventId?: string;
	readonly warning?: Warning;
}

const READY: SeenOnce = { verdict: { type: 'ready' } };

/**
 * Skips the second of two equal events; gives a different event under the same derived id an id of its own
 * (SPEC 3.7).
 *
 * A refused result that is read afresh alone gets the plain derived id again, since nothing else claims it in that run:
 * who needs the extended one maps `capi.event_id` as its 'Event ID'.
 */
export function seeOnce(
	{ datasetId, event, isDerived, content }: Candidate,
	duplicates: DuplicateFinder,
): SeenOnce {
	// Meta counts every messaging event, so two equal ones are two happenings (M 8.4).
	if (event.action_source === 'business_messaging') return READY;
	const eventName = String(event.event_name);
	const eventId = String(event.event_id);
	const identified = {
		datasetId,
		eventName,
		eventId,
		isDerived,
		content: content ?? contentKnownBy(contentDigestOf(event)),
	};
	const sighting = duplicates.see(identified);
	if (sighting.type === 'first') return READY;
	if (sighting.type === 'duplicate') return SKIPPED;
	const ownId = extendedEventId(eventId, contentDigestOf(event));
	return duplicates.see({ ...identified, eventId: ownId }).type === 'first'
		? { ...READY, eventId: ownId, warning: EXTENDED }
		: { ...SKIPPED, eventId: ownId };
}

/** The digest of everything in a prepared event but its `event_id`. */
export function contentDigestOf(event: Readonly<Record<string, unknown>>): string {
	return sha256Hex(jsonWithoutId(event));
}

function contentKnownBy(digest: string): Content {
	return { digest: () => digest };
}

/** The prepared event without `event_id`, and without any trace of a time that was filled in: the click id repeats it. */
export function timelessJson(event: Readonly<Record<string, unknown>>, now: number): string {
	return JSON.stringify({ ...event, event_id: undefined, event_time: undefined })
		.split(String(now))
		.join('');
}

/** The prepared event without `event_id`, which its digest is made of (SPEC 3.7, frozen). */
export function jsonWithoutId(event: Readonly<Record<string, unknown>>): string {
	return JSON.stringify({ ...event, event_id: undefined });
}

const EXTENDED: Warning = {
	field: 'Event ID',
	message:
		"Another event of this run has the same 'Event Name' and order, lead or message ID but other content, so this one got an 'Event ID' of its own. Map an 'Event ID' or 'Item Number' that tells them apart",
};

const SKIPPED: SeenOnce = {
	verdict: {
		type: 'skipped',
		message: "An event with the same 'Event Name' and 'Event ID' came earlier in this run",
		advice:
			"Nothing to do if it is the same event; otherwise map an 'Event ID' that tells the two apart",
	},
};
