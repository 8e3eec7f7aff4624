import { Session } from 'node:inspector/promises';

/** One function's own share of the time. */
export interface ProfileRow {
	readonly name: string;
	readonly file: string;
	/** From 0 to 1. */
	readonly share: number;
}

/** Samples the CPU while something runs and tells where the time went, the largest share first. */
export async function profile(work: () => void, most: number): Promise<readonly ProfileRow[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: 200 });
	await session.post('Profiler.start');
	work();
	const { profile: sampled } = await session.post('Profiler.stop');
	session.disconnect();
	const samples = new Map<string, number>();
	let total = 0;
	for (const { callFrame, hitCount = 0 } of sampled.nodes) {
		const name = callFrame.functionName === '' ? '(anonymous)' : callFrame.functionName;
		const file = callFrame.url.split('/').at(-1) ?? '';
		const key = `${name}\t${file === '' ? '' : `${file}:${callFrame.lineNumber + 1}`}`;
		samples.set(key, (samples.get(key) ?? 0) + hitCount);
		total += hitCount;
	}
	return [...samples]
		.sort(([, left], [, right]) => right - left)
		.slice(0, most)
		.map(([key, hits]) => {
			const [name = '', file = ''] = key.split('\t');
			return { name, file, share: hits / total };
		});
}
