import type { EventError } from '../event/outcome';
import { ANY_LIMIT_ANSWER, ANY_OUTAGE_ANSWER } from './answers/transient-answers';
import { findAnswer } from './meta-answers';

/** The few words by which summaries group what went wrong: ours in every language, never Meta's localised title. */
export function shortTitle(error: EventError): string {
	if (error.code === undefined) return error.title ?? error.message;
	const row = findAnswer(error.code, error.subcode);
	if (row.kind === error.kind) return row.title;
	return (error.kind === 'throttled' ? ANY_LIMIT_ANSWER : ANY_OUTAGE_ANSWER).title;
}
