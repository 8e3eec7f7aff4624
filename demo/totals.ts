import type { GraphApi } from '../test/graph-api';
import type { EventResult } from './event-result';
import { paint } from './paint';

/** The run in a few figures. */
export function totals(
	results: readonly EventResult[],
	api: GraphApi,
	milliseconds: number,
): string {
	const counts = new Map<string, number>();
	for (const { status } of results) counts.set(status, (counts.get(status) ?? 0) + 1);
	const accepted = counts.get('accepted') ?? 0;
	const warned = results.filter(({ warnings }) => warnings.length > 0).length;
	const keys = results.reduce(
		(sum, { status, match_keys: own }) => sum + (status === 'accepted' ? own.length : 0),
		0,
	);
	const refused = api.requests.filter(({ recorded }) => !recorded).length;
	const lines = [
		['Events', [...counts].map(([status, count]) => `${count} ${status}`).join(', ')],
		['Warnings', `on ${warned} events`],
		['Identifiers', `${(keys / Math.max(1, accepted)).toFixed(1)} per accepted event`],
		[
			'Requests',
			`${api.requests.length}, of which ${refused} refused by the stand-in and divided until the bad event stood alone`,
		],
		['Recorded', `${api.accepted.length} events, ${api.counted.length} after deduplication`],
		['Time', `${(milliseconds / 1000).toFixed(1)} s`],
	];
	return [
		paint('Totals', 'bold'),
		'',
		...lines.map(([name = '', text = '']) => `  ${name.padEnd(13)}${text}`),
	].join('\n');
}
