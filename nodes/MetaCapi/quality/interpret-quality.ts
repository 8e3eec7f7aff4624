import { isPlainObject, type UnknownObject } from '../event/json';
import type { AnswerSchemas } from '../interpret/answer-schemas';
import type { Cause } from '../interpret/cause';
import { interpretAnswer, type Question } from '../interpret/interpret-answer';
import type { Interpretation } from '../interpret/interpretation';
import { localCause } from '../interpret/local-causes';
import { parseAnswer, parseJson } from '../interpret/parse-answer';
import type { GraphAnswer } from '../send/ports';
import { inWordsOfReading, READING_CANCELLED } from './reading-words';

/** What an answer to a reading call means. Pauses are in milliseconds. */
export type QualityMeaning =
	/** Meta's entries as they came, one per event name. */
	| { readonly type: 'read'; readonly entries: readonly UnknownObject[] }
	/** `everywhere`: no other dataset can be read either; `maybeField`: a field may be the reason. */
	| {
			readonly type: 'refused';
			readonly cause: Cause;
			readonly everywhere: boolean;
			readonly maybeField: boolean;
	  }
	/** A later try may pass; reading twice harms nobody. */
	| { readonly type: 'passing'; readonly cause: Cause; readonly askedPause?: number };

/** Keys of an answer that holds no web events: Graph leaves out what is empty. */
const KEYS_OF_EMPTY: ReadonlySet<string> = new Set(['id', 'offline', 'web']);

/** Decides what an answer means; refusals, outages and pauses are read as those of sending are (SPEC 5). */
export function interpretQuality(
	answer: GraphAnswer,
	question: Omit<Question, 'eventCount'>,
): QualityMeaning {
	const entries = entriesOf(answer);
	if (entries !== undefined) return { type: 'read', entries };
	const meaning = interpretAnswer(answer, { ...question, eventCount: 1 });
	if (meaning.type === 'accepted' || meaning.type === 'unclear' || isTooLarge(meaning)) {
		return { type: 'refused', cause: NOT_OF_META, everywhere: false, maybeField: false };
	}
	const body = answer.type === 'answer' ? answer.body : undefined;
	const cause = inWordsOfReading(meaning.cause, body, question.schemas, question.secrets);
	switch (meaning.type) {
		case 'transient':
		case 'uncertain': {
			const { askedPause } = meaning;
			return { type: 'passing', cause, ...(askedPause !== undefined && { askedPause }) };
		}
		case 'cancelled':
			return { type: 'refused', cause: READING_CANCELLED, everywhere: true, maybeField: false };
		case 'eventRefused':
		case 'requestRefused':
		case 'stopping': {
			const maybeField = isMaybeField(cause, body, question.schemas);
			return { type: 'refused', cause, everywhere: isEverywhere(cause), maybeField };
		}
	}
}

/** A 413 is for requests that carry something, which a reading does not. */
function isTooLarge(meaning: Interpretation): boolean {
	return meaning.type === 'eventRefused' && meaning.cause.code === undefined;
}

/** Codes about the app or the token as a whole (M 9.3); asking on prolongs a block (368). */
const CODES_OF_ALL_DATASETS: ReadonlySet<number> = new Set([3, 294, 368]);

/** Other permissions may be given for one dataset and not for the next. */
function isEverywhere({ kind, code }: Cause): boolean {
	return kind === 'auth' || (code !== undefined && CODES_OF_ALL_DATASETS.has(code));
}

/** Meta's own English, whatever the language of the user (M 2.5); should it change, one call more is made. */
const OF_PERMISSION = /missing permission/i;

/** Whether fewer fields may be answered: too many (105), or one that is not known here (a bare 100). */
function isMaybeField(
	{ code, subcode }: Cause,
	body: string | undefined,
	schemas: AnswerSchemas,
): boolean {
	if (code === 105) return true;
	if (code !== 100 || subcode !== undefined || body === undefined) return false;
	const parsed = parseAnswer(body, schemas);
	return parsed.type === 'refusal' && !OF_PERMISSION.test(parsed.refusal.message ?? '');
}

/** The entries of a good answer; `undefined` when it is none. */
function entriesOf(answer: GraphAnswer): readonly UnknownObject[] | undefined {
	if (answer.type !== 'answer' || answer.status < 200 || answer.status >= 300) return undefined;
	const json = parseJson(answer.body);
	if (!isPlainObject(json)) return undefined;
	if (Array.isArray(json.web)) return json.web.filter(isPlainObject);
	const isEmpty = json.web === undefined || json.web === null;
	return isEmpty && Object.keys(json).every((key) => KEYS_OF_EMPTY.has(key)) ? [] : undefined;
}

const NOT_OF_META = localCause(
	'notOfMeta',
	'dataset',
	"not Meta's answer",
	'The host answered, and not with the quality of a dataset.',
	"Check 'Base URL' and 'API Version' in the credential, and any proxy on the way.",
);
