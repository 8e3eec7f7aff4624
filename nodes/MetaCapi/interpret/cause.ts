import type { ErrorKind } from '../event/outcome';
import type { AnswerRow } from './answers/answer-row';
import type { MetaRefusal } from './parse-answer';
import { ownWords } from './own-words';
import { redact } from './redact';
import { readTraceId } from './trace-id';

/** Longest piece of Meta's own text that is shown, in characters: what to do stands at its end, after some 400. */
const LONGEST_QUOTE = 600;
const LONGEST_TITLE = 120;

/**
 * Why events were not accepted, in the user's words; one cause may concern many events.
 *
 * `key` tells causes apart whatever language Meta answered in. `title` is Meta's own where it sent one.
 */
export interface Cause {
	readonly key: string;
	readonly kind: ErrorKind;
	readonly code?: number;
	readonly subcode?: number;
	readonly title: string;
	readonly message: string;
	readonly advice: string;
	readonly field?: string;
	readonly fbtraceId?: string;
}

/** The words for a cause: a row of the table without its place in it. */
export type Words = Pick<AnswerRow, 'advice' | 'field' | 'kind' | 'message' | 'title'>;

/** Puts one answer of Meta into words: ours first, then Meta's own, which no decision rests on (M 9.3). */
export function causeOfRefusal(
	refusal: MetaRefusal,
	row: Words,
	field: string | undefined,
	secrets: readonly string[],
): Cause {
	const { code, subcode } = refusal;
	const quote = redact(refusal.userMessage ?? refusal.message ?? '', secrets, LONGEST_QUOTE);
	const title = redact(refusal.userTitle ?? '', secrets, LONGEST_TITLE);
	const fbtraceId = readTraceId(refusal.fbtraceId, secrets);
	const label = field ?? row.field;
	return {
		key: `${code}/${subcode ?? ''}`,
		kind: row.kind,
		code,
		...(subcode === undefined ? {} : { subcode }),
		title: title === '' ? row.title : title,
		message: [
			row.message,
			...(field === undefined || field === row.field ? [] : [`It is about '${field}'.`]),
			...ownWords(quote),
		].join(' '),
		advice: row.advice,
		...(label === undefined ? {} : { field: label }),
		...(fbtraceId === undefined ? {} : { fbtraceId }),
	};
}
