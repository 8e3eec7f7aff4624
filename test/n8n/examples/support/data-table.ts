import { z } from 'zod/v4';
import type { RestClient } from '../../support/rest-client';

const project = z.looseObject({ id: z.string() });
const tables = z.object({ data: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

/** Deletes a data table of n8n's, if there is one of this name: all tests share one n8n. */
export async function deleteTable(rest: RestClient, name: string): Promise<void> {
	const { id: owner } = project.parse(await rest.get('/rest/projects/personal'));
	const path = `/rest/projects/${owner}/data-tables`;
	const { data } = tables.parse(await rest.get(path));
	const table = data.find((candidate) => candidate.name === name);
	if (table !== undefined) await rest.call('DELETE', `${path}/${table.id}`);
}
