/** The first second of 2000 and of 2100: no conversion lies outside, so a number outside means something else. */
const FIRST_SECOND = 946_684_800;
const END_SECOND = 4_102_444_800;

/** What one second is in each unit a Unix time is written in; their ranges never overlap within 2000–2099. */
const UNITS_PER_SECOND = [1, 1e3, 1e6, 1e9] as const;

/** Tells whether Unix seconds lie in the years an event can be of: 2000 to 2099. */
export function isEventYear(seconds: number): boolean {
	return seconds >= FIRST_SECOND && seconds < END_SECOND;
}

/**
 * The Unix seconds of a number in seconds, milliseconds, microseconds or nanoseconds, rounded down (M 3.3).
 *
 * Undefined when the number is no time between 2000 and 2099 in any of these units.
 */
export function unixSeconds(number: number): number | undefined {
	for (const unit of UNITS_PER_SECOND) {
		const seconds = number / unit;
		if (isEventYear(seconds)) return Math.floor(seconds);
	}
	return undefined;
}

/** Spreadsheets count days from 1900; these are the counts of 2000 to 2099. */
const FIRST_SPREADSHEET_DAY = 36_526;
const LAST_SPREADSHEET_DAY = 73_051;

/** Tells whether a number is what a spreadsheet stores for a date, such as 45987.5. */
export function isSpreadsheetDay(number: number): boolean {
	return number >= FIRST_SPREADSHEET_DAY && number < LAST_SPREADSHEET_DAY;
}
