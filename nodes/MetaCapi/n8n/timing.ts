import { type IExecuteFunctions, sleep } from 'n8n-workflow';
import type { Timing } from '../send/ports';

/** Longest pause in one piece: where n8n's sleep can't be woken, cancelling is noticed this soon (SPEC 5: a second). */
const SLICE = 250;

/** The clock, chance and patience of a run in n8n. */
export function createTiming(context: Pick<IExecuteFunctions, 'getExecutionCancelSignal'>): Timing {
	const signal = context.getExecutionCancelSignal();
	const isCancelled = () => signal?.aborted === true;
	return {
		now: () => Date.now(),
		random: () => Math.random(),
		isCancelled,
		async pause(milliseconds) {
			// Counted down, not compared with the clock, which may be set back meanwhile.
			let left = milliseconds;
			do {
				if (isCancelled()) return;
				await sleep(Math.min(SLICE, left));
				left -= SLICE;
			} while (left > 0);
		},
	};
}
