import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { execute } from '../../nodes/MetaCapi/n8n/execute';

/** n8n's engine never runs a node for zero items; whoever calls the node itself gets an answer all the same. */
async function executeNothing(parameters: object) {
	const hints: NodeExecutionHint[] = [];
	const context = {
		getNode: () => ({ type: 'n8n-nodes-meta-capi.metaCapi', parameters }),
		getInputData: () => [],
		addExecutionHints: (hint: NodeExecutionHint) => hints.push(hint),
	} as unknown as IExecuteFunctions;
	return { outputs: await execute(context), hints };
}

describe('a run without items', () => {
	it.each(['send', 'preview'])('says so and gives empty outputs: %s', async (operation) => {
		const { outputs, hints } = await executeNothing({ resource: 'event', operation });
		expect(outputs).toEqual([[], [], []]);
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('No items came in'),
		]);
	});
});
