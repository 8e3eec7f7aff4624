import { DateTime } from 'luxon';

import { orderedDay } from './date-order';
import type { DateOrder } from './date-order';
import { isWeekday, monthByName } from './month-names';

/** What decides between 5 April and May 4 (SPEC 2.2). */
export interface DateReading {
	readonly dateOrder: DateOrder;
	/** The customer's country as ISO code, in any case. */
	readonly country?: string;
}

/** A day of the calendar, as midnight UTC in Unix milliseconds; `doubts` are sentences for the user. */
export interface CalendarDate {
	readonly midnight: number;
	readonly doubts: readonly string[];
}

const YEAR_FIRST = /^(\d{4})([-/. _])(\d{1,2})\2(\d{1,2})$/;
const YEAR_FIRST_CHINESE = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. _])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_LAST_SPACED = /^(\d{1,2})\. (\d{1,2})\. (\d{4}|\d{2})$/;
const DAY_MONTH_YEAR =
	/^(\d{1,2})(?:st|nd|rd|th|o|er)?[ ./-]*(?:de |of )?([a-z]{3,10})[ ./-]*(?:de |of |del )?(\d{4}|\d{2})$/;
const MONTH_DAY_YEAR = /^([a-z]{3,10})[ ./-]*(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\d{4})$/;
const YEAR_MONTH_DAY = /^(\d{4})[ ./-]*([a-z]{3,10})[ ./-]*(\d{1,2})$/;
const ISO_WEEK_OR_DAY_OF_YEAR = /^\d{4}(?:-w\d{2}-\d|w\d{3}|-\d{3})$/;

/** The decomposed Korean syllables that text has after its marks were taken off. */
const KOREAN_COMPOSED = 'NFC';

function day(
	year: number,
	month: number,
	dayOfMonth: number,
	doubts: readonly string[] = [],
): CalendarDate | undefined {
	const midnight = Date.UTC(year, month - 1, dayOfMonth);
	const date = new Date(midnight);
	// Date.UTC carries 31 April over to 1 May instead of refusing it.
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
	return exists ? { midnight, doubts } : undefined;
}

function fullYear(text: string): { readonly year: number; readonly doubts: readonly string[] } {
	if (text.length === 4) return { year: Number(text), doubts: [] };
	return { year: 2000 + Number(text), doubts: ['Its two-digit year was read as 20xx.'] };
}

const DOUBT_SENTENCES = {
	assumed:
		'Day and month can be told apart neither by the date nor by the country of the customer, so the month was read first. Choose the Date Order in the options.',
	contradicts:
		'The date only makes sense in another order than the Date Order chosen in the options; check that option.',
} as const;

function yearLast(
	match: RegExpExecArray,
	dotted: boolean,
	reading: DateReading,
): CalendarDate | undefined {
	const numbers = match.slice(1).filter((part) => /^\d+$/.test(part));
	const ordered = orderedDay(
		Number(numbers[0]),
		Number(numbers[1]),
		dotted,
		reading.dateOrder,
		reading.country,
	);
	if (ordered.type === 'impossible') return undefined;
	const { year, doubts } = fullYear(numbers[2] ?? '');
	const orderDoubts = ordered.doubt === undefined ? [] : [DOUBT_SENTENCES[ordered.doubt]];
	return day(year, ordered.month, ordered.day, [...orderDoubts, ...doubts]);
}

function namedMonth(
	year: string | undefined,
	month: string | undefined,
	dayOfMonth: string | undefined,
): CalendarDate | undefined {
	const number = monthByName(month ?? '');
	if (number === undefined) return undefined;
	const read = fullYear(year ?? '');
	return day(read.year, number, Number(dayOfMonth), read.doubts);
}

function dateWithoutWeekday(text: string, reading: DateReading): CalendarDate | undefined {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst !== null) {
		return day(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
	}
	const parts = COMPACT.exec(text) ?? YEAR_FIRST_CHINESE.exec(text.normalize(KOREAN_COMPOSED));
	if (parts !== null) return day(Number(parts[1]), Number(parts[2]), Number(parts[3]));

	const last = YEAR_LAST.exec(text);
	if (last !== null) return yearLast(last, last[2] === '.', reading);
	const spaced = YEAR_LAST_SPACED.exec(text);
	if (spaced !== null) return yearLast(spaced, true, reading);

	const words = text.replace(/[,. ]+/g, ' ').trim();
	const dayMonth = DAY_MONTH_YEAR.exec(words);
	if (dayMonth !== null) return namedMonth(dayMonth[3], dayMonth[2], dayMonth[1]);
	const monthDay = MONTH_DAY_YEAR.exec(words);
	if (monthDay !== null) return namedMonth(monthDay[3], monthDay[1], monthDay[2]);
	const yearMonth = YEAR_MONTH_DAY.exec(words);
	if (yearMonth !== null) return namedMonth(yearMonth[1], yearMonth[2], yearMonth[3]);

	if (!ISO_WEEK_OR_DAY_OF_YEAR.test(text)) return undefined;
	const iso = DateTime.fromISO(text.toUpperCase(), { zone: 'utc' });
	return iso.isValid ? { midnight: iso.toMillis(), doubts: [] } : undefined;
}

/**
 * Reads a date in any common notation: year first, year last, with month names in five languages, ISO week or day
 * of the year.
 *
 * Takes text in lower case, without marks and with single spaces. Undefined when it is no date, or not a full one.
 */
export function calendarDate(text: string, reading: DateReading): CalendarDate | undefined {
	const whole = dateWithoutWeekday(text, reading);
	if (whole !== undefined) return whole;
	// Tried second, since `mar` is a Tuesday in French and Spanish but March as well.
	const weekday = /^([a-z]+(?:-feira)?)[., ]+(?=\S)/.exec(text);
	if (weekday === null || !isWeekday(weekday[1] ?? '')) return undefined;
	return dateWithoutWeekday(text.slice(weekday[0].length), reading);
}
