import type { Timing } from '../../../nodes/MetaCapi/send/ports';

/** A clock that jumps: pauses take no time and are written down. */
export interface VirtualTiming extends Timing {
	/** Lengths of all pauses but those of no length, in milliseconds. */
	readonly pauses: number[];
	cancel(): void;
	advance(milliseconds: number): void;
}

/** Makes a clock; `chance` is what every draw gives (1 is never drawn, 0 makes every backoff vanish). */
export function virtualTiming(chance = 0.5, start = 1_795_168_800_000): VirtualTiming {
	let now = start;
	let isCancelled = false;
	const pauses: number[] = [];
	return {
		pauses,
		now: () => now,
		random: () => chance,
		isCancelled: () => isCancelled,
		async pause(milliseconds) {
			await Promise.resolve();
			if (milliseconds === 0 || isCancelled) return;
			pauses.push(milliseconds);
			now += milliseconds;
		},
		cancel() {
			isCancelled = true;
		},
		advance(milliseconds) {
			now += milliseconds;
		},
	};
}
