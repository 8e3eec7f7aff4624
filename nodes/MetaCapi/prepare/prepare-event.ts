import type { Draft } from '../event/draft';
import type { Envelope } from '../event/envelope';
import type { EventRecord, Verdict } from '../event/event-record';
import type { Warning } from '../event/warning';
import { checkEvent } from '../check/check-event';
import { sha256Hex } from '../hash/sha256';
import type { DuplicateFinder } from '../identify/duplicates';
import { type EventIdentity, extendedEventId, identifyEvent } from '../identify/event-id';
import { normaliseEvent, type NormalisedEvent, type NormalisingContext } from '../normalise/normalise-event';
import { holdsPersonalData } from '../normalise/privacy/keep-person-out';
import { readId } from '../normalise/values/big-id';
import type { EventSettings } from '../settings/event-settings';

/** What preparing needs besides the event and its settings; one for the whole run. */
export interface PreparingContext extends NormalisingContext {
	readonly duplicates: DuplicateFinder;
}

/** Where an event stands in the run. */
export interface Place {
	readonly itemIndex: number;
	/** Execution id and place of the event in the run, for events that nothing else identifies. */
	readonly key: string;
}

/**
 * Takes a draft through normalising, hashing, identifying and checking (SPEC 3.7, 4).
 *
 * The record holds everything the result needs; its verdict says whether the event may be sent.
 */
export function prepareEvent(
	draft: Draft,
	settings: EventSettings,
	place: Place,
	context: PreparingContext,
): EventRecord {
	const normalised = normaliseEvent(draft, settings, context);
	const { event, userData, customData, actionSource, problems, warnings } = normalised;
	checkEvent({ event, userData, customData, actionSource, now: context.now }, { problems, warnings });
	const identity = identify(draft, normalised, place);
	addIdentityWarnings(identity, warnings);
	event.event_id = identity.id;
	const eventName = typeof event.event_name === 'string' ? event.event_name : undefined;
	const verdict: Verdict =
		problems.length > 0 ? { type: 'invalid', problems } : seeOnce(identity, normalised, settings, context);
	return {
		itemIndex: place.itemIndex,
		inputFormat: draft.inputFormat,
		eventName,
		eventId: typeof event.event_id === 'string' ? event.event_id : undefined,
		eventTime: typeof event.event_time === 'number' ? event.event_time : undefined,
		actionSource,
		datasetId: settings.datasetId,
		envelope: mergedEnvelope(draft.envelope, settings.envelope),
		matchKeys: Object.keys(userData),
		warnings,
		verdict,
		json: JSON.stringify(event),
		outcome: undefined,
	};
}

/** What the node says wins over what the item says (SPEC 3.1). */
function mergedEnvelope(own: Envelope, chosen: Envelope): Envelope {
	return Object.keys(own).length === 0 ? chosen : { ...own, ...chosen };
}

function identify(draft: Draft, { event, customData, hasOwnTime, phones }: NormalisedEvent, place: Place): EventIdentity {
	const { raw } = draft;
	return identifyEvent({
		eventName: typeof event.event_name === 'string' ? event.event_name : '',
		ownId: typeof event.event_id === 'string' ? event.event_id : undefined,
		key: textOf(customData.order_id) ?? textOf(raw.user_data?.lead_id) ?? draft.messageId,
		itemNumber: textOf(customData.item_number) ?? draft.lineContentId,
		hasOwnTime,
		preparedJson: () => JSON.stringify({ ...event, event_id: undefined }),
		place: place.key,
		isPersonal: (text) => holdsPersonalData(text, phones),
	});
}

function textOf(value: unknown): string | undefined {
	const id = readId(value);
	return id.type === 'value' ? id.value : undefined;
}

function addIdentityWarnings({ origin, replacedPersonalId }: EventIdentity, warnings: Warning[]): void {
	if (replacedPersonalId) {
		warnings.push({
			field: 'Event ID',
			message: "'Event ID' was an email address or phone number and was replaced by its digest; the Pixel must send the same text as its eventID",
		});
	}
	if (origin === 'execution') {
		warnings.push({
			field: 'Event ID',
			message: "'Event ID' was made from this run, since the item has neither an order, lead or message ID nor a time: a new run would count the event again",
		});
	}
}

/** Skips the second of two equal events; gives a different event under the same derived id an id of its own. */
function seeOnce(
	identity: EventIdentity,
	{ event, actionSource, warnings }: NormalisedEvent,
	{ datasetId }: EventSettings,
	{ duplicates }: PreparingContext,
): Verdict {
	// Meta counts every messaging event, so two equal ones are two happenings (M 8.4).
	if (actionSource === 'business_messaging') return { type: 'ready' };
	const name = String(event.event_name);
	const contentDigest =
		identity.origin === 'key' ? sha256Hex(JSON.stringify({ ...event, event_id: undefined })) : undefined;
	const sighting = duplicates.see(datasetId, name, identity.id, contentDigest);
	if (sighting.type === 'first') return { type: 'ready' };
	if (sighting.type === 'collision' && contentDigest !== undefined) {
		event.event_id = extendedEventId(identity.id, contentDigest);
		warnings.push({
			field: 'Event ID',
			message: "Another event of this run has the same 'Event Name' and order, lead or message ID but other content, so this one got an 'Event ID' of its own. Map an 'Event ID' or 'Item Number' that tells them apart",
		});
		if (duplicates.see(datasetId, name, String(event.event_id), contentDigest).type === 'first') return { type: 'ready' };
	}
	return {
		type: 'skipped',
		message: "An event with the same 'Event Name' and 'Event ID' came earlier in this run",
		advice: "Nothing to do if it is the same event; otherwise map an 'Event ID' that tells the two apart",
	};
}
