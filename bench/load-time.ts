import { outputOf } from './child';
import type { Figure } from './figure';
import { median } from './measure';

const PROCESSES = 11;

/** SPEC 8: loading the node file in a fresh process with `n8n-workflow` already loaded. */
export async function loadFigure(): Promise<Figure> {
	const times: number[] = [];
	for (let turn = 0; turn < PROCESSES; turn++) times.push(Number(await outputOf('load')));
	return {
		what: 'loading the node file in a fresh process',
		most: 30,
		reached: median(times),
		unit: 'ms',
		detail: `median of ${PROCESSES} processes, the fastest ${Math.min(...times).toFixed(1)} ms`,
	};
}
