import type { UnknownObject } from '../event/json';
import type { AnswerSchemas } from '../interpret/answer-schemas';
import type { Cause } from '../interpret/cause';
import { readUsage } from '../interpret/read-usage';
import { readVersionWarning } from '../interpret/version-warning';
import { createBrake } from '../send/brake';
import type { GraphAnswer, Timing } from '../send/ports';
import { PATIENCE, planRetry, restAfter } from '../send/retry-policy';
import { interpretQuality, type QualityMeaning } from './interpret-quality';
import {
	FIELD_SETS,
	type GraphReading,
	qualityReading,
	type QualityQuestion,
	type QualityTransport,
} from './quality-request';
import { readLater, READING_CANCELLED } from './reading-words';

/** What became of one question. `isPartial`: Meta gave the match quality and refused the rest. */
export type QualityOutcome =
	| {
			readonly type: 'read';
			readonly entries: readonly UnknownObject[];
			readonly isPartial: boolean;
	  }
	| { readonly type: 'failed'; readonly cause: Cause };

/** What reading needs of the world around it. */
export interface ReadingPorts {
	readonly transport: QualityTransport;
	readonly timing: Timing;
	readonly schemas: AnswerSchemas;
	/** Retries of one call for what passes, 0–10. */
	readonly retries: number;
	/** Token, app secret and proof: never shown, whatever a host echoes back. */
	readonly secrets: readonly string[];
}

/** Reads the quality of datasets, each once, however often it is asked for. */
export interface QualityReader {
	read(question: QualityQuestion): Promise<QualityOutcome>;
	/** For the user, about the run: a retired API version. */
	readonly hints: ReadonlySet<string>;
}

/** Makes the reader of a run: one call at a time, retries and pauses as in sending (SPEC 5). */
export function createQualityReader(ports: ReadingPorts): QualityReader {
	const { transport, timing, secrets, schemas } = ports;
	const brake = createBrake(timing);
	const hints = new Set<string>();
	const known = new Map<string, QualityOutcome>();
	/** Why nothing more can be read in this run. */
	let halted: Cause | undefined;
	/** What Meta said of two sets of fields alike: where it says so again, fewer fields won't help either. */
	const notOfFields = new Set<string>();

	async function ask(reading: GraphReading): Promise<QualityMeaning> {
		for (let made = 0; ; made++) {
			await brake.released();
			if (timing.isCancelled()) return refused(READING_CANCELLED);
			if (halted !== undefined) return refused(halted);
			const answer = await transport.get(reading);
			const meaning = interpretQuality(answer, { secrets, schemas, now: timing.now() });
			if (meaning.type !== 'passing') {
				rest(answer, meaning.type === 'read');
				return meaning;
			}
			const { askedPause, cause } = meaning;
			const plan = planRetry({
				made,
				allowed: ports.retries,
				chance: timing.random(),
				...(askedPause !== undefined && { askedPause }),
			});
			if (plan.type === 'tooLong') {
				halted = readLater(cause, plan.pause, timing.now());
				return refused(halted);
			}
			brake.press(plan.pause);
			if (plan.type === 'exhausted') return refused(cause);
		}
	}

	/** Keeps the pause a good answer asks for, and notes what it says of the API version. */
	function rest(answer: GraphAnswer, isRead: boolean): void {
		if (answer.type !== 'answer') return;
		const { askedPause = 0, percent } = readUsage(answer.headers, timing.now());
		brake.press(restAfter(percent));
		if (isRead && askedPause <= PATIENCE) brake.press(askedPause);
		const hint = readVersionWarning(answer.headers, secrets);
		if (hint !== undefined) hints.add(hint);
	}

	async function readOnce(question: QualityQuestion): Promise<QualityOutcome> {
		const [all, basic] = FIELD_SETS;
		const first = await ask(qualityReading(question, all));
		const isAskedAgain =
			first.type === 'refused' && first.maybeField && !notOfFields.has(first.cause.message);
		const second = isAskedAgain ? await ask(qualityReading(question, basic)) : first;
		if (second.type === 'read') {
			return { type: 'read', entries: second.entries, isPartial: isAskedAgain };
		}
		if (second.type === 'refused' && second.everywhere) halted = second.cause;
		if (isAskedAgain && second.cause.message === first.cause.message) {
			notOfFields.add(second.cause.message);
		}
		return { type: 'failed', cause: second.cause };
	}

	return {
		hints,
		async read(question) {
			const key = JSON.stringify([question.datasetId, question.agentName ?? null]);
			const outcome = known.get(key) ?? (await readOnce(question));
			known.set(key, outcome);
			return outcome;
		},
	};
}

function refused(cause: Cause): QualityMeaning {
	return { type: 'refused', cause, everywhere: false, maybeField: false };
}
