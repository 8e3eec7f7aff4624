import type { ErrorKind } from '../event/outcome';
import type { Words } from '../interpret/cause';

/** What reading takes; a token from Events Manager was seen to read as well as to send (M 1.5). */
const READING_TAKES =
	"Use an 'Access Token' generated in Events Manager for this very dataset, which can mostly read its quality too. If it can't, reading takes more than sending: a token with the permissions ads_read and ads_management (or business_management), whose system user has this dataset with 'Use events dataset' in the business settings. Sending needs none of this and goes on as before.";

/** A permission of the token or its app is missing. */
export const PERMISSION: Words = {
	kind: 'permission',
	title: 'token may not read the quality',
	message:
		'The access token may send events, perhaps, but it may not read the quality of this dataset.',
	advice: READING_TAKES,
	field: 'Access Token',
};

/** Meta answers a token that may only send with a bare code 100 (M 1.6), and an unknown field likewise. */
const BARE_REFUSAL: Words = {
	kind: 'permission',
	title: 'quality not readable',
	message:
		'Meta refused to show the quality of this dataset, as it does to a token that may only send.',
	advice: `${READING_TAKES} If the token has all this, check 'API Version' in the credential.`,
	field: 'Access Token',
};

/** No dataset has this id, or none that the token may see. */
export const NO_DATASET: Words = {
	kind: 'dataset',
	title: 'dataset not found',
	message: 'There is no dataset with this id, or the access token may not see it.',
	advice:
		"Compare 'Dataset ID' in the credential (or the option of that name) with the Pixel ID in Events Manager, and give the token's system user this dataset in the business settings.",
	field: 'Dataset ID',
};

const AGAIN = 'Nothing is lost: run the node again later.';

/** What to do, by kind, where the advice for events would speak of sending. */
export const READING_ADVICE = {
	cancelled: AGAIN,
	meta: "Look the code up in Meta's documentation. Often 'API Version' or 'Base URL' in the credential is the reason.",
	network: `${AGAIN} If it lasts, check the network and proxy of this machine and 'Base URL' in the credential.`,
	throttled: `${AGAIN} If it happens often, read fewer datasets or less often.`,
	timeout: `Raise 'Timeout'. ${AGAIN}`,
} as const satisfies Partial<Record<ErrorKind, string>>;

const TOO_MUCH: Words = {
	kind: 'meta',
	title: 'too many fields',
	message: 'Meta did not take all the fields of the quality in one call.',
	advice: "Choose a newer 'API Version' in the credential, and run the node again.",
};

const NO_SUCH_ID: Words = {
	kind: 'meta',
	title: 'id not valid',
	message: 'Meta does not take an id of this call for a valid one.',
	advice:
		"Check that 'Dataset ID' in the credential (or the option of that name) is the Pixel ID of Events Manager, and no id of a user or ad account.",
	field: 'Dataset ID',
};

const NO_REASON: Words = {
	kind: 'network',
	title: 'unknown trouble at Meta',
	message: 'Meta could not read the quality for the moment and named no reason.',
	advice: READING_ADVICE.network,
};

const NOT_READY: Words = {
	kind: 'network',
	title: 'dataset not ready yet',
	message: "The dataset is new, and Meta can't read it yet.",
	advice:
		"Run the node again in some minutes. If it lasts, check in Events Manager that the dataset of this 'Dataset ID' is set up.",
	field: 'Dataset ID',
};

/** Meta's codes that mean something else when the quality is read: `code/subcode` (M 1.6, M 2.6, M 9.3). */
export const READING_ANSWERS: ReadonlyMap<string, Words> = new Map([
	['1/', NO_REASON],
	['100/', BARE_REFUSAL],
	['105/', TOO_MUCH],
	['110/', NO_SUCH_ID],
	['21009/', NOT_READY],
	['2044055/', NO_DATASET],
]);
