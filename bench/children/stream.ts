/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a process of its own, for its own memory */
import { pipeline } from '../pipeline';
import { createWorkload } from '../workload';

/* Takes events through the pipeline in runs of 1,000, and prints the memory in use after every tenth of them. */
const events = Number(process.argv[2] ?? 1_000_000);
const RUN = 1000;
const SEED = 20_261_121;

async function main(): Promise<void> {
	const ours = await pipeline();
	const now = Math.floor(Date.now() / 1000);
	const used: number[] = [];
	const started = performance.now();
	for (let run = 1; run <= events / RUN; run++) {
		ours.prepare(createWorkload(RUN, 'distinct', now, SEED + run), now)();
		if (run % Math.ceil(events / RUN / 10) !== 0) continue;
		globalThis.gc?.();
		used.push(process.memoryUsage().heapUsed);
	}
	const seconds = (performance.now() - started) / 1000;
	console.log(JSON.stringify({ used, seconds }));
}

void main();
