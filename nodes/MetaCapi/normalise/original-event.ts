import type { EventSettings } from '../settings/event-settings';
import { timeReading } from './event-time';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readObjectPart } from './object-part';
import { readId } from './values/big-id';
import { readEventTime } from './values/event-time';
import { readText } from './values/text';

/** Brings `original_event_data` into Meta's form (M 3.1); `undefined` when the event has none. */
export function normaliseOriginalEvent(
	given: unknown,
	settings: EventSettings,
	notes: Notes,
): Readonly<Record<string, unknown>> | undefined {
	const raw = readObjectPart(given, 'original_event_data', notes);
	if (raw === undefined) return undefined;
	const original: Record<string, unknown> = {};
	const name = readText(raw.event_name);
	if (name.type === 'value') original.event_name = name.value;
	const time = readEventTime(raw.event_time, timeReading({}, settings));
	if (time.type === 'value') original.event_time = time.value;
	else if (time.type === 'unusable') {
		notes.refuse('original_event_data', "has a time that can't be used", time.reason);
		original.event_time = refusedCopy(raw.event_time);
	}
	for (const key of ['order_id', 'event_id'] as const) {
		const id = readId(raw[key]);
		if (id.type === 'value') original[key] = id.value;
	}
	return Object.keys(original).length === 0 ? undefined : original;
}
