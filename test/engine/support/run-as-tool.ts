import {
	NodeConnectionTypes,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import type { LogEntry } from './engine-log';
import { execute, node, testedNode, type Circumstances } from './execute';
import { packageName } from './run-workflow';
import { emitting, sampleNode } from './sample-node';

/** What a test says about a node used as an AI tool. */
export interface ToolRun extends Circumstances {
	/** What the agent calls the tool with; the tool gets it as its one item. */
	readonly input: IDataObject;
}

const names = { before: 'Items', agent: 'Agent', tool: 'Meta CAPI' } as const;

/**
 * Lets an agent call the node once, through the engine's own requests for sub-nodes.
 *
 * n8n gives a usable node type a twin whose name ends in `Tool`, with one output for the agent (N 4.7).
 */
export async function runAsTool(run: ToolRun): Promise<{
	/** What the agent gets to see. */
	readonly answer: readonly INodeExecutionData[];
	readonly error: Error | undefined;
	readonly log: readonly LogEntry[];
}> {
	const { outcome, log } = await executeWithTool(callingOnce(names.tool, run.input), run);
	const { runData, error } = outcome.data.resultData;
	const task = runData[names.tool]?.at(-1);
	return { answer: task?.data?.ai_tool?.[0] ?? [], error: error ?? task?.error, log };
}

/** Runs an agent that holds the node's tool twin, after one empty item. */
export async function executeWithTool(
	agent: INodeType,
	run: Circumstances,
): Promise<Awaited<ReturnType<typeof execute>>> {
	const twin = toolOf(run.nodeType);
	const type = `${packageName}.${twin.description.name}`;
	const upstream = emitting([{ json: {} }]);
	return await execute(
		{
			nodes: [
				node(names.before, 'test.items', upstream),
				node(names.agent, 'test.agent', agent),
				testedNode(names.tool, type, { ...run, nodeType: twin }),
			],
			connections: {
				[names.before]: { main: [[{ node: names.agent, type: 'main', index: 0 }]] },
				[names.tool]: { ai_tool: [[{ node: names.agent, type: 'ai_tool', index: 0 }]] },
			},
			nodeTypes: { 'test.items': upstream, 'test.agent': agent, [type]: twin },
		},
		run,
	);
}

/** The twin by which n8n makes a tool of a node type. */
export function toolOf(nodeType: INodeType): INodeType {
	const { usableAsTool, ...description } = nodeType.description;
	if (usableAsTool === undefined) throw new Error('The node is not usable as a tool');
	const { execute: run } = nodeType;
	if (run === undefined) throw new Error('The node has nothing to execute');
	return {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
		},
		async execute(response) {
			return await run.call(this, response);
		},
	};
}

function callingOnce(nodeName: string, input: IDataObject): INodeType {
	return sampleNode(
		'agent',
		async (_context, response) => {
			if (response !== undefined && response.actionResponses.length > 0) return [[{ json: {} }]];
			const call = {
				actionType: 'ExecutionNodeAction',
				nodeName,
				input,
				type: NodeConnectionTypes.AiTool,
				id: 'call',
				metadata: { itemIndex: 0 },
			} as const;
			return { actions: [call], metadata: {} };
		},
		{ inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }] },
	);
}
