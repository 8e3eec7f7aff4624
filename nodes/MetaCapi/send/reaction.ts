import type { Cause } from '../interpret/cause';
import type { Interpretation } from '../interpret/interpretation';
import { comeBackLater } from '../interpret/run-causes';
import type { Refusal } from './part';
import { planRetry } from './retry-policy';

/** What delivery does after an answer. Pauses are in milliseconds and hold for the whole run. */
export type Reaction =
	| {
			readonly do: 'accept';
			readonly notes: readonly string[];
			readonly fbtraceId: string | undefined;
	  }
	/** Find the event that is the reason; `lasts`: a code 1 that no retry of its parts would change. */
	| {
			readonly do: 'isolate';
			readonly refusal: Refusal<Cause>;
			readonly lasts: boolean;
			readonly pause: number;
	  }
	/** Send the same again; after an uncertain answer only what Meta deduplicates (M 8). */
	| {
			readonly do: 'retry';
			readonly pause: number;
			readonly cause: Cause;
			readonly isUncertain: boolean;
	  }
	| {
			readonly do: 'settle';
			readonly status: 'unconfirmed' | 'undelivered';
			readonly cause: Cause;
			readonly pause: number;
	  }
	/** Settle these events, and send nothing more for the dataset or in this run, for the reason in `rest`. */
	| {
			readonly do: 'halt';
			readonly scope: 'dataset' | 'run';
			readonly status: 'unconfirmed' | 'undelivered';
			readonly cause: Cause;
			readonly rest: Cause;
	  };

/** What the reaction to an answer depends on besides the answer. */
export interface Situation {
	/** Retries made of this very request. */
	readonly made: number;
	readonly allowed: number;
	/** Whether these events come from a request that code 1 refused to the last retry. */
	readonly codeOneLasts: boolean;
	/** From 0 up to but not including 1. */
	readonly chance: number;
	/** Unix milliseconds. */
	readonly now: number;
}

/** Decides what to do after an answer (SPEC 5). */
export function react(meaning: Interpretation, situation: Situation): Reaction {
	switch (meaning.type) {
		case 'accepted':
			return { do: 'accept', notes: meaning.notes, fbtraceId: meaning.fbtraceId };
		case 'eventRefused': {
			const { cause, index } = meaning;
			const refusal = index === undefined ? { cause } : { cause, index };
			return { do: 'isolate', refusal, lasts: situation.codeOneLasts, pause: 0 };
		}
		case 'requestRefused':
			return { do: 'settle', status: 'undelivered', cause: meaning.cause, pause: 0 };
		case 'stopping': {
			const { scope, cause } = meaning;
			return { do: 'halt', scope, status: 'undelivered', cause, rest: cause };
		}
		case 'unclear':
		case 'cancelled':
			return { do: 'settle', status: 'unconfirmed', cause: meaning.cause, pause: 0 };
		case 'transient':
			return reactToTransient(meaning, situation);
		case 'uncertain':
			return reactToUncertain(meaning, situation);
	}
}

function reactToTransient(
	meaning: Extract<Interpretation, { type: 'transient' }>,
	situation: Situation,
): Reaction {
	const { cause, maybeEvent } = meaning;
	// The request these events came from has had all its retries for code 1; cutting goes on without them.
	const allowed = maybeEvent && situation.codeOneLasts ? 0 : situation.allowed;
	const plan = planRetry({ ...situation, allowed, ...askedPauseOf(meaning) });
	switch (plan.type) {
		case 'retry':
			return { do: 'retry', pause: plan.pause, cause, isUncertain: false };
		case 'exhausted':
			return maybeEvent
				? { do: 'isolate', refusal: { cause }, lasts: true, pause: plan.pause }
				: { do: 'settle', status: 'undelivered', cause, pause: plan.pause };
		case 'tooLong': {
			const later = comeBackLater(cause, plan.pause, situation.now);
			return { do: 'halt', scope: 'run', status: 'undelivered', cause: later, rest: later };
		}
	}
}

function reactToUncertain(
	meaning: Extract<Interpretation, { type: 'uncertain' }>,
	situation: Situation,
): Reaction {
	const { cause } = meaning;
	const plan = planRetry({ ...situation, ...askedPauseOf(meaning) });
	switch (plan.type) {
		case 'retry':
			return { do: 'retry', pause: plan.pause, cause, isUncertain: true };
		case 'exhausted':
			return { do: 'settle', status: 'unconfirmed', cause, pause: plan.pause };
		case 'tooLong': {
			const rest = comeBackLater(cause, plan.pause, situation.now);
			return { do: 'halt', scope: 'run', status: 'unconfirmed', cause, rest };
		}
	}
}

function askedPauseOf({ askedPause }: { readonly askedPause?: number }): {
	readonly askedPause?: number;
} {
	return askedPause === undefined ? {} : { askedPause };
}
