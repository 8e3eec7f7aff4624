import type { AnswerRow } from './answers/answer-row';
import { CONFIGURATION_ANSWERS } from './answers/configuration-answers';
import { EVENT_ANSWERS } from './answers/event-answers';
import { OTHER_ANSWERS, UNKNOWN_ANSWER } from './answers/other-answers';
import { LIMIT_ANSWERS, OUTAGE_ANSWERS } from './answers/transient-answers';

/**
 * Every code and subcode of Meta the node knows; the README's troubleshooting table is made from it.
 *
 * Exact rows stand before ranges that hold them too. Source: M 2.6, M 9.3.
 */
export const META_ANSWERS: readonly AnswerRow[] = [
	...CONFIGURATION_ANSWERS,
	...EVENT_ANSWERS,
	...LIMIT_ANSWERS,
	...OUTAGE_ANSWERS,
	...OTHER_ANSWERS,
];

/** The family of subcodes that Meta gives to refused events, also seen in the place of the code (M 2.6). */
export function isEventSubcode(subcode: number | undefined): boolean {
	return subcode !== undefined && subcode >= 2_804_000 && subcode <= 2_804_999;
}

/**
 * Finds what a code means: the row of its subcode, else of the subcode's range, else of the code, else of the
 * code's range, else the words for unknown codes.
 */
export function findAnswer(code: number, subcode: number | undefined): AnswerRow {
	// Meta was seen to put a subcode of the family in the code's place (M 2.6, 2804030).
	if (isEventSubcode(code)) return findAnswer(100, code);
	const bySubcode =
		subcode === undefined
			? undefined
			: META_ANSWERS.find((row) => row.code === code && holdsSubcode(row, subcode));
	return (
		bySubcode ??
		META_ANSWERS.find((row) => row.subcode === undefined && holdsCode(row, code)) ?? {
			...UNKNOWN_ANSWER,
			code,
		}
	);
}

function holdsSubcode({ subcode: first, lastSubcode }: AnswerRow, subcode: number): boolean {
	return first !== undefined && subcode >= first && subcode <= (lastSubcode ?? first);
}

function holdsCode({ code: first, lastCode }: AnswerRow, code: number): boolean {
	return code >= first && code <= (lastCode ?? first);
}
