import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type NodeOutput,
} from 'n8n-workflow';

/** A node type made of one function, for what surrounds the node under test and for showing how the engine behaves. */
export function sampleNode(
	name: string,
	execute: (
		context: IExecuteFunctions,
		...response: Parameters<NonNullable<INodeType['execute']>>
	) => Promise<NodeOutput>,
	description: Partial<INodeTypeDescription> = {},
): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: ['transform'],
			version: 1,
			description: name,
			defaults: { name },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
			...description,
		},
		async execute(...response) {
			return await execute(this, ...response);
		},
	};
}

/** Emits the given items. */
export const emitting = (items: INodeExecutionData[]): INodeType =>
	sampleNode('items', async () => [items]);

/** Passes its items on: the no-op that stands after the node under test. */
export const passing = (): INodeType =>
	sampleNode('passing', async (context) => [context.getInputData()]);
