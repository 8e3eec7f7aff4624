import type { DateReading } from './calendar-date';
import { declaredTime } from './declared-format';
import { isEmptyWord } from '../../fields/empty-words';
import { isoInstant } from './iso-instant';
import { timeOfObject } from './time-object';
import { writtenTime } from './time-notation';
import type { WrittenTime } from './time-notation';
import { isEventYear, isSpreadsheetDay, unixSeconds } from './unix-time';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';
import { wallTimeInZone } from './zone-offset';

/** What a time needs besides its text (SPEC 2.2, 3.4). */
export interface TimeReading extends DateReading {
	/** IANA name of the zone of times that name none. */
	readonly timezone: string;
	/** A format declared for this very field, in luxon's tokens. */
	readonly format?: string;
}

/** Every text longer than this is no time; longer ones are not even trimmed. */
const LONGEST_TEXT = 200;

const NUMBER_TEXT = /^\d{1,20}(?:[.,]\d{1,9})?$/;
/** The way .NET and Xero write times in JSON; the offset behind the milliseconds says nothing new. */
const DOT_NET = /^\/date\((\d{9,14})(?:[+-]\d{4})?\)\/$/i;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;
/** BigQuery's way to write seconds, with all their digits; spreadsheets, which cut them off, write `E+09`. */
const EXACT_SCIENTIFIC = /^\d\.\d{1,16}E9$/;
const COMPACT_DATE_NUMBER = /^(?:19|20)\d{6}(?:\d{4}|\d{6}|\d{9})?$/;

const UNREADABLE =
	'This is not a time the node can read. Write it like 2026-04-05T14:30:00+02:00 or as Unix seconds, or declare its format in the column map.';
const SPREADSHEET =
	"This is a spreadsheet's own number for a date. Let the spreadsheet node return formatted dates, turn the cell into text such as 2026-04-05 14:30, or declare the format excel in the column map.";
const WRONG_YEAR =
	'This time lies outside the years 2000 to 2099. Send Unix seconds or a full date with a four-digit year.';
const LOST_DIGITS =
	'A spreadsheet has shortened this number, so the time is lost. Format the cell as a plain number or as text.';

function fromMilliseconds(milliseconds: number, doubts: readonly string[]): ValueOutcome<number> {
	const seconds = Math.floor(milliseconds / 1000);
	if (!isEventYear(seconds)) return unusable(WRONG_YEAR);
	return usable(seconds, doubts.length === 0 ? undefined : doubts.join(' '));
}

function fromWritten(time: WrittenTime, reading: TimeReading): ValueOutcome<number> {
	const { zone, wallMilliseconds, doubts } = time;
	if (zone.type === 'unknown') {
		return unusable(
			'The time zone in this time is not one that is the same everywhere. Write it as an offset such as +02:00, or as a place such as Europe/Berlin.',
		);
	}
	if (zone.type === 'offset')
		return fromMilliseconds(wallMilliseconds - zone.minutes * 60_000, doubts);
	const instant = wallTimeInZone(
		wallMilliseconds,
		zone.type === 'place' ? zone.name : reading.timezone,
	);
	switch (instant.type) {
		case 'unknownZone':
			return unusable(
				'The Timezone setting names no known zone. Choose one such as Europe/Berlin, or send times with their zone.',
			);
		case 'sure':
			return fromMilliseconds(instant.milliseconds, doubts);
		case 'repeated':
			return fromMilliseconds(instant.milliseconds, [
				...doubts,
				'Clocks were set back at that hour, so it happened twice; the first time was taken. Send times with their zone to be exact.',
			]);
		case 'skipped':
			return fromMilliseconds(instant.milliseconds, [
				...doubts,
				'Clocks were set forward at that hour, so it never happened; it was moved on accordingly. Check the Timezone setting.',
			]);
	}
}

function fromDeclared(text: string, format: string, reading: TimeReading): ValueOutcome<number> {
	const declared = declaredTime(text, format);
	switch (declared.type) {
		case 'instant':
			return fromMilliseconds(declared.milliseconds, []);
		case 'wall':
			return fromWritten(declared, reading);
		case 'unclearFormat':
			return unusable(declared.advice);
		case 'mismatch':
			return unusable(
				`This time does not follow the declared format "${format.slice(0, 60)}". Correct the format in the column map, or leave it out to have the notation recognised.`,
			);
	}
}

function fromNumber(number: number, reading: TimeReading): ValueOutcome<number> {
	const seconds = unixSeconds(number);
	if (seconds !== undefined) return usable(seconds);
	if (isSpreadsheetDay(number)) return unusable(SPREADSHEET);
	const digits = String(number);
	if (!COMPACT_DATE_NUMBER.test(digits)) return unusable(WRONG_YEAR);
	const time = writtenTime(digits, reading);
	return time === undefined ? unusable(WRONG_YEAR) : fromWritten(time, reading);
}

function fromText(text: string, reading: TimeReading): ValueOutcome<number> {
	if (text.length > LONGEST_TEXT && text.trim().length > LONGEST_TEXT) return unusable(UNREADABLE);
	const trimmed = text.trim();
	if (isEmptyWord(trimmed)) return EMPTY;
	if (reading.format !== undefined) return fromDeclared(trimmed, reading.format, reading);
	if (NUMBER_TEXT.test(trimmed)) {
		// 17 digits are beyond a number's precision, so they are read as the text they are.
		const number = Number(trimmed.replace(',', '.'));
		if (!COMPACT_DATE_NUMBER.test(trimmed)) return fromNumber(number, reading);
	}
	if (EXACT_SCIENTIFIC.test(trimmed)) return fromNumber(Number(trimmed), reading);
	if (SCIENTIFIC.test(trimmed)) return unusable(LOST_DIGITS);
	const dotNet = DOT_NET.exec(trimmed);
	if (dotNet !== null) return fromMilliseconds(Number(dotNet[1]), []);
	const time = writtenTime(trimmed, reading);
	return time === undefined ? unusable(UNREADABLE) : fromWritten(time, reading);
}

/**
 * Reads a time that says everything itself, in the notation of nearly all systems; `undefined` for any other, which
 * needs to know more.
 */
export function readInstant(raw: unknown): ValueOutcome<number> | undefined {
	const instant = typeof raw === 'string' ? isoInstant(raw) : undefined;
	return instant === undefined ? undefined : fromMilliseconds(instant, NO_DOUBTS);
}

const NO_DOUBTS: readonly string[] = [];

/**
 * Reads the time of an event in any notation of SPEC 3.7 as whole Unix seconds, rounded down.
 *
 * Unix seconds to nanoseconds, ISO 8601, RFC 2822, objects with a time in them, and local notations; a time without
 * zone is that of `timezone`, a date without time its beginning there.
 */
export function readEventTime(raw: unknown, reading: TimeReading): ValueOutcome<number> {
	switch (typeof raw) {
		case 'number':
			if (reading.format !== undefined) return fromDeclared(String(raw), reading.format, reading);
			return Number.isNaN(raw) ? EMPTY : fromNumber(raw, reading);
		case 'bigint':
			return fromNumber(Number(raw), reading);
		case 'string': {
			const instant = reading.format === undefined ? isoInstant(raw) : undefined;
			return instant === undefined ? fromText(raw, reading) : fromMilliseconds(instant, []);
		}
		case 'undefined':
			return EMPTY;
		case 'object': {
			if (raw === null) return EMPTY;
			const time = timeOfObject(raw);
			if (typeof time === 'string') return fromText(time, reading);
			return time === undefined ? unusable(UNREADABLE) : fromMilliseconds(time, []);
		}
		default:
			return unusable(UNREADABLE);
	}
}
