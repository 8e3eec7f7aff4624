import { dayMonthOrder } from './birth-date-order';
import { declaredTime } from '../values/declared-format';
import { compactDate, dateOfMilliseconds, exists, utcMilliseconds } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { readDateObject } from './date-object';
import { withAsciiDigits } from './decimal-digits';
import { hashedField } from './hashed-field';
import { hasMonthName } from './month-names';
import { EMPTY, plain, unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome, Normaliser } from './outcome';

const NOT_A_DATE = unusable(
	'This is not a date of birth in digits; write it as year-month-day, such as 1990-12-31.',
);
const MONTH_AS_WORD = unusable(
	'The month is written as a word, which is not read safely; write the date in digits, such as 1990-12-31.',
);
const TIMESTAMP = unusable(
	'This is a number, not a date; convert it to a date of birth written as year-month-day, such as 1990-12-31.',
);
const NO_SUCH_DAY = unusable(
	'The calendar has no such day; check the date of birth, or choose the Date Order.',
);
const UNLIKE_FORMAT = unusable(
	'The date of birth does not follow the date format of the column map; correct one of the two.',
);
const OUT_OF_RANGE = unusable(
	'A date of birth lies between 1900 and today and has a year of four digits; map or correct it.',
);
const ORDER_GUESSED = {
	mdy: 'Day and month could be swapped, the month was taken first; choose the Date Order, or map the country of the customer.',
	dmy: 'Day and month could be swapped, the day was taken first; choose the Date Order.',
} as const;
const TIME_OF_DAY =
	'This holds a time of day, so a time zone may have moved it by one day; map the date of birth without time.';

/** Without leading zero: 0000-00-00 stands for no date. */
const ISO_DATE = /^[1-9]\d{3}-\d\d-\d\d$/;
const GROUPS = /\d+/g;
const EMPTY_DATE = /^(?:0{4}\D?00\D?00|00\D00\D0{4})(?!\d)/;
const INSTANT_OFF_MIDNIGHT = /T\d\d:?\d\d.*Z$/;
const UTC_MIDNIGHT = /T00:?00(?::?00(?:\.0+)?)?Z$/;
const EIGHT_DIGITS = /^\d{8}$/;

interface Reading {
	readonly date: CalendarDate;
	/** Set where day and month could be swapped: what was taken first. */
	readonly guessed: 'dmy' | 'mdy' | undefined;
}

/** The range Meta takes (M 4.1 db); no one is born tomorrow, wherever the day ends last. */
function checked(date: CalendarDate, nowMs: number, warning?: string): IdentifierOutcome {
	if (date.year < 1900 || date.year > 9999) return OUT_OF_RANGE;
	if (!exists(date)) return NO_SUCH_DAY;
	if (utcMilliseconds(date) > nowMs + 86_400_000) return OUT_OF_RANGE;
	return plain(compactDate(date), warning);
}

/** Day and month by their values where one is above 12, else by the order for this customer (M 4.3 db). */
function dayAndMonth(
	year: number,
	first: number,
	second: number,
	context: IdentifierContext,
): Reading {
	const monthFirst = { year, month: first, day: second };
	const dayFirst = { year, month: second, day: first };
	if (first > 12) return { date: dayFirst, guessed: undefined };
	if (second > 12) return { date: monthFirst, guessed: undefined };
	const { order, guessed } = dayMonthOrder(context);
	return {
		date: order === 'mdy' ? monthFirst : dayFirst,
		guessed: guessed && first !== second ? order : undefined,
	};
}

/** Where the year stands is told by what can be no day (M 4.3 db). */
function readGroups(groups: readonly string[], context: IdentifierContext): Reading | undefined {
	const [first = '', second = '', third = ''] = groups;
	if (EIGHT_DIGITS.test(first)) {
		const date = {
			year: Number(first.slice(0, 4)),
			month: Number(first.slice(4, 6)),
			day: Number(first.slice(6)),
		};
		return { date, guessed: undefined };
	}
	if (groups.length < 3) return undefined;
	const [a, b, c] = [Number(first), Number(second), Number(third)];
	if (a > 31) {
		const date = b > 12 ? { year: a, month: c, day: b } : { year: a, month: b, day: c };
		return { date, guessed: undefined };
	}
	return b > 31 ? dayAndMonth(b, a, c, context) : dayAndMonth(c, a, b, context);
}

function readIsoDate(text: string): CalendarDate {
	return {
		year: Number(text.slice(0, 4)),
		month: Number(text.slice(5, 7)),
		day: Number(text.slice(8)),
	};
}

function normaliseDate(text: string, context: IdentifierContext): IdentifierOutcome {
	// The commonest notation needs none of the looks at words, digits of other scripts and order.
	if (ISO_DATE.test(text)) return checked(readIsoDate(text), context.nowMs);
	const written = withAsciiDigits(text);
	// What MySQL and its like write for no date.
	if (EMPTY_DATE.test(written)) return EMPTY;
	if (hasMonthName(written)) return MONTH_AS_WORD;
	const reading = readGroups(written.match(GROUPS) ?? [], context);
	if (reading === undefined) return NOT_A_DATE;
	const moved = INSTANT_OFF_MIDNIGHT.test(written) && !UTC_MIDNIGHT.test(written);
	const warning =
		reading.guessed !== undefined
			? ORDER_GUESSED[reading.guessed]
			: moved
				? TIME_OF_DAY
				: undefined;
	return checked(reading.date, context.nowMs, warning);
}

const normaliseText = hashedField(1000, (text, context, raw) => {
	if (context.birthDateFormat !== undefined)
		return readDeclared(text, context.birthDateFormat, context.nowMs);
	// A number is a date only as 19901231; seconds, milliseconds and spreadsheet days are not told apart safely.
	if (typeof raw !== 'string' && !EIGHT_DIGITS.test(text)) return TIMESTAMP;
	return normaliseDate(text, context);
});

/** A declared notation leaves nothing to guess, and is never left for another. */
function readDeclared(text: string, format: string, nowMs: number): IdentifierOutcome {
	const time = declaredTime(text, format);
	switch (time.type) {
		case 'unclearFormat':
			return unusable(time.advice);
		case 'mismatch':
			return EMPTY_DATE.test(text) ? EMPTY : UNLIKE_FORMAT;
		case 'instant':
			return checked(
				dateOfMilliseconds(time.milliseconds),
				nowMs,
				time.milliseconds % 86_400_000 === 0 ? undefined : TIME_OF_DAY,
			);
		case 'wall':
			return checked(dateOfMilliseconds(time.wallMilliseconds), nowMs);
	}
}

/**
 * `db`: YYYYMMDD, checked against the calendar (M 4.3).
 *
 * Takes dates in digits in any common notation, Date and Luxon values; two-digit years and month names are refused,
 * as Meta's own libraries read them differently (M 4.5).
 */
export const normaliseBirthDate: Normaliser = (raw, context) => {
	const reading = typeof raw === 'object' && raw !== null ? readDateObject(raw) : undefined;
	if (reading === undefined) return normaliseText(raw, context);
	return checked(reading.date, context.nowMs, reading.moved ? TIME_OF_DAY : undefined);
};
