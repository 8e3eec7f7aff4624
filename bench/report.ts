import { demand, type Figure, isMet, shown } from './figure';
import type { Measurement } from './measure';
import type { ProfileRow } from './profile';
import type { Variety } from './workload';

/** The measurements of one workload. */
export interface WorkloadResult {
	readonly workload: Variety;
	readonly description: string;
	readonly measurements: readonly Measurement[];
}

/** A line of SPEC 8 that compares two contenders. */
export interface Target {
	/** Whose speed is meant. */
	readonly name: string;
	readonly against: string;
	readonly workload: Variety;
	/** How many times the other's speed is demanded. */
	readonly least: number;
	readonly what: string;
}

/** How fast one contender is compared with another. */
export function ratio(measurements: readonly Measurement[], name: string, against: string): number {
	return speedOf(measurements, name) / speedOf(measurements, against);
}

function speedOf(measurements: readonly Measurement[], name: string): number {
	return measurements.find((row) => row.name === name)?.eventsPerSecond ?? Number.NaN;
}

/** Compares what was reached with what is demanded. */
export function comparison(results: readonly WorkloadResult[], target: Target): Figure {
	const { name, against, workload, least, what } = target;
	const measurements = results.find((result) => result.workload === workload)?.measurements ?? [];
	return {
		what,
		least,
		reached: ratio(measurements, name, against),
		unit: '×',
		detail: `${figure(speedOf(measurements, name))} against ${figure(speedOf(measurements, against))} events a second`,
	};
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
export function figureTable(figures: readonly Figure[]): string {
	return figures
		.map((row) => {
			const verdict = isMet(row) ? 'met   ' : 'missed';
			const reached = shown(row.reached, row.unit).padStart(10);
			return `  ${verdict}  ${row.what.padEnd(78)}${demand(row).padStart(10)}${reached}   ${row.detail}`;
		})
		.join('\n');
}

/** The same for the README; `machine` says what it was measured on. */
export function markdownTable(figures: readonly Figure[], machine: string): string {
	const lines = figures.map(
		(row) => `| ${row.what} | ${demand(row)} | ${shown(row.reached, row.unit)} | ${row.detail} |`,
	);
	return [
		`Measured on ${machine}, by \`npm run bench -- --readme\`.`,
		'',
		'| What | Goal | Reached | Measured |',
		'| --- | --- | --- | --- |',
		...lines,
	].join('\n');
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
