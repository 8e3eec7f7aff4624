import type { GraphAnswer } from '../send/ports';
import type { AnswerSchemas } from './answer-schemas';
import { interpretAnswer } from './interpret-answer';
import type { Interpretation } from './interpretation';
import { isEventSubcode } from './meta-answers';

/** The result of testing a credential, in the form n8n's credential test wants. */
export interface ProbeResult {
	readonly status: 'Error' | 'OK';
	readonly message: string;
}

/**
 * The body of the probe: one empty event, which a host that lets this token send to this dataset must refuse.
 *
 * It proves the right to send and records nothing (M 1.6).
 */
export const PROBE_BODY = '{"data":[{}]}';

const PROVEN: ProbeResult = {
	status: 'OK',
	message: 'This token may send events to this dataset.',
};

/** Reads the answer to the probe: good only if Meta got as far as refusing the event (code 100, 2804xxx; M 1.6). */
export function interpretProbe(
	answer: GraphAnswer,
	schemas: AnswerSchemas,
	secrets: readonly string[],
	now: number,
): ProbeResult {
	const meaning = interpretAnswer(answer, { eventCount: 1, secrets, schemas, now });
	if (meaning.type !== 'accepted' && meaning.cause.code === 100) {
		if (isEventSubcode(meaning.cause.subcode)) return PROVEN;
	}
	return { status: 'Error', message: wordsFor(meaning) };
}

const UNPROVEN = 'It could not be proven that this token may send to this dataset';

function wordsFor(meaning: Interpretation): string {
	switch (meaning.type) {
		case 'accepted':
			return `${UNPROVEN}: the host took an empty event, which Meta never does. Check 'Base URL'.`;
		case 'stopping':
		case 'requestRefused':
		case 'eventRefused':
			return `${meaning.cause.message} ${meaning.cause.advice}`;
		case 'transient':
			return `${UNPROVEN}. ${meaning.cause.message} Check 'Base URL', or test again later.`;
		case 'uncertain':
		case 'unclear':
		case 'cancelled':
			return `${UNPROVEN}: ${meaning.cause.title}. Check 'Base URL' and any proxy on the way, and test again.`;
	}
}
