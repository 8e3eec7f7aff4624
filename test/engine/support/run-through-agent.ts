import { NodeConnectionTypes, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import type { Circumstances } from './execute';
import { executeWithTool } from './run-as-tool';
import { sampleNode } from './sample-node';

/** What a test says about a node that an agent holds as a tool. */
export interface AgentRun extends Circumstances {
	/** The arguments of each call, as a model writes them. */
	readonly calls: readonly IDataObject[];
}

/** The tool as n8n offers it to a model. */
export interface OfferedTool {
	readonly name: string;
	readonly description: string;
	/** The arguments it asks for, with what is said of each. */
	readonly arguments: Readonly<Record<string, string>>;
}

/** What the agent held and what each call gave it: text, or the message of what was thrown. */
export interface AgentOutcome {
	readonly tool: OfferedTool;
	readonly answers: readonly string[];
}

/**
 * Lets an agent use the node through n8n's own wrapper: the engine makes a LangChain tool of the node, its arguments
 * from the `$fromAI` of its parameters, and turns what the node gives into text (n8n-core, `createNodeAsTool`).
 */
export async function runThroughAgent(run: AgentRun): Promise<AgentOutcome> {
	let outcome: AgentOutcome | undefined;
	const agent = sampleNode(
		'agent',
		async (context): Promise<INodeExecutionData[][]> => {
			const held = await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
			const [tool] = Array.isArray(held) ? held.filter(isTool) : [];
			if (tool === undefined) throw new Error('The agent holds no tool');
			const answers: string[] = [];
			for (const call of run.calls) answers.push(await textOf(tool, call));
			outcome = { tool: offered(tool), answers };
			return [[]];
		},
		{ inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }] },
	);
	const { outcome: end } = await executeWithTool(agent, run);
	if (outcome === undefined) throw end.data.resultData.error ?? new Error('The agent did not run');
	return outcome;
}

/** The part of LangChain's tool that agents use. */
interface Tool {
	readonly name: string;
	readonly description: string;
	readonly schema: { readonly shape: Readonly<Record<string, { readonly description?: string }>> };
	invoke(call: IDataObject): Promise<unknown>;
}

function isTool(value: unknown): value is Tool {
	return typeof value === 'object' && value !== null && 'invoke' in value && 'schema' in value;
}

function offered({ name, description, schema }: Tool): OfferedTool {
	const entries = Object.entries(schema.shape).map(
		([argument, { description: said = '' }]) => [argument, said] as const,
	);
	return { name, description, arguments: Object.fromEntries(entries) };
}

/** An agent is shown the message of what a tool throws. */
async function textOf(tool: Tool, call: IDataObject): Promise<string> {
	try {
		return String(await tool.invoke(call));
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
