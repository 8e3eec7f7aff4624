/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a process of its own, for its own memory */
import { builtPackage } from '../../demo/built-package';
import { passing } from '../../test/engine/support/sample-node';
import { nodeNames, runWorkflow } from '../../test/engine/support/run-workflow';
import { createWorkload } from '../workload';
import type { EngineResult, EngineTask } from './engine-task';

/*
 * Runs items through a node in n8n's real engine and prints what it took: node engine.cjs <task as JSON>
 *
 * Times are the engine's own of the node alone; the memory is the largest the process ever had.
 */
const task: EngineTask = JSON.parse(process.argv[2] ?? '{}');
const SEED = 20_261_121;

async function main(): Promise<void> {
	const now = Math.floor(Date.now() / 1000);
	const milliseconds: number[] = [];
	for (const count of task.runs) {
		const items = createWorkload(count, 'distinct', now, SEED);
		milliseconds.push(await run(items.map((item) => ({ ...item }))));
	}
	const result: EngineResult = {
		milliseconds,
		peakBytes: process.resourceUsage().maxRSS * 1024,
	};
	console.log(JSON.stringify(result));
	process.exit(0);
}

async function run(json: ReadonlyArray<Record<string, string>>): Promise<number> {
	const { runData, error, outputs } = await runWorkflow(
		task.url === undefined ? { nodeType: passing(), json } : sending(task.url, json),
	);
	if (error !== undefined) throw error;
	if (outputs[0]?.length !== json.length) throw new Error('Not every event was accepted');
	return runData[nodeNames.tested]?.[0]?.executionTime ?? Number.NaN;
}

function sending(baseUrl: string, json: ReadonlyArray<Record<string, string>>) {
	const { nodeType, credentialType } = builtPackage();
	return {
		nodeType,
		json,
		parameters: {
			inputFormat: 'flat',
			actionSource: 'physical_store',
			options: { concurrency: 4 },
		},
		credentials: {
			metaCapiApi: {
				type: credentialType,
				data: { accessToken: 'EAABENCH', datasetId: '1234567890123456', baseUrl },
			},
		},
	};
}

void main();
