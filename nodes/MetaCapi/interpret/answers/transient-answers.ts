import type { AnswerRow } from './answer-row';

const LATER =
	"Send these events again later. If it happens often, lower 'Concurrent Requests' or raise 'Batch Size' and 'Retries'.";

function limit(
	codes: Pick<AnswerRow, 'code' | 'lastCode' | 'subcode'>,
	title: string,
	whose: string,
): AnswerRow {
	return {
		...codes,
		kind: 'throttled',
		scope: 'transient',
		title,
		message: `Meta limits how much ${whose} may send in a time, and the limit is reached.`,
		advice: LATER,
	};
}

const APP = 'the app behind the access token';
const ACCOUNT = 'this user or ad account';

/** Answers that say "not now": the call limits. Source: M 9.3 (class R). */
export const LIMIT_ANSWERS: readonly AnswerRow[] = [
	limit({ code: 4, subcode: 1504022 }, 'call limit of the app', APP),
	limit({ code: 4, subcode: 1504039 }, 'call limit of the app', APP),
	limit({ code: 4 }, 'call limit of the app', APP),
	limit({ code: 17, subcode: 2446079 }, 'call limit of the ad account', ACCOUNT),
	limit({ code: 17 }, 'call limit of the account', ACCOUNT),
	limit({ code: 32 }, 'call limit of the Page', 'this Page'),
	limit({ code: 341 }, 'limit of the app', APP),
	limit({ code: 613, subcode: 1487742 }, 'too many calls of the ad account', ACCOUNT),
	limit({ code: 613, subcode: 5044001 }, 'too many calls', ACCOUNT),
	limit({ code: 613 }, 'too many calls', ACCOUNT),
	limit({ code: 80000 }, 'limit for insights', ACCOUNT),
	limit({ code: 80001 }, 'limit of the Page', 'this Page'),
	limit({ code: 80002 }, 'limit for Instagram', 'this Instagram account'),
	limit({ code: 80003 }, 'limit for audiences', ACCOUNT),
	limit({ code: 80004 }, 'limit for ads management', ACCOUNT),
	limit({ code: 80005 }, 'limit for lead generation', 'this Page'),
	limit({ code: 80006 }, 'limit for Messenger', 'this Page'),
	limit({ code: 80007 }, 'limit for WhatsApp', 'this WhatsApp account'),
	limit({ code: 80008 }, 'limit for WhatsApp', 'this WhatsApp account'),
	limit({ code: 80009 }, 'limit for catalogues', ACCOUNT),
	limit({ code: 80014 }, 'limit for catalogues', ACCOUNT),
	limit({ code: 80000, lastCode: 80099 }, 'limit of the business', 'this business'),
];

/** Answers that say "something is down at Meta". Source: M 9.3 (class T). */
export const OUTAGE_ANSWERS: readonly AnswerRow[] = [
	{
		code: 1,
		kind: 'network',
		scope: 'transient',
		title: 'Meta could not process the event',
		message: 'Meta could not process this event and named no reason.',
		advice:
			"Send it again later with more 'Retries'. If other events pass and this one never does, look at its values; for messaging events compare 'WhatsApp Click ID' or 'Page ID' and 'Page-Scoped User ID' with the conversation.",
	},
	{
		code: 2,
		kind: 'network',
		scope: 'transient',
		title: 'Meta is down for the moment',
		message: "Meta's service is not available for the moment.",
		advice: "Send these events again later, or raise 'Retries' to bridge longer pauses.",
	},
	{
		code: 5000,
		kind: 'network',
		scope: 'transient',
		title: 'Meta did not manage the request',
		message: 'Meta did not manage the request and named no reason.',
		advice: "Send these events again later, or raise 'Retries' to bridge longer pauses.",
	},
	{
		code: 21009,
		kind: 'network',
		scope: 'transient',
		title: 'dataset not ready yet',
		message: 'The dataset is new and does not take events yet.',
		advice:
			"Send these events again in some minutes. If it lasts, check in Events Manager that the dataset of this 'Dataset ID' is set up.",
		field: 'Dataset ID',
	},
	{
		code: Number.MIN_SAFE_INTEGER,
		lastCode: -1,
		kind: 'network',
		scope: 'transient',
		title: 'internal trouble at Meta',
		message: 'Something inside Meta does not work for the moment.',
		advice: "Send these events again later, or raise 'Retries' to bridge longer pauses.",
	},
];

/** The words for a code that says nothing of limits, but came with HTTP 429. */
export const ANY_LIMIT_ANSWER = limit({ code: 0 }, 'too many requests', 'this account');

/** The words for a code that has no row of its own, but came with `is_transient` or a 5xx (SPEC 5). */
export const ANY_OUTAGE_ANSWER: AnswerRow = {
	code: 0,
	kind: 'network',
	scope: 'transient',
	title: 'not possible for the moment',
	message: "Meta can't take the request in for the moment.",
	advice: "Send these events again later, or raise 'Retries' to bridge longer pauses.",
};
