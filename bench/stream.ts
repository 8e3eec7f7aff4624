import { outputOf } from './child';
import type { Figure } from './figure';

/** Memory after all events against that after the first tenth: what stays of them. */
export async function streamFigure(events: number): Promise<Figure> {
	const result: { readonly used: readonly number[]; readonly seconds: number } = JSON.parse(
		await outputOf('stream', [String(events)], ['--expose-gc']),
	);
	const first = result.used[0] ?? Number.NaN;
	const last = result.used.at(-1) ?? Number.NaN;
	return {
		what: `${events.toLocaleString('en-US')} events in runs of 1,000: memory at the end against after a tenth`,
		most: 1.1,
		reached: last / first,
		unit: '×',
		detail: `${(first / 1e6).toFixed(1)} MB, then ${(last / 1e6).toFixed(1)} MB; ${Math.round(events / result.seconds).toLocaleString('en-US')} events a second, making the items included`,
	};
}
