import type { Draft } from '../event/draft';
import type { Problem, Warning } from '../event/warning';
import type { ActionSourceValue } from '../fields/action-sources';
import type { Hasher } from '../hash/hasher';
import type { EventSettings } from '../settings/event-settings';
import { isBlank } from '../fields/blank';
import { findActionSource } from './action-source';
import { normaliseDataProcessing } from './data-processing';
import { normaliseEventCustomData } from './event-custom-data';
import { normaliseEventName } from './event-name';
import { readEventText } from './event-text';
import { normaliseEventTime } from './event-time';
import type { PhoneLibrary } from './identifiers/phone-library';
import { refusedCopy } from './json-copy';
import { normaliseMessaging } from './messaging';
import { normaliseFurtherParts } from './further-parts';
import { createNotes, type Notes } from './notes';
import { normaliseOptOut } from './opt-out';
import { normalisePerson } from './person';
import { namesOf } from './privacy/find-name';
import type { KnownPhones } from './privacy/find-phone';
import { keepPersonOut } from './privacy/keep-person-out';
import { normaliseAddress } from './web-address';

/** What normalising needs besides the event and its settings. */
export interface NormalisingContext {
	/** Unix seconds. */
	readonly now: number;
	readonly phones: PhoneLibrary;
	readonly hasher: Hasher;
}

/** An event in Meta's form, hashed, in canonical order, and everything there is to say about it. */
export interface NormalisedEvent {
	/** Without `event_id` unless the item brought one; values that make the event invalid stay as they came. */
	readonly event: Record<string, unknown>;
	readonly userData: Readonly<Record<string, unknown>>;
	readonly customData: Readonly<Record<string, unknown>>;
	readonly actionSource: ActionSourceValue | undefined;
	/** Whether the item itself says when the event happened. */
	readonly hasOwnTime: boolean;
	/** The customer's phone numbers, to keep them out of ids. */
	readonly phones: KnownPhones;
	/** Whether an identifier came hashed: all other digests are the node's own. */
	readonly hasForeignDigest: boolean;
	readonly problems: Problem[];
	readonly warnings: Warning[];
}

/**
 * Brings a draft into Meta's form: normalises, hashes and orders every field (SPEC 3.7).
 *
 * Pure, and the identity on its own output: an event that is fed back comes out byte for byte the same.
 */
export function normaliseEvent(
	draft: Draft,
	settings: EventSettings,
	context: NormalisingContext,
): NormalisedEvent {
	const { raw } = draft;
	const notes = createNotes(draft.origins, draft.warnings);
	const ownPage = normaliseAddress('event_source_url', raw.event_source_url, notes);
	const actionSource = findActionSource(
		settings.actionSource,
		draft,
		{ own: ownPage, assumed: settings.eventSourceUrl },
		notes,
	);
	const time = normaliseEventTime(draft, actionSource, settings, context.now, notes);
	const page = ownPage ?? (actionSource === 'website' ? pageOfOption(settings, notes) : undefined);
	const referrer = normaliseAddress('referrer_url', raw.referrer_url, notes);
	// A landing page without its domain is no page of the event, but may hold the click.
	const addresses = [page, raw.event_source_url, referrer, raw.referrer_url];
	const person = normalisePerson(
		draft,
		settings,
		{
			now: context.now,
			phones: context.phones,
			hasher: context.hasher,
			addresses,
			eventTime: time.seconds,
		},
		notes,
	);
	const { userData, phones } = person;
	const eventName = normaliseEventName(settings.eventName, draft, actionSource, phones, notes);
	const channel = normaliseMessaging(raw, actionSource, settings, userData, notes);
	const names = namesOf(raw.user_data ?? {});
	const customData = normaliseEventCustomData(draft, actionSource, settings, notes);
	const clean = keepPersonOut({ customData, page, referrer }, phones, names, notes);
	const further = normaliseFurtherParts(raw, actionSource, settings, phones, notes);
	const limits = normaliseDataProcessing(raw, settings.dataProcessing, userData, notes);
	const event: Record<string, unknown> = {
		event_name: eventName,
		event_time: time.value,
		event_id: readEventText(raw.event_id, 'event_id', notes),
		action_source:
			actionSource ?? (isBlank(raw.action_source) ? undefined : refusedCopy(raw.action_source)),
		event_source_url: clean.page,
		referrer_url: clean.referrer,
		messaging_channel: channel,
		opt_out: normaliseOptOut(raw.opt_out, notes),
		user_data: userData,
		custom_data: isEmpty(clean.customData) ? undefined : clean.customData,
		app_data: further.app_data,
		original_event_data: further.original_event_data,
		attribution_data: further.attribution_data,
		messaging_outcome_data: further.messaging_outcome_data,
		data_processing_options: limits.data_processing_options,
		data_processing_options_country: limits.data_processing_options_country,
		data_processing_options_state: limits.data_processing_options_state,
		advanced_measurement_table: further.advanced_measurement_table,
	};
	return {
		event,
		userData,
		customData: clean.customData,
		actionSource,
		hasOwnTime: time.isOwn,
		phones,
		hasForeignDigest: person.hasForeignDigest,
		problems: notes.problems,
		warnings: notes.warnings,
	};
}

/** The option stands in for website events whose item has no page that can be used (SPEC 2.2). */
function pageOfOption({ eventSourceUrl }: EventSettings, notes: Notes): string | undefined {
	return normaliseAddress('event_source_url', eventSourceUrl, notes);
}

function isEmpty(object: Readonly<Record<string, unknown>>): boolean {
	for (const key in object) if (Object.hasOwn(object, key)) return false;
	return true;
}
