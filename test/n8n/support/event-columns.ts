import { z } from 'zod/v4';
import type { Json } from './execution';
import type { RestClient } from './rest-client';

const answer = z.object({
	fields: z.array(z.looseObject({ id: z.string(), displayName: z.string(), type: z.string() })),
});

/** A column of the manual mapping as the editor gets it. */
export type Column = z.infer<typeof answer>['fields'][number];

/** The columns that the editor shows for manual mapping, asked of n8n as the editor does. */
export async function eventColumns(rest: RestClient): Promise<readonly Column[]> {
	const fields = await rest.post('/rest/dynamic-node-parameters/resource-mapper-fields', {
		path: 'parameters.fields',
		methodName: 'getEventFields',
		nodeTypeAndVersion: { name: 'n8n-nodes-meta-capi.metaCapi', version: 1 },
		currentNodeParameters: { resource: 'event', operation: 'send', inputFormat: 'manual' },
	});
	return answer.parse(fields).fields;
}

/** What the editor saves when these values are filled in: they stand beside the whole list of columns. */
export async function filledIn(rest: RestClient, value: Json): Promise<Json> {
	const schema = await eventColumns(rest);
	return { mappingMode: 'defineBelow', value, matchingColumns: [], schema };
}
