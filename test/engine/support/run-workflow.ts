import type {
	ExecutionError,
	ExecutionStatus,
	INodeExecutionData,
	IRunData,
	NodeExecutionHint,
} from 'n8n-workflow';
import type { LogEntry } from './engine-log';
import { execute, node, testedNode, type Circumstances } from './execute';
import { emitting, passing } from './sample-node';

/** What a test says about one run: the circumstances and what the node gets. */
export interface WorkflowRun extends Circumstances {
	/** What the node before emits: the JSON of each item … */
	readonly json?: ReadonlyArray<INodeExecutionData['json']>;
	/** … or whole items, with binary data or pairing. */
	readonly items?: readonly INodeExecutionData[];
}

/** What came of a run, as the editor would show it for the node under test. */
export interface WorkflowResult {
	/** The items of every output, n8n's error output last; empty when the node did not end well. */
	readonly outputs: ReadonlyArray<readonly INodeExecutionData[]>;
	/** What ended the execution, or was noted on the node when it may continue. */
	readonly error: ExecutionError | undefined;
	readonly hints: readonly NodeExecutionHint[];
	readonly executionStatus: ExecutionStatus;
	/** What reached the node after, from the node's first output. */
	readonly passedOn: readonly INodeExecutionData[];
	/** All that n8n logged, every level. */
	readonly log: readonly LogEntry[];
	readonly runData: IRunData;
}

/** Names of the three nodes of the workflow. */
export const nodeNames = { before: 'Items', tested: 'Meta CAPI', after: 'After' } as const;

/** The package's name, which stands before the name of its node type. */
export const packageName = 'n8n-nodes-meta-capi';

/** Runs items through a node type in n8n's real engine, with its real HTTP helper (N 6). */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
	const { before, tested, after } = nodeNames;
	const type = `${packageName}.${run.nodeType.description.name}`;
	const items = (run.json ?? []).map((json) => ({ json }));
	const upstream = emitting([...(run.items ?? []), ...items]);
	const downstream = passing();
	const { outcome, log } = await execute(
		{
			nodes: [
				node(before, 'test.items', upstream),
				testedNode(tested, type, run),
				node(after, 'test.passing', downstream),
			],
			connections: {
				[before]: { main: [[{ node: tested, type: 'main', index: 0 }]] },
				[tested]: { main: [[{ node: after, type: 'main', index: 0 }]] },
			},
			nodeTypes: { 'test.items': upstream, [type]: run.nodeType, 'test.passing': downstream },
		},
		run,
	);
	const { runData, error } = outcome.data.resultData;
	const task = runData[tested]?.at(-1);
	return {
		outputs: (task?.data?.main ?? []).map((output) => output ?? []),
		error: error ?? task?.error,
		hints: task?.hints ?? [],
		executionStatus: outcome.status,
		passedOn: runData[after]?.[0]?.data?.main?.[0] ?? [],
		log,
		runData,
	};
}
