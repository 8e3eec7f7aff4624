import { reducedName } from '../../fields/reduced-name';
import { bestOf, candidatesFor } from './choose';
import type { Candidate, Collected } from './collect';
import { inNamedZone } from './named-zone';

const TIME_OF_DAY = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i;

/** A date as spreadsheets give it when the cell holds no time of day. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0{1,6})?)?Z?$/;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const FULL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** No date or time of day in a cell of its own is longer. */
const MAX_LENGTH = 40;

/**
 * Chooses the event's time among the fields that may hold it.
 *
 * Spreadsheets often keep date and time of day in two columns; the date's column alone would mean midnight.
 */
export function chooseEventTime(collected: Collected): unknown {
	const candidates = candidatesFor(collected, 'event_time');
	const clock = candidates.find(({ value }) => isTimeOfDay(value));
	const best = bestOf(candidates.filter(({ value }) => !isTimeOfDay(value)));
	const time = best?.value;
	// Handed on, so that it is refused: as a missing time it would become that of the run.
	if (time === undefined) return clock?.value ?? collected.unreadableTime;
	const isApart =
		clock === undefined || candidates.some((other) => other !== best && arePair(clock, other));
	const date = isApart ? undefined : dateOnly(time);
	const whole =
		date === undefined
			? (toTheSecond(time, candidates) ?? time)
			: `${date} ${String(clock?.value).trim()}`;
	return inNamedZone(whole, date === undefined ? [best] : [clock, best], collected);
}

/** The same day with its time of day, from another column: `order_date: '2026-11-20'` beside `order_time: '2026-11-20T10:10:10Z'`. */
function toTheSecond(day: unknown, candidates: readonly Candidate[]): unknown {
	if (typeof day !== 'string' || !ISO_DAY.test(day)) return undefined;
	return candidates.find(
		({ value }) => typeof value === 'string' && FULL.test(value) && value.startsWith(day),
	)?.value;
}

/** Two columns with one name but for the word: the `time` of an appointment belongs to its `date`, not to `dateCreated`. */
function arePair(clock: Candidate, date: Candidate): boolean {
	const [time, day] = [clock, date].map(({ path }) => reducedName(path.join(' ')));
	return time?.replace('time', 'date') === day && time !== day;
}

/** The name of the column that {@link chooseEventTime} takes the date of. */
export function eventTimeColumn(collected: Collected): string | undefined {
	const dates = candidatesFor(collected, 'event_time').filter(({ value }) => !isTimeOfDay(value));
	return bestOf(dates)?.path.at(-1);
}

function isTimeOfDay(value: unknown): boolean {
	return typeof value === 'string' && value.length <= MAX_LENGTH && TIME_OF_DAY.test(value.trim());
}

function dateOnly(time: unknown): string | undefined {
	if (typeof time !== 'string' || time.length > MAX_LENGTH) return undefined;
	const text = time.trim();
	return text.includes(':') ? MIDNIGHT.exec(text)?.[1] : text;
}
