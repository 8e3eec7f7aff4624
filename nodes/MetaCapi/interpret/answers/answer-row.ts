import type { ErrorKind } from '../../event/outcome';

/**
 * How far one answer of Meta reaches.
 *
 * `event`: one event of the request is bad. `request`: the events of this request. `dataset`: everything for the
 * same dataset. `run`: every event of the run. `transient`: nothing is wrong with the events; later it may work.
 */
export type AnswerScope = 'dataset' | 'event' | 'request' | 'run' | 'transient';

/**
 * What one code of Meta means and what the user can do about it.
 *
 * `lastCode` and `lastSubcode` make the row hold for a range, both ends included. A row without `subcode` holds for
 * every subcode that has no row of its own. Advice names parameters, options and fields by their labels in quotes.
 */
export interface AnswerRow {
	readonly code: number;
	readonly lastCode?: number;
	readonly subcode?: number;
	readonly lastSubcode?: number;
	readonly kind: ErrorKind;
	readonly scope: AnswerScope;
	/** A few words for summaries and tables, in lower case where a sentence would go on. */
	readonly title: string;
	/** What happened, as a full sentence. */
	readonly message: string;
	/** What to do, as full sentences. */
	readonly advice: string;
	/** The label of the one field the answer is about. */
	readonly field?: string;
}
