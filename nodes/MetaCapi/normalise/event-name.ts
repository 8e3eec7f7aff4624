import type { Draft } from '../event/draft';
import { suggestEventName } from '../fields/event-names';
import { readEventText } from './event-text';
import type { Notes } from './notes';

/** Finds the name of an event: chosen in the node, else the item's own, else its source's (SPEC 2.2); near misses get a warning. */
export function normaliseEventName(
	chosen: string | undefined,
	{ raw, declared }: Draft,
	notes: Notes,
): string | undefined {
	const name = chosen ?? readEventText(raw.event_name, 'event_name', notes) ?? declared?.eventName;
	const meant = name === undefined ? undefined : suggestEventName(name);
	if (meant !== undefined) {
		notes.warn(
			'event_name',
			`'${name}' is sent as an event of your own; Meta's standard event is spelt '${meant}'`,
		);
	}
	return name;
}
