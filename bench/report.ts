import type { Measurement } from './measure';
import type { ProfileRow } from './profile';
import type { Variety } from './workload';

/** A row of SPEC 8 that this benchmark decides. */
export interface Target {
	/** Whose speed is meant; absent: ours. */
	readonly name?: string;
	readonly against: string;
	readonly workload: Variety;
	/** How many times the other's speed is demanded. */
	readonly least: number;
}

/** A target and what was reached. */
export interface Score extends Target {
	readonly reached: number;
	readonly isMet: boolean;
}

/** The measurements of one workload. */
export interface WorkloadResult {
	readonly workload: Variety;
	readonly description: string;
	readonly measurements: readonly Measurement[];
}

/** How fast one contender is compared with another. */
export function ratio(measurements: readonly Measurement[], name: string, against: string): number {
	const speed = (wanted: string) =>
		measurements.find((row) => row.name === wanted)?.eventsPerSecond;
	return (speed(name) ?? Number.NaN) / (speed(against) ?? Number.NaN);
}

/** Compares what was reached with what is demanded. */
export function score(
	results: readonly WorkloadResult[],
	ours: string,
	targets: readonly Target[],
): readonly Score[] {
	return targets.map((target) => {
		const result = results.find(({ workload }) => workload === target.workload);
		const reached = ratio(result?.measurements ?? [], target.name ?? ours, target.against);
		return { ...target, reached, isMet: reached >= target.least };
	});
}

/** The speeds of one workload as a table. */
export function speedTable({ description, measurements }: WorkloadResult, ours: string): string {
	const lines = measurements.map(({ name, eventsPerSecond, seconds }) => {
		const spread = `${Math.min(...seconds).toFixed(3)}–${Math.max(...seconds).toFixed(3)} s`;
		const compared = name === ours ? '' : `${ratio(measurements, ours, name).toFixed(2)} ×`;
		return `  ${name.padEnd(32)}${figure(eventsPerSecond).padStart(12)}${spread.padStart(18)}${compared.padStart(16)}`;
	});
	const head = `  ${''.padEnd(32)}${'events/s'.padStart(12)}${'fastest–slowest'.padStart(18)}${'ours is'.padStart(16)}`;
	return [description, head, ...lines].join('\n');
}

/** What SPEC 8 demands and what was reached. */
export function scoreTable(scores: readonly Score[]): string {
	return scores
		.map(({ name, against, workload, least, reached, isMet }) => {
			const whose = name === undefined ? '' : `${name} `;
			const demand = `${whose}≥ ${least.toFixed(2)} × ${against}, ${workload} names`;
			return `  ${isMet ? 'met   ' : 'missed'}  ${demand.padEnd(72)} ${reached.toFixed(2)} ×`;
		})
		.join('\n');
}

/** Where the time goes. */
export function profileTable(rows: readonly ProfileRow[]): string {
	const lines = rows.map(
		({ name, file, own, total }) =>
			`  ${percent(own)}${percent(total)}  ${name.padEnd(34)} ${file}`,
	);
	return [`  ${'own'.padStart(8)}${'with calls'.padStart(12)}`, ...lines].join('\n');
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`.padStart(10);
}

function figure(number: number): string {
	return Math.round(number).toLocaleString('en-US');
}
