const ZERO = 48;
const UPPER_T = 84;
const UPPER_Z = 90;
const SPACE = 32;
const DOT = 46;
const COLON = 58;
const HYPHEN = 45;
const PLUS = 43;

function twoDigits(text: string, at: number): number {
	const tens = text.charCodeAt(at) - ZERO;
	const ones = text.charCodeAt(at + 1) - ZERO;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Minutes east of UTC of the zone that begins at a position and ends the text; NaN if there is none. */
function offsetMinutes(text: string, at: number): number {
	const sign = text.charCodeAt(at);
	if (sign === UPPER_Z) return text.length === at + 1 ? 0 : Number.NaN;
	if (sign !== PLUS && sign !== HYPHEN) return Number.NaN;
	const colon = text.charCodeAt(at + 3) === COLON ? 1 : 0;
	if (text.length !== at + 5 + colon) return Number.NaN;
	const hours = twoDigits(text, at + 1);
	const minutes = twoDigits(text, at + 3 + colon);
	if (!(hours <= 14 && minutes <= 59)) return Number.NaN;
	return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes);
}

function isDigit(code: number): boolean {
	return code >= ZERO && code <= ZERO + 9;
}

/**
 * The Unix milliseconds of an ISO 8601 time with seconds and zone, such as `2026-04-05T14:30:00.000+0200`.
 *
 * The way most systems write times, read without a regular expression since every item passes here. Undefined for
 * any other notation and for days the calendar doesn't have.
 */
export function isoInstant(text: string): number | undefined {
	const separator = text.charCodeAt(10);
	if (text.length < 20 || text.length > 40) return undefined;
	if (separator !== UPPER_T && separator !== SPACE) return undefined;
	if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
	if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return undefined;

	let zoneAt = 19;
	if (text.charCodeAt(zoneAt) === DOT && isDigit(text.charCodeAt(zoneAt + 1))) {
		zoneAt += 1;
		while (isDigit(text.charCodeAt(zoneAt))) zoneAt += 1;
	}
	const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
	const month = twoDigits(text, 5);
	const day = twoDigits(text, 8);
	const hour = twoDigits(text, 11);
	const minute = twoDigits(text, 14);
	const second = twoDigits(text, 17);
	if (!(year >= 1900 && hour <= 23 && minute <= 59 && second <= 59)) return undefined;

	const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
	const date = new Date(milliseconds);
	// Date.UTC carries 31 April over to 1 May; NaN of any part ends here too.
	if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return undefined;
	const offset = offsetMinutes(text, zoneAt);
	return Number.isNaN(offset) ? undefined : milliseconds - offset * 60_000;
}
