import type { Contender } from './contender';
import type { RawItem } from './workload';

/** What one contender reached. */
export interface Measurement {
	readonly name: string;
	/** Median over the rounds. */
	readonly eventsPerSecond: number;
	/** Seconds of every round, in order. */
	readonly seconds: readonly number[];
}

/** How long to measure. */
export interface Effort {
	readonly warmUps: number;
	readonly rounds: number;
}

/**
 * Runs the contenders over the same rows, alternating, so that a slow moment of the machine meets all of them.
 *
 * Each round begins with another contender. Memory is not cleared in between: no n8n does that, and V8 would throw code
 * away that it compiled for objects of which none is left, mostly that of whoever has the most code.
 */
export function measure(
	contenders: readonly Contender[],
	rows: readonly RawItem[],
	nowSeconds: number,
	{ warmUps, rounds }: Effort,
): readonly Measurement[] {
	const runs = contenders.map(({ name, prepare }) => ({
		name,
		run: prepare(rows, nowSeconds),
		seconds: new Array<number>(),
	}));
	agree(runs.map(({ name, run }) => ({ name, events: run() })));
	for (let round = -warmUps; round < rounds; round++) {
		for (let turn = 0; turn < runs.length; turn++) {
			const chosen = runs[(turn + round + warmUps) % runs.length];
			if (chosen === undefined) continue;
			const started = performance.now();
			chosen.run();
			const seconds = (performance.now() - started) / 1000;
			if (round >= 0) chosen.seconds.push(seconds);
		}
	}
	return runs.map(({ name, seconds }) => ({
		name,
		eventsPerSecond: rows.length / median(seconds),
		seconds,
	}));
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Makes sure that all of them do the work: one event per row, with the same digest of the same e-mail address. */
function agree(
	results: ReadonlyArray<{ readonly name: string; readonly events: readonly string[] }>,
): void {
	const [first, ...others] = results;
	if (first === undefined) return;
	for (const { name, events } of others) {
		if (events.length !== first.events.length)
			throw new Error(`${name} gives ${events.length} events`);
		const stray = events.findIndex(
			(json, index) => emailDigest(json) !== emailDigest(first.events[index] ?? ''),
		);
		if (stray >= 0)
			throw new Error(`${name} and ${first.name} disagree on the e-mail of row ${stray}`);
	}
}

function emailDigest(json: string): string | undefined {
	return /"em":\[?"([0-9a-f]{64})"/.exec(json)?.[1];
}
