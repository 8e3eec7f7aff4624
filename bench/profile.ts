/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command line tool */
import { Session } from 'node:inspector/promises';

/** One function's part of the time; shares go from 0 to 1. */
export interface ProfileRow {
	readonly name: string;
	readonly file: string;
	/** What it did itself, built-in functions it called included. */
	readonly own: number;
	/** The same with everything it called. */
	readonly total: number;
}

/** How often samples are taken, in microseconds. */
const INTERVAL = 200;

/** Samples the CPU while something runs and tells where the time went, the largest own share first. */
export async function profile(work: () => void, most: number): Promise<readonly ProfileRow[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
	await session.post('Profiler.start');
	work();
	const { profile: sampled } = await session.post('Profiler.stop');
	session.disconnect();

	const nodes = new Map(sampled.nodes.map((node) => [node.id, node]));
	const own = new Map<string, number>();
	const total = new Map<string, number>();
	let samples = 0;
	/** Adds up a node's samples; a function that calls itself counts once per stack. */
	const visit = (id: number, above: ReadonlySet<string>): number => {
		const node = nodes.get(id);
		if (node === undefined) return 0;
		const { functionName, url, lineNumber } = node.callFrame;
		const name = functionName === '' ? '(anonymous)' : functionName;
		const key = url === '' ? name : `${name}\t${url.split('/').at(-1) ?? ''}:${lineNumber + 1}`;
		const hits = node.hitCount ?? 0;
		samples += hits;
		own.set(key, (own.get(key) ?? 0) + hits);
		const below = new Set(above).add(key);
		const sum = (node.children ?? []).reduce((all, child) => all + visit(child, below), hits);
		if (!above.has(key)) total.set(key, (total.get(key) ?? 0) + sum);
		return sum;
	};
	const [root] = sampled.nodes;
	if (root !== undefined) visit(root.id, new Set());
	return [...own]
		.sort(([, left], [, right]) => right - left)
		.slice(0, most)
		.map(([key, hits]) => {
			const [name = '', file = ''] = key.split('\t');
			return { name, file, own: hits / samples, total: (total.get(key) ?? 0) / samples };
		});
}
