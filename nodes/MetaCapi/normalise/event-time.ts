import type { Draft, RawEvent } from '../event/draft';
import type { EventSettings } from '../settings/event-settings';
import { countryOf } from './country-of';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readEventTime, readInstant } from './values/event-time';

/** When an event happened. */
export interface EventTime {
	/** Unix seconds, or what the item gave when it can't be read. */
	readonly value: unknown;
	/** Unix seconds; `undefined` when the time can't be read. */
	readonly seconds: number | undefined;
	/** Whether the item itself says it. */
	readonly isOwn: boolean;
}

/**
 * Reads the time of an event (SPEC 3.7); a missing one is now, with a warning, but for purchases in a store, which
 * Meta tells apart by their time (M 8.3).
 */
export function normaliseEventTime(
	{ raw, reading }: Draft,
	actionSource: string | undefined,
	settings: EventSettings,
	now: number,
	notes: Notes,
): EventTime {
	const declared = reading?.formats?.get('event_time');
	// The customer's country, which settles the order of day and month, need not be read for an instant.
	const outcome =
		(declared === undefined ? readInstant(raw.event_time) : undefined) ??
		readEventTime(raw.event_time, {
			...timeReading(raw, settings),
			...declaredReading(reading),
		});
	switch (outcome.type) {
		case 'value':
			if (outcome.warning !== undefined) notes.warn('event_time', outcome.warning);
			return { value: outcome.value, seconds: outcome.value, isOwn: true };
		case 'unusable':
			notes.refuseValue('event_time', outcome.reason);
			return { value: refusedTime(raw.event_time), seconds: undefined, isOwn: false };
		case 'empty':
			if (actionSource === 'physical_store') {
				notes.refuse(
					'event_time',
					'is missing',
					'Map the time of the purchase; in a store it must be the real one',
				);
				return { value: undefined, seconds: undefined, isOwn: false };
			}
			notes.warn(
				'event_time',
				'missing, so the time of this run was taken. Map the time when the event happened',
			);
			return { value: now, seconds: now, isOwn: false };
	}
}

/** As text, so that nobody takes the number for Unix seconds and judges how old they are. */
function refusedTime(raw: unknown): unknown {
	return typeof raw === 'number' ? String(raw) : refusedCopy(raw);
}

/** How the times of an event are to be read: the workflow's zone, the customer's order of day and month. */
export function timeReading(raw: RawEvent, { timezone, dateOrder, defaultCountry }: EventSettings) {
	const country = countryOf(raw) ?? defaultCountry;
	return { timezone, dateOrder, ...(country !== undefined && { country }) };
}

/** What the map or the source says of its times goes before what the node says. */
function declaredReading(reading: Draft['reading']) {
	const format = reading?.formats?.get('event_time');
	const timezone = reading?.timezone;
	const dateOrder = reading?.dateOrders?.get('event_time');
	return {
		...(dateOrder !== undefined && { dateOrder }),
		...(format !== undefined && { format }),
		...(timezone !== undefined && { timezone }),
	};
}
