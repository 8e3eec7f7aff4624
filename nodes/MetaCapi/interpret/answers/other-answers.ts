import type { AnswerRow } from './answer-row';

const REQUEST = { kind: 'meta', scope: 'request' } as const;

/** Answers that concern one request and that neither waiting nor splitting mends. Source: M 9.3. */
export const OTHER_ANSWERS: readonly AnswerRow[] = [
	{
		code: 100,
		subcode: 2018000,
		lastSubcode: 2018999,
		...REQUEST,
		title: 'messaging parameter refused',
		message: 'Meta did not take a messaging parameter of this request.',
		advice:
			"Check 'Page ID', 'Page-Scoped User ID', 'Instagram Account ID' and 'WhatsApp Business Account ID' of these events.",
	},
	{
		code: 100,
		...REQUEST,
		title: 'parameter refused',
		message: 'Meta did not take a parameter of this request and named none of its events.',
		advice:
			"Check 'Dataset ID' and 'API Version' in the credential. If 'App Secret' is filled in, it must belong to the app that made the 'Access Token'; if not, that app may demand it.",
	},
	{
		code: 105,
		...REQUEST,
		title: 'too many parameters',
		message: 'The request held more than Meta takes at once.',
		advice: "Lower 'Batch Size' and send these events again.",
	},
	{
		code: 110,
		...REQUEST,
		title: 'invalid user id',
		message: 'Meta does not know a user these events name.',
		advice:
			"Check 'Facebook Login ID' and 'Page-Scoped User ID' of these events, and that 'Dataset ID' is a dataset and no user.",
	},
	{
		code: 506,
		...REQUEST,
		title: 'duplicate',
		message: 'Meta took this request for a repetition of one before.',
		advice:
			"Look in Events Manager whether these events are there. If they are not, check that every one has its own 'Event ID'.",
		field: 'Event ID',
	},
];

/** What every code stands for that has no row: not retried, not split on (SPEC 5). */
export const UNKNOWN_ANSWER: Omit<AnswerRow, 'code'> = {
	...REQUEST,
	title: 'refused with an unknown code',
	message: 'Meta refused this request with a code that the node does not know.',
	advice:
		"Look the code up in Meta's documentation. Often 'API Version' or 'Base URL' in the credential is the reason, or an 'Access Token' made for something else.",
};
