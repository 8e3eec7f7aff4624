/** Pause before the first retry; each further one may be twice as long (M 9.2). */
export const FIRST_PAUSE = 1_000;
/** Longest pause before one retry. */
export const LONGEST_PAUSE = 60_000;
/** A pause that Meta or a proxy asks for is kept up to this length (SPEC 5). */
export const PATIENCE = 60_000;
/** From this percentage of a limit on, the run slows down before Meta has to make it (M 9.2). */
export const HIGH_USAGE = 80;
const USAGE_PAUSE = 1_000;

/** What a try that did not pass leaves room for. Pauses are in milliseconds. */
export interface RetryQuestion {
	/** Retries made so far. */
	readonly made: number;
	/** 'Retries' of the node's options, 0–10. */
	readonly allowed: number;
	/** What Meta or a proxy asked for. */
	readonly askedPause?: number;
	/** From 0 up to but not including 1. */
	readonly chance: number;
}

/**
 * Whether to try again.
 *
 * `exhausted` carries a pause, too: the requests that follow have to keep it. `tooLong`: waiting is pointless for
 * the whole run.
 */
export type RetryPlan =
	| { readonly type: 'retry'; readonly pause: number }
	| { readonly type: 'exhausted'; readonly pause: number }
	| { readonly type: 'tooLong'; readonly pause: number };

/** Plans the next try: exponential backoff with full jitter, and no shorter than what was asked for (SPEC 5). */
export function planRetry({ made, allowed, askedPause = 0, chance }: RetryQuestion): RetryPlan {
	if (askedPause > PATIENCE) return { type: 'tooLong', pause: askedPause };
	const ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** made);
	const pause = Math.max(askedPause, Math.round(ceiling * chance));
	return { type: made < allowed ? 'retry' : 'exhausted', pause };
}

/** The rest to take after an answer that says how much of the limits is used up, in milliseconds. */
export function restAfter(percent: number | undefined): number {
	return percent !== undefined && percent >= HIGH_USAGE ? USAGE_PAUSE : 0;
}
