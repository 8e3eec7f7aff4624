import type { Draft } from '../event/draft';
import type { ActionSourceValue } from '../fields/action-sources';
import { suggestEventName } from '../fields/event-names';
import { readEventText } from './event-text';
import type { Notes } from './notes';
import type { KnownPhones } from './privacy/find-phone';
import { holdsPersonalData } from './privacy/keep-person-out';

/** Finds the name of an event: chosen in the node, else the item's own, else its source's (SPEC 2.2); near misses get a warning. */
export function normaliseEventName(
	chosen: string | undefined,
	{ raw, declared }: Draft,
	actionSource: ActionSourceValue | undefined,
	phones: KnownPhones,
	notes: Notes,
): string | undefined {
	const name = chosen ?? readEventText(raw.event_name, 'event_name', notes) ?? declared?.eventName;
	// A field mapped by accident: names of events are shown to everybody, and sent as they are (SPEC 6).
	if (name !== undefined && holdsPersonalData(name, phones)) {
		notes.refuse(
			'event_name',
			'holds an email address or phone number',
			"Choose the 'Event Name' in the node, or map the field that says what happened",
		);
		return undefined;
	}
	// Chats have names of their own, which their rule suggests (M 13 V15).
	if (name === undefined || actionSource === 'business_messaging') return name;
	const meant = suggestEventName(name);
	if (meant !== undefined) {
		notes.warn(
			'event_name',
			`'${name}' is sent as an event of your own; Meta's standard event is spelt '${meant}'`,
		);
	}
	return name;
}
