/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they read the examples */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { Json } from '../../support/execution';
import type { RestClient } from '../../support/rest-client';
import type { SavedCredential } from '../../support/workflow';

const folder = join(__dirname, '..', '..', '..', '..', 'examples');

const example = z.looseObject({
	name: z.string(),
	nodes: z.array(z.looseObject({ name: z.string() })),
});

const saved = z.looseObject({ id: z.string() });

/** What a user does after importing, and what stands in for services that are not there. */
export interface Preparation {
	/** The credentials chosen in nodes, by the node's name and the credential's type. */
	readonly credentials?: Readonly<Record<string, Readonly<Record<string, SavedCredential>>>>;
	/** The nodes that are switched on. */
	readonly enabled?: readonly string[];
	/** What nodes give without being run, by their names. */
	readonly pinned?: Readonly<Record<string, readonly Json[]>>;
}

/** The trigger that the button of the editor starts. */
export const MANUAL_TRIGGER = 'When clicking Execute workflow';

/** Imports a file of `examples/` as the editor does, and gives the workflow's id. */
export async function importExample(
	rest: RestClient,
	file: string,
	{ credentials = {}, enabled = [], pinned = {} }: Preparation = {},
): Promise<string> {
	const workflow = example.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
	const names = new Set(workflow.nodes.map(({ name }) => name));
	const prepared = [...Object.keys(credentials), ...enabled, ...Object.keys(pinned)];
	const strange = prepared.filter((name) => !names.has(name));
	if (strange.length > 0) throw new Error(`${file} has no node ${strange.join(', ')}`);
	const nodes = workflow.nodes.map((node) => ({
		...node,
		...(node.name in credentials && { credentials: credentials[node.name] }),
		...(enabled.includes(node.name) && { disabled: false }),
	}));
	const pinData = Object.fromEntries(
		Object.entries(pinned).map(([name, items]) => [name, items.map((json) => ({ json }))]),
	);
	const body = { ...workflow, nodes, pinData };
	return saved.parse(await rest.post('/rest/workflows', body)).id;
}
