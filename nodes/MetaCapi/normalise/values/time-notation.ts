import { calendarDate } from './calendar-date';
import type { CalendarDate, DateReading } from './calendar-date';
import { findClockTime } from './clock-time';
import { withAsciiDigits } from '../identifiers/decimal-digits';
import { zoneNotation } from './zone-notation';
import type { ZoneNotation } from './zone-notation';

/** A date with an optional time of day as it stands in a text; the wall time is given as if it were UTC. */
export interface WrittenTime {
	readonly wallMilliseconds: number;
	readonly zone: ZoneNotation;
	readonly doubts: readonly string[];
}

/** Longer texts are no times; the longest notation, that of JavaScript, has 80 characters. */
const LONGEST_NOTATION = 100;

const COMPACT_DIGITS = /^(\d{8})(\d{2})(\d{2})(?:(\d{2})(?:\d{3})?)?$/;
const ZONE_IN_BRACKETS = / ?(?:\[([^[\]]*)\]|\(([^()]*)\))$/;

interface Halves {
	readonly date: string;
	readonly zone: string;
}

/** One spelling for what many write: no marks, lower case, single spaces, dates of logs and photos with a space. */
function plain(text: string): string {
	return (
		withAsciiDigits(text)
			.normalize('NFKD')
			.replace(/[\p{M}\p{Cf}]/gu, '')
			.replace(/[\u2010-\u2015\u2212]/g, '-')
			.toLowerCase()
			.replace(/\s+/g, ' ')
			.trim()
			// A spreadsheet's mark for text, or quotation marks of a file that was read without minding them.
			.replace(/^["']+|["']+$/g, '')
			.replace(/^(?:le|el|den|on|em) /, '')
			.replace(COMPACT_DIGITS, '$1t$2$3$4')
			.replace(/^(\d{4}):(\d{2}):(\d{2}) /, '$1-$2-$3 ')
			.replace(/(\d{4}):(?=\d{2}:\d{2})/, '$1 ')
	);
}

/** Where the date is when a time of day splits the text: before it, after it, or around it (`Apr 5 14:30 UTC 2026`). */
function* possibleHalves(before: string, after: string): Generator<Halves> {
	if (before !== '') {
		yield { date: before, zone: after };
		const year = /^(.*?) ?(?<![\d+:-])(\d{4})$/.exec(after);
		if (year !== null) yield { date: `${before} ${year[2] ?? ''}`, zone: year[1] ?? '' };
		return;
	}
	yield { date: after, zone: '' };
	const lastSpace = after.lastIndexOf(' ');
	if (lastSpace > 0) yield { date: after.slice(0, lastSpace), zone: after.slice(lastSpace + 1) };
}

function written(
	date: CalendarDate,
	clockMilliseconds: number,
	zone: ZoneNotation,
	named: string | undefined,
): WrittenTime {
	return {
		wallMilliseconds: date.midnight + clockMilliseconds,
		zone: zone.type === 'none' && named !== undefined ? zoneNotation(named) : zone,
		doubts: date.doubts,
	};
}

/**
 * Reads a date with or without time and zone in the notations people and programs write (SPEC 3.7).
 *
 * ISO 8601, RFC 2822, JavaScript's own, log files, spreadsheets and mails in five languages. Undefined when the text
 * is none of them or names a day or hour that doesn't exist.
 */
export function writtenTime(text: string, reading: DateReading): WrittenTime | undefined {
	if (text.length > LONGEST_NOTATION) return undefined;
	const whole = plain(text);
	// Behind an offset the zone in brackets only repeats it; without one it is all there is.
	const bracketed = ZONE_IN_BRACKETS.exec(whole);
	const rest = bracketed === null ? whole : whole.slice(0, bracketed.index);
	const named = bracketed?.[1] ?? bracketed?.[2];

	const clock = findClockTime(rest);
	switch (clock.type) {
		case 'impossible':
			return undefined;
		case 'missing': {
			const [, day = rest, zone = ''] = /^(\d{4}-\d{2}-\d{2})(z|[+-]\d{2}:\d{2})$/.exec(rest) ?? [];
			const date = calendarDate(day, reading);
			return date && written(date, 0, zoneNotation(zone), named);
		}
		case 'found':
			for (const halves of possibleHalves(clock.before, clock.after)) {
				const date = calendarDate(halves.date, reading);
				const zone = zoneNotation(halves.zone);
				// An unknown zone may be half of a date; a later split decides.
				if (date === undefined || (zone.type === 'unknown' && /\d{4}$/.test(halves.zone))) continue;
				return written(date, clock.milliseconds, zone, named);
			}
			return undefined;
	}
}
