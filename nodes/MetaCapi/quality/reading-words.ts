import type { ErrorKind } from '../event/outcome';
import type { AnswerSchemas } from '../interpret/answer-schemas';
import { type Cause, causeOfRefusal, type Words } from '../interpret/cause';
import { findAnswer } from '../interpret/meta-answers';
import { parseAnswer } from '../interpret/parse-answer';
import { timeToComeBack } from '../interpret/run-causes';
import { NO_DATASET, PERMISSION, READING_ADVICE, READING_ANSWERS } from './reading-answers';

const ADVICE: Readonly<Partial<Record<ErrorKind, string>>> = READING_ADVICE;

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
	const own = READING_ANSWERS.get(`${code}/${subcode ?? ''}`);
	// A flag or status that says "not now" has decided on the kind before (M 9.3).
	const isPassing = kind === 'network' || kind === 'throttled';
	if (own !== undefined && (!isPassing || own.kind === kind)) return own;
	const row = findAnswer(code, subcode);
	switch (kind) {
		case 'permission':
			// A block is no lack of permission.
			return code === 368 ? row : PERMISSION;
		case 'throttled':
			return { kind, title, message: LIMIT_REACHED, advice: READING_ADVICE.throttled };
		case 'network':
			return { kind, title, message: NOT_NOW, advice: READING_ADVICE.network };
		case 'dataset':
			return NO_DATASET;
		case 'auth':
			return row;
		case 'cancelled':
		case 'meta':
		case 'skipped':
		case 'timeout':
		case 'validation':
			return { kind, title: 'reading refused', message: REFUSED, advice: READING_ADVICE.meta };
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
	advice: READING_ADVICE.cancelled,
};
