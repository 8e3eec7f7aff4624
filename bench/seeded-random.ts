/** A repeatable source of chance: the same seed gives the same workload on every machine. */
export interface SeededRandom {
	/** A fraction from 0 (included) to 1 (excluded). */
	readonly fraction: () => number;
	/** A whole number from `least` to `most`, both included. */
	readonly whole: (least: number, most: number) => number;
	/** One of the values; the list must not be empty. */
	readonly pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** Makes a source of chance (mulberry32, public domain). */
export function seededRandom(seed: number): SeededRandom {
	let state = seed;
	const fraction = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		fraction,
		whole: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
		pick: (values) => values[Math.floor(fraction() * values.length)] ?? values[0],
	};
}
