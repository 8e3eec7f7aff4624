import type { GraphAnswer } from '../send/ports';
import type { AnswerSchemas } from './answer-schemas';
import { NAMED_EVENT_ANSWER } from './answers/event-answers';
import { ANY_LIMIT_ANSWER, ANY_OUTAGE_ANSWER } from './answers/transient-answers';
import type { Cause, Words } from './cause';
import { causeOfRefusal } from './cause';
import type { NamedEvent } from './event-index';
import { findNamedEvent } from './event-index';
import type { Interpretation } from './interpretation';
import * as local from './local-causes';
import { findAnswer, isEventSubcode } from './meta-answers';
import type { MetaRefusal, ParsedAnswer } from './parse-answer';
import { parseAnswer } from './parse-answer';
import { readUsage } from './read-usage';
import { redact } from './redact';
import { CANCELLED_UNDER_WAY } from './run-causes';
import { readTraceId } from './trace-id';

type HttpAnswer = Extract<GraphAnswer, { type: 'answer' }>;

/** What must be known to interpret an answer: how many events were sent, the secrets to hide, Unix milliseconds. */
export interface Question {
	readonly eventCount: number;
	readonly secrets: readonly string[];
	readonly schemas: AnswerSchemas;
	readonly now: number;
}

/** Statuses by which a host asks for the same request once more. */
const ASKED_AGAIN: ReadonlySet<number> = new Set([408, 425]);
/** Statuses that say enough without a body. */
const SPEAKING: ReadonlySet<number> = new Set([408, 413, 425, 429]);
const MOST_NOTES = 20;
const LONGEST_NOTE = 300;

/** Decides what one answer means. Order of decision: M 9.3 and SPEC 5; texts decide nothing but a JSONPath. */
export function interpretAnswer(answer: GraphAnswer, question: Question): Interpretation {
	switch (answer.type) {
		case 'notConnected':
			return { type: 'transient', cause: local.notConnected(answer.reason), maybeEvent: false };
		case 'broken':
			return { type: 'uncertain', cause: local.BROKEN };
		case 'timeout':
			return { type: 'uncertain', cause: local.timedOut(answer.seconds) };
		case 'cancelled':
			return { type: 'cancelled', cause: CANCELLED_UNDER_WAY };
		case 'refusedUnread':
			return interpretUnread(answer, question.now);
		case 'answer':
			return interpretHttp(answer, question);
	}
}

function interpretHttp(answer: HttpAnswer, question: Question): Interpretation {
	if (isWithin(answer.status, 300)) {
		return { type: 'stopping', scope: 'dataset', cause: local.redirected(answer.status) };
	}
	const parsed = parseAnswer(answer.body, question.schemas);
	const pause = pauseOf(answer.headers, question.now);
	if (parsed.type === 'refusal') {
		return interpretRefusal(parsed.refusal, answer.status, question.secrets, pause);
	}
	if (isWithin(answer.status, 400)) return interpretForeignRefusal(answer.status, pause);
	if (!isWithin(answer.status, 200)) {
		return { type: 'uncertain', cause: local.unreadable(answer.status), ...pause };
	}
	return interpretSuccess(parsed, answer.status, question, pause);
}

type Pause = Pick<Extract<Interpretation, { type: 'transient' }>, 'askedPause'>;

function pauseOf(headers: HttpAnswer['headers'], now: number): Pause {
	const { askedPause } = readUsage(headers, now);
	return askedPause === undefined ? {} : { askedPause };
}

