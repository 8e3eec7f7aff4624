import { Info } from 'luxon';

const DAY = 86_400_000;

/** Offsets by zone and day: asking the zone data costs microseconds, and a run's times lie on few days. */
const offsetsByDay = new Map<string, number | undefined>();
const MOST_REMEMBERED = 4096;

function offsetAtDay(zone: string, day: number): number | undefined {
	const key = `${day} ${zone}`;
	if (offsetsByDay.has(key)) return offsetsByDay.get(key);
	if (offsetsByDay.size >= MOST_REMEMBERED) offsetsByDay.clear();
	const minutes = offsetAt(zone, day * DAY);
	offsetsByDay.set(key, minutes);
	return minutes;
}

function offsetAt(zone: string, milliseconds: number): number | undefined {
	const minutes = Info.normalizeZone(zone).offset(milliseconds);
	return Number.isFinite(minutes) ? minutes : undefined;
}

/** Words luxon takes for the zone of the machine it runs on, which says nothing about the user's data. */
const MACHINE_ZONES: ReadonlySet<string> = new Set(['default', 'local', 'system', '']);

/** Where a wall-clock time lies on the time line. `repeated` and `skipped` happen when clocks are changed. */
export type ZonedInstant =
	| { readonly type: 'sure' | 'repeated' | 'skipped'; readonly milliseconds: number }
	| { readonly type: 'unknownZone' };

/**
 * Turns a wall-clock time, given as if it were UTC in Unix milliseconds, into the instant it means in a zone.
 *
 * An hour that happens twice in autumn is its first occurrence, an hour skipped in spring is moved on by the length
 * of the gap: the rule of ECMAScript's Temporal ("compatible"), iCalendar (RFC 5545) and java.time.
 */
export function wallTimeInZone(wallMilliseconds: number, zone: string): ZonedInstant {
	if (MACHINE_ZONES.has(zone.trim().toLowerCase())) return { type: 'unknownZone' };
	const day = Math.floor(wallMilliseconds / DAY);
	const before = offsetAtDay(zone, day - 1);
	const after = offsetAtDay(zone, day + 2);
	if (before === undefined || after === undefined) return { type: 'unknownZone' };

	const earlier = wallMilliseconds - Math.max(before, after) * 60_000;
	if (before === after) return { type: 'sure', milliseconds: earlier };
	const later = wallMilliseconds - Math.min(before, after) * 60_000;
	const earlierHolds = offsetAt(zone, earlier) === Math.max(before, after);
	const laterHolds = offsetAt(zone, later) === Math.min(before, after);
	if (earlierHolds && laterHolds) return { type: 'repeated', milliseconds: earlier };
	if (earlierHolds) return { type: 'sure', milliseconds: earlier };
	if (laterHolds) return { type: 'sure', milliseconds: later };
	return { type: 'skipped', milliseconds: wallMilliseconds - before * 60_000 };
}
