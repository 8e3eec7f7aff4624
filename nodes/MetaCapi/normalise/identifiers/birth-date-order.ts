import type { IdentifierContext } from './outcome';

/** How 05/04/1990 is read, and whether that is a guess the user should know of. */
export interface DayMonthOrder {
	readonly order: 'dmy' | 'mdy';
	readonly guessed: boolean;
}

/** Where the month is written first: the United States, its territories and who writes like them (CLDR, en-US). */
const MONTH_FIRST: ReadonlySet<string> = new Set([
	'as', 'fm', 'gu', 'mh', 'mp', 'ph', 'pr', 'pw', 'um', 'us', 'vi',
]); // prettier-ignore

/**
 * Where both orders are in use, or the year is written first so that a year at the end says little: the likelier
 * order, to be taken with a warning.
 */
const UNDECIDED: Readonly<Partial<Record<string, 'dmy' | 'mdy'>>> = {
	ca: 'mdy', cn: 'mdy', hu: 'dmy', ir: 'dmy', jp: 'mdy', kp: 'mdy', kr: 'mdy', lt: 'dmy', mn: 'dmy', pa: 'dmy',
	tw: 'mdy',
}; // prettier-ignore

/** The order of day and month for a customer (SPEC 2.2 Date Order, M 4.3 db). */
export function dayMonthOrder({ dateOrder, country }: IdentifierContext): DayMonthOrder {
	if (dateOrder !== 'auto') return { order: dateOrder, guessed: false };
	if (country === undefined) return { order: 'mdy', guessed: true };
	const likelier = UNDECIDED[country];
	if (likelier !== undefined) return { order: likelier, guessed: true };
	return { order: MONTH_FIRST.has(country) ? 'mdy' : 'dmy', guessed: false };
}
