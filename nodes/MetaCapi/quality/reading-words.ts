import type { ErrorKind } from '../event/outcome';
import type { AnswerSchemas } from '../interpret/answer-schemas';
import { type Cause, causeOfRefusal, type Words } from '../interpret/cause';
import { findAnswer } from '../interpret/meta-answers';
import { parseAnswer } from '../interpret/parse-answer';
import { timeToComeBack } from '../interpret/run-causes';

/** What reading takes beyond sending (M 1.5). */
const READING_TAKES =
	"Reading takes more than sending. Use an 'Access Token' with the permissions ads_read and ads_management (or business_management), and give its system user this dataset with 'Use events dataset' in the business settings. Sending needs none of this and goes on as before.";

const PERMISSION: Words = {
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

const NO_DATASET: Words = {
	kind: 'dataset',
	title: 'dataset not found',
	message: 'There is no dataset with this id, or the access token may not see it.',
	advice:
		"Compare 'Dataset ID' in the credential (or the option of that name) with the Pixel ID in Events Manager, and give the token's system user this dataset in the business settings.",
	field: 'Dataset ID',
};

/** Meta's codes that mean something else when the quality is read (M 1.6, M 2.6). */
const BY_CODE: ReadonlyMap<string, Words> = new Map([
	['100/', BARE_REFUSAL],
	['2044055/', NO_DATASET],
]);

const AGAIN = 'Nothing is lost: run the node again later.';

/** What to do, by kind, where the advice for events would speak of sending. */
const ADVICE: Readonly<Partial<Record<ErrorKind, string>>> = {
	cancelled: AGAIN,
	meta: "Look the code up in Meta's documentation. Often 'API Version' or 'Base URL' in the credential is the reason.",
	network: `${AGAIN} If it lasts, check the network and proxy of this machine and 'Base URL' in the credential.`,
	throttled: `${AGAIN} If it happens often, read fewer datasets or less often.`,
	timeout: `Raise 'Timeout'. ${AGAIN}`,
};

const LIMIT_REACHED = 'Meta limits how many calls are made in a time, and the limit is reached.';

/** What the words for events say of recording; reading records nothing. */
const OF_RECORDING = [
	' Nothing was recorded.',
	', so these events may or may not have been recorded',
] as const;

/** Puts the cause of a call that read nothing into the words of reading. */
export function inWordsOfReading(
	cause: Cause,
	body: string | undefined,
	schemas: AnswerSchemas,
	secrets: readonly string[],
): Cause {
	const parsed = body === undefined ? undefined : parseAnswer(body, schemas);
	if (parsed?.type === 'refusal' && cause.code !== undefined) {
		const words = wordsFor(cause, cause.code);
		return causeOfRefusal(parsed.refusal, words, undefined, secrets);
	}
	const message = OF_RECORDING.reduce((text, part) => text.replace(part, ''), cause.message);
	return { ...cause, message, advice: ADVICE[cause.kind] ?? cause.advice };
}

function wordsFor({ kind, subcode, title }: Cause, code: number): Words {
	const own = BY_CODE.get(`${code}/${subcode ?? ''}`);
	// A flag or status that says "not now" has decided on the kind before (M 9.3).
	if (own !== undefined && kind !== 'network' && kind !== 'throttled') return own;
	const row = findAnswer(code, subcode);
	switch (kind) {
		case 'permission':
			// A block is no lack of permission.
			return code === 368 ? row : PERMISSION;
		case 'throttled':
			return { kind, title, message: LIMIT_REACHED, advice: ADVICE.throttled ?? row.advice };
		case 'network':
			return { kind, title, message: NOT_NOW, advice: ADVICE.network ?? row.advice };
		case 'dataset':
			return NO_DATASET;
		case 'auth':
			return row;
		case 'cancelled':
		case 'meta':
		case 'skipped':
		case 'timeout':
		case 'validation':
			return { kind, title, message: REFUSED, advice: ADVICE.meta ?? row.advice };
	}
}

const NOT_NOW = "Meta can't answer for the moment.";
const REFUSED = 'Meta refused to show the quality of this dataset.';

/** Meta or a proxy asked for a pause that a run does not wait for; `pause` and `now` in milliseconds. */
export function readLater(cause: Cause, pause: number, now: number): Cause {
	return {
		...cause,
		kind: 'throttled',
		message: `${cause.message} A longer pause was asked for than a run waits.`,
		advice: `Run the node again ${timeToComeBack(pause, now)}.`,
	};
}

/** The execution was cancelled before this dataset was read. */
export const READING_CANCELLED: Cause = {
	key: 'cancelled',
	kind: 'cancelled',
	title: 'run cancelled',
	message: 'The execution was cancelled before the quality of this dataset was read.',
	advice: AGAIN,
};
