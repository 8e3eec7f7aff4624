import type { AnswerRow } from './answer-row';

const REQUEST = { kind: 'meta', scope: 'request' } as const;

const RETIRED = {
	...REQUEST,
	title: 'API version retired',
	message: 'Meta does not take this call in this API version any more.',
	advice: "Choose a newer 'API Version' in the credential, then send these events again.",
	field: 'API Version',
} as const;

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
			"Check 'Dataset ID' and 'API Version' in the credential, and that the 'Access Token' was made for this dataset. If 'App Secret' is filled in, it must belong to the app that made the 'Access Token'; if not, that app may demand it.",
	},
	{
		code: 5,
		...REQUEST,
		title: 'address of this machine not allowed',
		message:
			'The app behind the access token takes calls from certain IP addresses only, and that of this n8n is not among them.',
		advice:
			"Add the public IP address of this n8n to those the app allows, or use an 'Access Token' generated in Events Manager.",
		field: 'Access Token',
	},
	{ code: 12, ...RETIRED },
	{
		code: 101,
		...REQUEST,
		title: 'app unknown',
		message: 'Meta does not know the app behind the access token; it may have been deleted.',
		advice: "Use an 'Access Token' generated in Events Manager for this 'Dataset ID'.",
		field: 'Access Token',
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
	{
		code: 2500,
		...REQUEST,
		title: 'address unknown to Meta',
		message: 'Meta does not know the address this request went to, or found no access token in it.',
		advice:
			"Check 'API Version' in the credential: one that does not exist is answered like this. If that, 'Dataset ID' and 'Base URL' are right, a proxy on the way may take the token out.",
		field: 'API Version',
	},
	{ code: 2635, ...RETIRED },
];

/** What every code stands for that has no row: not retried, not split on (SPEC 5). */
export const UNKNOWN_ANSWER: Omit<AnswerRow, 'code'> = {
	...REQUEST,
	title: 'refused with an unknown code',
	message: 'Meta refused this request with a code that the node does not know.',
	advice:
		"Look the code up in Meta's documentation. Often 'API Version' or 'Base URL' in the credential is the reason, or an 'Access Token' made for something else.",
};
