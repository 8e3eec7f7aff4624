import { outputOf, withServer } from './child';
import type { EngineResult, EngineTask } from './children/engine-task';
import { median } from './measure';
import type { Figure } from './figure';

const MANY = 100_000;
const FEW = 1_000;

/** Runs that let the engine and the compiler warm up. */
const WARM_UP = [FEW, FEW, FEW, FEW];

async function runInEngine(task: EngineTask): Promise<EngineResult> {
	const result: EngineResult = JSON.parse(await outputOf('engine', [JSON.stringify(task)]));
	return result;
}

/** SPEC 8: 100,000 items against a node that passes them on, each in a process of its own. */
export async function memoryFigure(): Promise<Figure> {
	const passing = await runInEngine({ runs: [MANY] });
	const sending = await withServer(0, (url) => runInEngine({ url, runs: [MANY] }));
	const reached = sending.peakBytes / passing.peakBytes;
	return {
		what: '100,000 items in the engine: peak memory against passing them on',
		most: 2.5,
		reached,
		unit: '×',
		detail: `${megabytes(sending.peakBytes)} against ${megabytes(passing.peakBytes)}, ${seconds(sending.milliseconds[0])} for the node`,
	};
}

/** SPEC 8: 20 full batches, four at a time, to a server that takes 200 ms for each: ideally one second. */
export async function deliveryFigure(): Promise<Figure> {
	const { milliseconds } = await withServer(200, (url) =>
		runInEngine({ url, runs: [FEW, 20_000, 20_000, 20_000] }),
	);
	const times = milliseconds.slice(1);
	return {
		what: '20 batches, 200 ms each, 4 at a time: wall time against the ideal 1 s',
		most: 1.8,
		reached: median(times) / 1000,
		unit: '×',
		detail: `median of ${times.length} runs of 20,000 items`,
	};
}

/** SPEC 8: the time of one item among 100,000 against that of one among 1,000. */
export async function growthFigure(): Promise<Figure> {
	const few = Array.from({ length: 11 }, () => FEW);
	const { milliseconds } = await withServer(0, (url) =>
		runInEngine({ url, runs: [...WARM_UP, 20_000, ...few, MANY] }),
	);
	const ofFew = median(milliseconds.slice(-few.length - 1, -1)) / FEW;
	const ofMany = (milliseconds.at(-1) ?? Number.NaN) / MANY;
	return {
		what: 'time of one item among 100,000 against one among 1,000',
		most: 1.2,
		reached: ofMany / ofFew,
		unit: '×',
		detail: `${microseconds(ofMany)} against ${microseconds(ofFew)} in the engine, requests included`,
	};
}

function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000)} MB`;
}

function seconds(milliseconds: number | undefined): string {
	return `${((milliseconds ?? Number.NaN) / 1000).toFixed(1)} s`;
}

function microseconds(milliseconds: number): string {
	return `${Math.round(milliseconds * 1000)} µs`;
}
