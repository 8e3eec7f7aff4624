import type { DraftReading } from '../../event/draft';
import { choose } from './choose';
import type { Collected } from './collect';
import { eventTimeColumn } from './event-time';

/** Whether the day or the month comes first. */
export type DateOrder = 'dmy' | 'mdy';

/** `DD/MM/YYYY`, `TT.MM.JJJJ`, `JJ/MM/AAAA`, `dd-mm-yy`, in brackets or not. */
const DAY_FIRST =
	/[([]?(?<![a-z])(?:d{1,2}|t{1,2}|j{1,2})[\s./-]m{1,2}[\s./-](?:y|a|j){2,4}(?![a-z])[)\]]?/i;
const MONTH_FIRST =
	/[([]?(?<![a-z])m{1,2}[\s./-](?:d{1,2}|t{1,2}|j{1,2})[\s./-](?:y|a|j){2,4}(?![a-z])[)\]]?/i;

/** Longer names are questions, not columns. */
const LONGEST = 160;

/** The order of day and month that a column's name writes out: `Date of Birth (DD/MM/YYYY)`. */
export function orderInName(name: string): DateOrder | undefined {
	if (name.length > LONGEST) return undefined;
	if (DAY_FIRST.test(name)) return 'dmy';
	return MONTH_FIRST.test(name) ? 'mdy' : undefined;
}

/** The name without the notation. */
export function withoutNotation(name: string): string {
	return name.replace(DAY_FIRST, ' ').replace(MONTH_FIRST, ' ');
}

/** Fields whose columns may tell the notation of their dates. */
export const DATED: ReadonlySet<string> = new Set(['event_time', 'user_data.db']);

/** How dates are read whose columns tell their notation; `undefined` where none does. */
export function dateReadingOf(collected: Collected): Pick<DraftReading, 'dateOrders'> | undefined {
	const birthDate = choose(collected, 'user_data.db')?.path.at(-1);
	const columns = [
		['event_time', eventTimeColumn(collected)],
		['user_data.db', birthDate],
	] as const;
	const orders = columns.flatMap(([field, column]): Array<[string, DateOrder]> => {
		const order = column === undefined ? undefined : orderInName(column);
		return order === undefined ? [] : [[field, order]];
	});
	return orders.length === 0 ? undefined : { dateOrders: new Map(orders) };
}
