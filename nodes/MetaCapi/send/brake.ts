import type { Timing } from './ports';

/** One pause for all requests of a run: what slows one down slows down all (SPEC 5). */
export interface Brake {
	/** No request starts before this many milliseconds have passed. */
	press(milliseconds: number): void;
	/** Resolves when requests may start, at the latest when the execution is cancelled. */
	released(): Promise<void>;
}

/** Makes the brake of one run. */
export function createBrake(timing: Timing): Brake {
	let until = 0;
	return {
		press(milliseconds) {
			if (milliseconds > 0) until = Math.max(until, timing.now() + milliseconds);
		},
		async released() {
			// Waited for once per press, not until the clock agrees: clocks are set back, and timers fire early.
			for (let waitedFor = 0; waitedFor < until && !timing.isCancelled(); ) {
				waitedFor = until;
				const remaining = until - timing.now();
				if (remaining > 0) await timing.pause(remaining);
			}
		},
	};
}
