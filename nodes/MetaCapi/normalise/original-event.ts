import { isPlainObject } from '../event/json';
import type { EventSettings } from '../settings/event-settings';
import { timeReading } from './event-time';
import { copyAsJson } from './json-copy';
import type { Notes } from './notes';
import { readId } from './values/big-id';
import { readEventTime } from './values/event-time';

/** Brings `original_event_data` into Meta's form (M 3.1); `undefined` when the event has none. */
export function normaliseOriginalEvent(
	raw: unknown,
	settings: EventSettings,
	notes: Notes,
): Readonly<Record<string, unknown>> | undefined {
	if (!isPlainObject(raw)) return undefined;
	const original: Record<string, unknown> = {};
	if (typeof raw.event_name === 'string') original.event_name = raw.event_name.trim();
	const time = readEventTime(raw.event_time, timeReading({}, settings));
	if (time.type === 'value') original.event_time = time.value;
	else if (time.type === 'unusable') {
		notes.refuse('original_event_data', "has a time that can't be used", time.reason);
		original.event_time = copyAsJson(raw.event_time).value;
	}
	for (const key of ['order_id', 'event_id'] as const) {
		const id = readId(raw[key]);
		if (id.type === 'value') original[key] = id.value;
	}
	return Object.keys(original).length === 0 ? undefined : original;
}