/** A JSON error of Meta: surely nothing was recorded, whatever the HTTP status (M 2.5). */
function interpretRefusal(
	refusal: MetaRefusal,
	status: number,
	secrets: readonly string[],
	pause: Pause,
): Interpretation {
	const row = findAnswer(refusal.code, refusal.subcode);
	const named = row.code === 100 && row.kind === 'meta' ? findNamedEvent(refusal) : undefined;
	const causeWith = (words: Words): Cause => causeOfRefusal(refusal, words, named?.field, secrets);
	const index = named === undefined ? {} : { index: named.index };
	if (row.scope === 'run') return { type: 'stopping', scope: 'run', cause: causeWith(row) };
	if (row.scope === 'event') return { type: 'eventRefused', cause: causeWith(row), ...index };

	const passing = row.scope === 'transient' ? row : passingWords(refusal, status, named);
	if (passing !== undefined) {
		// Documented as the one transient code that malformed events cause, too (M 2.5, M 9.3).
		const maybeEvent = refusal.code === 1;
		return { type: 'transient', cause: causeWith(passing), maybeEvent, ...pause };
	}
	if (row.scope === 'dataset') return { type: 'stopping', scope: 'dataset', cause: causeWith(row) };
	if (named !== undefined) {
		return { type: 'eventRefused', cause: causeWith(NAMED_EVENT_ANSWER), ...index };
	}
	return { type: 'requestRefused', cause: causeWith(row) };
}

/** Whether something beside the code says that the refusal will pass; Meta's flag counts before the status (M 9.3). */
function passingWords(
	{ code, subcode, isTransient }: MetaRefusal,
	status: number,
	named: NamedEvent | undefined,
): Words | undefined {
	// What is known of a subcode about data counts before the flag (M 9.3).
	const isDatasetWide = findAnswer(code, subcode).scope === 'dataset';
	if (isDatasetWide && isEventSubcode(subcode)) return undefined;
	if (isTransient) return ANY_OUTAGE_ANSWER;
	if (isDatasetWide || named !== undefined) return undefined;
	if (status === 429) return ANY_LIMIT_ANSWER;
	return status >= 500 || ASKED_AGAIN.has(status) ? ANY_OUTAGE_ANSWER : undefined;
}

/** A 4xx that is not Meta's: a proxy or another host refused the request before anything was recorded (SPEC 5). */
function interpretForeignRefusal(status: number, pause: Pause): Interpretation {
	if (status === 413) return { type: 'eventRefused', cause: local.TOO_LARGE };
	if (status !== 429 && !ASKED_AGAIN.has(status)) {
		return { type: 'stopping', scope: 'dataset', cause: local.wrongHost(status) };
	}
	const cause = status === 429 ? local.TOO_MANY_REQUESTS : local.askedAgain(status);
	return { type: 'transient', cause, maybeEvent: false, ...pause };
}

/** The reason got lost on the way, so it is asked for again; nothing was recorded, whoever refused (SPEC 5). */
function interpretUnread(
	{ status, headers }: Extract<GraphAnswer, { type: 'refusedUnread' }>,
	now: number,
): Interpretation {
	const pause = pauseOf(headers, now);
	return SPEAKING.has(status)
		? interpretForeignRefusal(status, pause)
		: { type: 'transient', cause: local.reasonLost(status), maybeEvent: false, ...pause };
}

function interpretSuccess(
	parsed: Exclude<ParsedAnswer, { type: 'refusal' }>,
	status: number,
	{ eventCount, secrets }: Question,
	pause: Pause,
): Interpretation {
	if (parsed.type === 'unreadable') {
		return { type: 'uncertain', cause: local.unreadable(status), ...pause };
	}
	if (parsed.type === 'other') return { type: 'unclear', cause: local.uncounted(status) };
	const fbtraceId = readTraceId(parsed.fbtraceId, secrets);
	if (parsed.eventsReceived < eventCount) {
		return {
			type: 'unclear',
			cause: local.countedFewer(parsed.eventsReceived, eventCount, fbtraceId),
		};
	}
	return {
		type: 'accepted',
		notes: parsed.messages
			.slice(0, MOST_NOTES)
			.map((message) => redact(message, secrets, LONGEST_NOTE))
			.filter((note) => note !== ''),
		...(fbtraceId === undefined ? {} : { fbtraceId }),
	};
}

function isWithin(status: number, hundreds: number): boolean {
	return status >= hundreds && status < hundreds + 100;
}
