/** A time of day found in a text: milliseconds since midnight, and what stands before and after it. */
export interface ClockTime {
	readonly milliseconds: number;
	readonly before: string;
	readonly after: string;
}

/** What looking for a time of day came to; `impossible`: there is one the clock doesn't have, such as 25:00. */
export type ClockSearch =
	| ({ readonly type: 'found' } & ClockTime)
	| { readonly type: 'missing' }
	| { readonly type: 'impossible' };

/** Hour, minute and second in the notations in use; the first that matches is the clock. Fractions are cut off. */
const CLOCKS = [
	/(?<=^\d{8})t(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(?!\d)/,
	/(?<=^\d{4}-\d{2}-\d{2})t(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(?!\d)/,
	// The hour alone, which only the T makes one.
	/(?<=^\d{4}-\d{2}-\d{2})t(\d{2})(?=z|[+-]|$)/,
	/(?<![\d+])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d{1,9})?)?(?![\d:])/,
	/(?<!\d)(\d{1,2}) ?h ?(\d{2})?(?: ?m(?:in)? ?(?:(\d{2}) ?s)?)?(?![a-z\d])/,
	/(?<=\s)(\d{1,2})\.(\d{2})(?:\.(\d{2})(?:[.,]\d{1,9})?)?(?= ?(?:uhr|[ap]\.?m\.?|$))/,
	/(?<!\d)(\d{1,2})(?= ?[ap]\.? ?m\.?(?![a-z]))/,
] as const;

const HALF_OF_DAY = /^ ?([ap])\.? ?m\.?(?![a-z])/;
const HOUR_WORD = /^ ?(?:uhr|hs|hrs|h|horas|heures)\.?(?![a-z])/;
const ISO_SEPARATOR = /(?<=\d)t$/;
const CONNECTION = /(?:[ ,]+(?:at|@|as|a las|a la|a|um|-|–|\|))?[ ,]*$/;

/** What parts a time from a date behind it; a sign directly before digits belongs to a zone and stays. */
const SEPARATION = /^[ ,]*(?:[-–|] |on |em |le |el )?/;

function hourOfDay(hour: number, half: string | undefined): number {
	if (half === undefined) return hour;
	if (half === 'a') return hour > 12 ? Number.NaN : hour % 12;
	// `14:30 PM` says the same thing twice; `0:30 PM` contradicts itself.
	if (hour === 0) return Number.NaN;
	return hour < 12 ? hour + 12 : hour;
}

function beforeClock(text: string): string {
	return text.replace(ISO_SEPARATOR, '').replace(CONNECTION, '').trim();
}

/**
 * Finds the time of day in a text with a date: `14:30`, `2:30:00 PM`, `14h30`, `14.30 Uhr`, `T143000`.
 *
 * Takes text in lower case, without marks, with single spaces and of bounded length.
 */
export function findClockTime(text: string): ClockSearch {
	for (const clock of CLOCKS) {
		const match = clock.exec(text);
		if (match === null) continue;
		const before = beforeClock(text.slice(0, match.index));
		let after = text.slice(match.index + match[0].length);
		const half = HALF_OF_DAY.exec(after);
		after = after.slice(half?.[0].length ?? 0);
		after = after.slice(HOUR_WORD.exec(after)?.[0].length ?? 0).replace(SEPARATION, '');

		const hour = hourOfDay(Number(match[1]), half?.[1]);
		const minute = Number(match[2] ?? 0);
		const second = Number(match[3] ?? 0);
		const midnightOfNextDay = hour === 24 && minute === 0 && second === 0;
		if (!((hour <= 23 || midnightOfNextDay) && minute <= 59 && second <= 59)) {
			return { type: 'impossible' };
		}
		const milliseconds = ((hour * 60 + minute) * 60 + second) * 1000;
		return { type: 'found', milliseconds, before, after };
	}
	return { type: 'missing' };
}
