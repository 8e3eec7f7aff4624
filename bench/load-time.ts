import { outputOf } from './child';
import type { Figure } from './figure';
import { median } from './measure';

const PROCESSES = 11;

/** SPEC 8: loading the node file in a fresh process with `n8n-workflow` already loaded. */
export async function loadFigure(): Promise<Figure> {
	const times: number[] = [];
	const atFirstUse: number[] = [];
	for (let turn = 0; turn < PROCESSES; turn++) {
		const [node, work]: readonly number[] = JSON.parse(await outputOf('load'));
		times.push(node ?? Number.NaN);
		atFirstUse.push(work ?? Number.NaN);
	}
	return {
		what: 'loading the node file in a fresh process',
		most: 30,
		reached: median(times),
		unit: 'ms',
		detail: `median of ${PROCESSES} processes, the fastest ${Math.min(...times).toFixed(1)} ms; its first execution loads the rest in ${median(atFirstUse).toFixed(0)} ms`,
	};
}
