import { z } from 'zod/v4';
import type { Json } from '../../support/execution';
import type { RestClient } from '../../support/rest-client';

/** The table in which the examples keep what failed, and from which *Safety net* sends again. */
export const FAILED_EVENTS = 'Meta failed events';

const project = z.looseObject({ id: z.string() });
const tables = z.object({ data: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const rows = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/** Deletes a data table of n8n's, if there is one of this name: all tests share one n8n. */
export async function deleteTable(rest: RestClient, name: string): Promise<void> {
	const path = await pathOf(rest, name);
	if (path !== undefined) await rest.call('DELETE', path);
}

/** What a data table holds; nothing when there is none of this name. */
export async function rowsOf(rest: RestClient, name: string): Promise<readonly Json[]> {
	const path = await pathOf(rest, name);
	return path === undefined ? [] : rows.parse(await rest.get(`${path}/rows?take=100`)).data;
}

async function pathOf(rest: RestClient, name: string): Promise<string | undefined> {
	const { id: owner } = project.parse(await rest.get('/rest/projects/personal'));
	const path = `/rest/projects/${owner}/data-tables`;
	const { data } = tables.parse(await rest.get(path));
	const table = data.find((candidate) => candidate.name === name);
	return table && `${path}/${table.id}`;
}
