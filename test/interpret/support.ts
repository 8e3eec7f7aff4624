import type { AnswerSchemas } from '../../nodes/MetaCapi/interpret/answer-schemas';
import { loadAnswerSchemas } from '../../nodes/MetaCapi/interpret/answer-schemas';
import { interpretAnswer } from '../../nodes/MetaCapi/interpret/interpret-answer';
import type { Interpretation } from '../../nodes/MetaCapi/interpret/interpretation';
import type { GraphAnswer } from '../../nodes/MetaCapi/send/ports';

let schemas: AnswerSchemas | undefined;

/** Interprets an answer to a request of so many events. */
export async function meaningOf(
	answer: GraphAnswer,
	eventCount = 3,
	secrets: readonly string[] = [],
): Promise<Interpretation> {
	schemas ??= await loadAnswerSchemas();
	return interpretAnswer(answer, { eventCount, secrets, schemas, now: 1_795_168_800_000 });
}
