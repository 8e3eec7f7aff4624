import type { Draft } from '../event/draft';
import type { EventRecord, Verdict } from '../event/event-record';
import type { Warning } from '../event/warning';
import { checkEvent } from '../check/check-event';
import { matchKeysOf } from '../check/match-keys';
import type { Content, DuplicateFinder } from '../identify/duplicates';
import { type EventIdentity, identifyEvent, type IdentitySources } from '../identify/event-id';
import { contentDigestOf, jsonWithoutId, seeOnce, timelessJson } from '../identify/see-once';
import {
	normaliseEvent,
	type NormalisedEvent,
	type NormalisingContext,
} from '../normalise/normalise-event';
import { holdsPersonalData } from '../normalise/privacy/keep-person-out';
import {
	keepPersonOutOfProblems,
	keepPersonOutOfWarnings,
} from '../normalise/privacy/keep-out-of-messages';
import { readId } from '../normalise/values/big-id';
import type { EventSettings } from '../settings/event-settings';
import { cleanEnvelope } from './clean-envelope';
import { envelopeOf } from './envelope-of';

/** What preparing needs besides the event and its settings; one for the whole run. */
export interface PreparingContext extends NormalisingContext {
	readonly duplicates: DuplicateFinder;
}

/** Where an event stands in the run; as its content it reads and prepares the event once more for the digest. */
export interface Place extends Content {
	readonly itemIndex: number;
	/** Execution, node, run and place of the event in it, for events that nothing else identifies. */
	key(): string;
	/** Whether the customer agreed, as far as the user asks for consent. */
	readonly hasConsent: boolean;
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
	checkEvent(
		{
			event,
			userData,
			customData,
			actionSource,
			now: context.now,
			hasOwnDigestsOnly: !normalised.hasForeignDigest,
			origins: draft.origins,
		},
		{ problems, warnings },
	);
	const identity = identify(draft, normalised, place, context.now);
	if (identity !== undefined) addIdentityWarnings(identity, warnings);
	event.event_id = identity?.id;
	const own = cleanEnvelope(draft.envelope, normalised.phones, warnings);
	const envelope = cleanEnvelope(envelopeOf(own, settings), normalised.phones, warnings);
	const verdict = place.hasConsent
		? judge(normalised, identity, settings, place, context)
		: NO_CONSENT;
	return {
		itemIndex: place.itemIndex,
		inputFormat: draft.inputFormat,
		eventName: textOf(event.event_name),
		eventId: textOf(event.event_id),
		eventTime: typeof event.event_time === 'number' ? event.event_time : undefined,
		actionSource,
		datasetId: settings.datasetId,
		envelope,
		matchKeys: matchKeysOf(userData),
		warnings: keepPersonOutOfWarnings(warnings, normalised.phones),
		verdict,
		json: JSON.stringify(event),
		outcome: undefined,
	};
}

/** The digest by which two events under one derived id are told apart (SPEC 3.7). */
export function contentDigest(
	draft: Draft,
	settings: EventSettings,
	context: NormalisingContext,
): string {
	return contentDigestOf(normaliseEvent(draft, settings, context).event);
}

/** An event that is left out or can't be sent is not remembered: the next one like it is no duplicate. */
function judge(
	{ event, phones, problems, warnings }: NormalisedEvent,
	identity: EventIdentity | undefined,
	{ datasetId }: EventSettings,
	place: Place,
	{ duplicates }: PreparingContext,
): Verdict {
	if (problems.length > 0)
		return { type: 'invalid', problems: keepPersonOutOfProblems(problems, phones) };
	const { verdict, eventId, warning } = seeOnce(
		{ datasetId, event, isDerived: identity?.origin === 'key', content: place },
		duplicates,
	);
	if (eventId !== undefined) event.event_id = eventId;
	if (warning !== undefined) warnings.push(warning);
	return verdict;
}

const NO_CONSENT: Verdict = {
	type: 'skipped',
	message: "The 'Consent Field' holds no clear yes",
	advice:
		"Nothing to do if the customer did not agree; otherwise check the name in 'Consent Field'",
};

function identify(
	draft: Draft,
	normalised: NormalisedEvent,
	place: Place,
	now: number,
): EventIdentity | undefined {
	return identifyEvent(new EventSources(draft, normalised, place, now));
}

/** What may identify an event. A class, since closures for each event take longer than all that is asked of them. */
class EventSources implements IdentitySources {
	readonly eventName: string | undefined;
	readonly ownId: string | undefined;
	readonly key: string | undefined;
	readonly itemNumber: string | undefined;
	readonly hasOwnTime: boolean;

	constructor(
		{ raw, messageId, lineContentId }: Draft,
		private readonly normalised: NormalisedEvent,
		private readonly at: Place,
		private readonly now: number,
	) {
		const { event, customData, userData } = normalised;
		this.eventName = textOf(event.event_name);
		this.ownId = textOf(event.event_id);
		this.key =
			idOf(customData.order_id) ??
			// An order number that holds an email address is sent nowhere, but still tells orders apart.
			idOf(raw.custom_data?.order_id) ??
			// Meta's exports write `l:` before the id; one lead has one key, however it came (M 4.4).
			idOf(userData.lead_id) ??
			idOf(raw.user_data?.lead_id) ??
			messageId;
		this.itemNumber = idOf(customData.item_number) ?? lineContentId;
		this.hasOwnTime = normalised.hasOwnTime;
	}

	preparedJson(): string {
		return jsonWithoutId(this.normalised.event);
	}

	timelessJson(): string {
		return timelessJson(this.normalised.event, this.now);
	}

	place(): string {
		return this.at.key();
	}

	isPersonal(text: string): boolean {
		return holdsPersonalData(text, this.normalised.phones);
	}
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function idOf(value: unknown): string | undefined {
	const id = readId(value);
	return id.type === 'value' ? id.value : undefined;
}

function addIdentityWarnings(
	{ origin, replacedPersonalId }: EventIdentity,
	warnings: Warning[],
): void {
	if (replacedPersonalId) {
		warnings.push({
			field: 'Event ID',
			message:
				"'Event ID' was an email address or phone number and was replaced by its digest; the Pixel must send the same text as its eventID",
		});
	}
	if (origin === 'execution') {
		warnings.push({
			field: 'Event ID',
			message:
				"'Event ID' was made from this run, since the item has neither an order, lead or message ID nor a time: a new run would count the event again",
		});
	}
}
