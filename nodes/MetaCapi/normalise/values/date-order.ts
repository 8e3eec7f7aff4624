/** Which number of 05/04/2026 is the day (option Date Order, SPEC 2.2). */
export type DateOrder = 'auto' | 'dmy' | 'mdy';

/** Countries that write the month first (Unicode CLDR short date patterns, en_US and its relatives). */
const MONTH_FIRST_COUNTRIES: ReadonlySet<string> = new Set([
	'US',
	'AS',
	'FM',
	'GU',
	'MH',
	'MP',
	'PA',
	'PH',
	'PR',
	'PW',
	'UM',
	'VI',
]);

/** Countries whose own order puts the year first, or where both others are in use: they settle nothing. */
const UNDECIDED_COUNTRIES: ReadonlySet<string> = new Set([
	'CA',
	'CN',
	'JP',
	'KP',
	'KR',
	'MN',
	'TW',
]);

/** Day and month of a date whose year is last, and whether their order was taken for granted or contradicts. */
export type OrderedDay =
	| {
			readonly type: 'day';
			readonly day: number;
			readonly month: number;
			readonly doubt?: 'assumed' | 'contradicts';
	  }
	| { readonly type: 'impossible' };

function countryOrder(country: string | undefined): 'dmy' | 'mdy' | undefined {
	const code = country?.trim().toUpperCase() ?? '';
	if (!/^[A-Z]{2}$/.test(code) || UNDECIDED_COUNTRIES.has(code)) return undefined;
	return MONTH_FIRST_COUNTRIES.has(code) ? 'mdy' : 'dmy';
}

/**
 * Tells day and month apart in dates like 05/04/2026.
 *
 * A number above 12 settles it, then the Date Order setting; dots (5.4.2026) are only ever written day first; else the
 * customer's country decides, and without one the month is first, with doubt (SPEC 2.2).
 */
export function orderedDay(
	first: number,
	second: number,
	dotted: boolean,
	order: DateOrder,
	country: string | undefined,
): OrderedDay {
	const dayFirst = { type: 'day', day: first, month: second } as const;
	const monthFirst = { type: 'day', day: second, month: first } as const;
	if (first > 12 && second > 12) return { type: 'impossible' };
	if (first > 12) return order === 'mdy' ? { ...dayFirst, doubt: 'contradicts' } : dayFirst;
	if (second > 12) return order === 'dmy' ? { ...monthFirst, doubt: 'contradicts' } : monthFirst;
	if (first === second) return dayFirst;
	const decided = order === 'auto' ? (dotted ? 'dmy' : countryOrder(country)) : order;
	if (decided === undefined) return { ...monthFirst, doubt: 'assumed' };
	return decided === 'dmy' ? dayFirst : monthFirst;
}
