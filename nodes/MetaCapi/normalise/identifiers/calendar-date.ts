/** A day of the calendar; `month` from 1. */
export interface CalendarDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the calendar has this day. */
export function exists({ year, month, day }: CalendarDate): boolean {
	const days = month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];
	return days !== undefined && Number.isInteger(day) && day >= 1 && day <= days;
}

/** The day as YYYYMMDD; for years of four digits. */
export function compactDate({ year, month, day }: CalendarDate): string {
	return String(year * 10_000 + month * 100 + day);
}

/** Unix milliseconds at which the day begins in UTC. */
export function utcMilliseconds({ year, month, day }: CalendarDate): number {
	return Date.UTC(year, month - 1, day);
}

/** The day in UTC of Unix milliseconds. */
export function dateOfMilliseconds(milliseconds: number): CalendarDate {
	const date = new Date(milliseconds);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
