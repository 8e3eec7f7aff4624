import type { INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v4';

const capi = z.object({
	status: z.enum([
		'accepted',
		'invalid',
		'ready',
		'rejected',
		'skipped',
		'unconfirmed',
		'undelivered',
	]),
	event_name: z.string().optional(),
	match_keys: z.array(z.string()),
	warnings: z.array(z.object({ field: z.string().optional(), message: z.string() })),
	error: z
		.object({
			kind: z.string(),
			code: z.number().optional(),
			subcode: z.number().optional(),
			field: z.string().optional(),
			message: z.string(),
			advice: z.string(),
		})
		.optional(),
});

/** What became of one event, as the node says it, and the item it came from. */
export interface EventResult extends z.infer<typeof capi> {
	/** From 0. */
	readonly item: number;
}

/** Reads the results out of the node's outputs, back in the order of the items. */
export function eventResults(
	outputs: ReadonlyArray<readonly INodeExecutionData[]>,
): readonly EventResult[] {
	return outputs
		.flat()
		.map(({ json, pairedItem }) => ({ ...capi.parse(json.capi), item: itemIndex(pairedItem) }))
		.sort((left, right) => left.item - right.item);
}

function itemIndex(paired: INodeExecutionData['pairedItem']): number {
	return typeof paired === 'object' && !Array.isArray(paired) ? paired.item : -1;
}
