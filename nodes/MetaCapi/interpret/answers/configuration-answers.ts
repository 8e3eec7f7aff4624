import type { AnswerRow } from './answer-row';

/** The one place where a token is made (M 1.5). */
const MAKE_TOKEN =
	"Generate a new access token in Events Manager (the dataset's Settings > Conversions API > Generate Access Token) and put it into 'Access Token' of the credential.";

function token(subcode: number, title: string, message: string): AnswerRow {
	return { code: 190, subcode, kind: 'auth', scope: 'run', title, message, advice: MAKE_TOKEN };
}

const CHECKPOINT =
	'The access token is blocked until its owner logs in at Facebook and passes a check.';

/**
 * Answers about the token, its permissions or the dataset: the events are fine, the credential has to change.
 *
 * Source: M 9.3 (classes A, B and C), M 2.5, M 2.6 for what concerns a whole dataset (SPEC 5).
 */
export const CONFIGURATION_ANSWERS: readonly AnswerRow[] = [
	{
		code: 102,
		kind: 'auth',
		scope: 'run',
		title: 'session not valid',
		message: 'Meta does not take the access token as a valid session.',
		advice: MAKE_TOKEN,
	},
	{
		code: 104,
		kind: 'auth',
		scope: 'run',
		title: 'app secret does not match',
		message: 'The proof made from the app secret does not fit the access token.',
		advice:
			"Put the secret of the very app that made the 'Access Token' into 'App Secret' of the credential. A token generated in Events Manager needs none: leave 'App Secret' empty then.",
		field: 'App Secret',
	},
	token(
		458,
		'app removed',
		'The access token stopped working because its app was removed from the account.',
	),
	token(459, 'account needs a check', CHECKPOINT),
	token(
		460,
		'password changed',
		'The access token stopped working because its owner changed the password.',
	),
	token(463, 'token expired', 'The access token has expired.'),
	token(
		464,
		'account not confirmed',
		'The access token belongs to an account that is not confirmed.',
	),
	token(467, 'token not valid', 'The access token is no longer valid.'),
	token(490, 'account needs a check', CHECKPOINT),
	token(492, 'role lost', 'The owner of the access token no longer has the role it needs.'),
	{
		code: 190,
		kind: 'auth',
		scope: 'run',
		title: 'token not accepted',
		message: 'Meta does not accept the access token: it is incomplete, expired or revoked.',
		advice: `Copy the whole token into 'Access Token' of the credential. If it still is not accepted: ${MAKE_TOKEN}`,
		field: 'Access Token',
	},
	{
		code: 3,
		kind: 'permission',
		scope: 'run',
		title: 'app may not do this',
		message: 'The app behind the access token lacks a capability this call needs.',
		advice:
			"Use an 'Access Token' generated in Events Manager for this dataset; it needs no further permission.",
	},
	{
		code: 10,
		kind: 'permission',
		scope: 'run',
		title: 'permission denied',
		message: 'The access token may not send events to this dataset.',
		advice:
			"Use an 'Access Token' generated in Events Manager for exactly this 'Dataset ID', or give its system user the dataset in the business settings.",
	},
	{
		code: 294,
		kind: 'permission',
		scope: 'run',
		title: 'ads permission missing',
		message: 'The access token lacks the permission to manage ads.',
		advice:
			"Use an 'Access Token' generated in Events Manager for this 'Dataset ID', or one with the permission ads_management.",
	},
	{
		code: 200,
		lastCode: 299,
		kind: 'permission',
		scope: 'run',
		title: 'permission missing',
		message: 'The access token lacks a permission for this dataset.',
		advice:
			"Use an 'Access Token' generated in Events Manager for this 'Dataset ID', or give its system user the dataset (and, for messaging, the Page or WhatsApp account) in the business settings. If Meta's words say that access is blocked, settle first what the business' account quality names.",
	},
	{
		code: 368,
		kind: 'permission',
		scope: 'run',
		title: 'blocked by Meta',
		message: 'Meta has blocked this account for a time, for reasons of its policies.',
		advice:
			"Look into the business' account quality at Meta and settle what it names; trying again at once prolongs the block. The 'Access Token' itself may stay.",
	},
	{
		code: 100,
		subcode: 33,
		kind: 'dataset',
		scope: 'dataset',
		title: 'dataset not found',
		message: 'There is no such dataset, or the access token may not use it.',
		advice:
			"Compare 'Dataset ID' in the credential (or the option of that name) with the Pixel ID in Events Manager, and use an 'Access Token' that was made for this dataset.",
		field: 'Dataset ID',
	},
	{
		code: 100,
		subcode: 2044055,
		kind: 'dataset',
		scope: 'dataset',
		title: 'dataset does not exist',
		message: 'There is no dataset with this id.',
		advice: "Compare 'Dataset ID' in the credential with the Pixel ID in Events Manager.",
		field: 'Dataset ID',
	},
	{
		code: 100,
		subcode: 2804065,
		kind: 'dataset',
		scope: 'dataset',
		title: 'Page and dataset do not belong together',
		message: 'The Page these events name is not connected with this dataset.',
		advice:
			"Connect the Page with the dataset in Events Manager, or set 'Dataset ID' to the dataset of the Page in 'Page ID'.",
		field: 'Page ID',
	},
	{
		code: 100,
		subcode: 2804131,
		kind: 'dataset',
		scope: 'dataset',
		title: 'no Page connected with the dataset',
		message: 'This dataset is not connected with any Page.',
		advice:
			"Set 'Dataset ID' to the dataset that belongs to the Page. For WhatsApp leave 'Page ID' out and set 'WhatsApp Business Account ID' instead.",
		field: 'Dataset ID',
	},
	{
		code: 100,
		subcode: 2804132,
		kind: 'dataset',
		scope: 'dataset',
		title: 'no WhatsApp account connected with the dataset',
		message: 'This dataset is not connected with any WhatsApp Business Account.',
		advice:
			"Set 'Dataset ID' to the dataset of your WhatsApp account; Meta makes one for each account, which the 'WhatsApp Business Account ID' must belong to.",
		field: 'Dataset ID',
	},
	{
		code: 803,
		kind: 'dataset',
		scope: 'dataset',
		title: 'dataset id unknown',
		message: 'Meta knows nothing by this dataset id.',
		advice:
			"Compare 'Dataset ID' in the credential (or the option of that name) with the Pixel ID in Events Manager, digit by digit.",
		field: 'Dataset ID',
	},
];
