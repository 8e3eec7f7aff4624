import { calendarDate } from './calendar-date';
import { timeOfObject } from './time-object';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';
import { isEmptyWord } from '../../fields/empty-words';

/** The notations Meta takes: `YYYYMMDD`, `YYYY-MM-DD`, ISO 8601 with time and zone (M 6.3). */
const META_NOTATION =
	/^(?:\d{8}|\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?)$/;
const DAY = /^\d{4}-?\d\d-?\d\d/;

const LONGEST_TEXT = 60;

const NO_DATE = 'This is not a date. Write it like 2026-12-24.';
const UNSURE = 'Day and month could be exchanged. Write it like 2026-12-24.';

/**
 * Reads the date of a journey, a stay or a lease (M 6.3): Meta's own notations as they are, others as
 * `YYYY-MM-DD` where they mean one day only.
 */
export function readListingDate(raw: unknown): ValueOutcome<string> {
	switch (typeof raw) {
		case 'undefined':
			return EMPTY;
		case 'number':
			return fromText(String(raw));
		case 'string':
			return isEmptyWord(raw) ? EMPTY : fromText(raw.slice(0, LONGEST_TEXT + 1).trim());
		case 'object': {
			if (raw === null) return EMPTY;
			const time = timeOfObject(raw);
			if (typeof time === 'string') return fromText(time);
			if (time === undefined) return unusable(NO_DATE);
			const date = new Date(time);
			return Number.isNaN(date.getTime()) ? unusable(NO_DATE) : usable(date.toISOString());
		}
		default:
			return unusable(NO_DATE);
	}
}

function fromText(text: string): ValueOutcome<string> {
	if (text.length > LONGEST_TEXT) return unusable(NO_DATE);
	const written = META_NOTATION.test(text) ? (DAY.exec(text)?.[0] ?? text) : text;
	const plain = written.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
	const found = calendarDate(plain, { dateOrder: 'auto' });
	if (found === undefined) return unusable(NO_DATE);
	if (found.doubts.length > 0) return unusable(UNSURE);
	return usable(written === text && !META_NOTATION.test(text) ? dayOf(found.midnight) : text);
}

function dayOf(midnight: number): string {
	return new Date(midnight).toISOString().slice(0, 10);
}
