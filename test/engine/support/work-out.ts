import type { IDataObject } from 'n8n-workflow';
import { runWorkflow } from './run-workflow';
import { sampleNode } from './sample-node';

/** What n8n's own engine makes of an expression for an item; `refused` where it ends in an error. */
export type Worked = { readonly value: unknown } | 'refused';

/** Works expressions out in n8n's real engine: by item, then by expression. */
export async function workOut(
	items: readonly IDataObject[],
	expressions: readonly string[],
): Promise<ReadonlyArray<readonly Worked[]>> {
	const results: Worked[][] = [];
	const probe = sampleNode('probe', async (context) => {
		const data = context.getInputData();
		data.forEach((_, itemIndex) => {
			results.push(
				expressions.map((expression): Worked => {
					try {
						return { value: context.evaluateExpression(expression.slice(1), itemIndex) };
					} catch {
						return 'refused';
					}
				}),
			);
		});
		return [data];
	});
	const { error } = await runWorkflow({ nodeType: probe, json: items });
	if (error !== undefined) throw error;
	return results;
}
