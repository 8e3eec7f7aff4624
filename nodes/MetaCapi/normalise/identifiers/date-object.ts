import { dateOfMilliseconds } from './calendar-date';
import type { CalendarDate } from './calendar-date';

/** A date object's day, and whether it carried a time of day that a time zone may have moved it by. */
export interface DateObjectReading {
	readonly date: CalendarDate;
	readonly moved: boolean;
}

const MILLISECONDS_PER_DAY = 86_400_000;

function readJavaScriptDate(value: object): DateObjectReading | undefined {
	if (!(value instanceof Date) && Object.prototype.toString.call(value) !== '[object Date]')
		return undefined;
	// Called from the prototype: a Date of another realm (n8n's expression engine) has the same inner slot.
	const milliseconds: unknown = Reflect.apply(Date.prototype.getTime, value, []);
	if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds)) return undefined;
	return {
		date: dateOfMilliseconds(milliseconds),
		moved: milliseconds % MILLISECONDS_PER_DAY !== 0,
	};
}

function numberAt(value: object, key: string): number | undefined {
	const number: unknown = Reflect.get(value, key);
	return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** Luxon's DateTime in its own zone, and `{ year, month, day }` as address books give it. */
function readParts(value: object): DateObjectReading | undefined {
	const year = numberAt(value, 'year');
	const month = numberAt(value, 'month');
	const day = numberAt(value, 'day');
	if (year === undefined || month === undefined || day === undefined) return undefined;
	return { date: { year, month, day }, moved: false };
}

/**
 * The day a Date (in UTC), a Luxon DateTime or `{ year, month, day }` stands for; absent for any other object.
 *
 * UTC for a Date, so that it gives the same day as its ISO text does after passing through JSON.
 */
export function readDateObject(value: object): DateObjectReading | undefined {
	try {
		return readJavaScriptDate(value) ?? readParts(value);
	} catch {
		// Getters and proxies of a hostile item may throw; that costs this value only (SPEC 6).
		return undefined;
	}
}
