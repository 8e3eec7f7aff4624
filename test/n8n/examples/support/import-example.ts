/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: they read the examples */
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
	connections: z.record(z.string(), z.unknown()),
});

const saved = z.looseObject({ id: z.string() });

/** What a user does after importing, and what stands in for services that are not there. */
export interface Preparation {
	/** The credentials chosen in nodes, by the node's name and the credential's type. */
	readonly credentials?: Readonly<Record<string, Readonly<Record<string, SavedCredential>>>>;
	/** The nodes that are switched on. */
	readonly enabled?: readonly string[];
	/** The nodes that are deleted. */
	readonly removed?: readonly string[];
	/** What nodes give without being run, by their names. */
	readonly pinned?: Readonly<Record<string, readonly Json[]>>;
}

/** The trigger that the button of the editor starts. */
export const MANUAL_TRIGGER = 'When clicking Execute workflow';

/** Imports a file of `examples/` as the editor does, and gives the workflow's id. */
export async function importExample(
	rest: RestClient,
	file: string,
	{ credentials = {}, enabled = [], removed = [], pinned = {} }: Preparation = {},
): Promise<string> {
	const workflow = example.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
	const names = new Set(workflow.nodes.map(({ name }) => name));
	const prepared = [...Object.keys(credentials), ...enabled, ...removed, ...Object.keys(pinned)];
	const strange = prepared.filter((name) => !names.has(name));
	if (strange.length > 0) throw new Error(`${file} has no node ${strange.join(', ')}`);
	const left = workflow.nodes.filter(({ name }) => !removed.includes(name));
	const nodes = left.map((node) => ({
		...node,
		...(node.name in credentials && { credentials: credentials[node.name] }),
		...(enabled.includes(node.name) && { disabled: false }),
	}));
	const connections = Object.fromEntries(
		Object.entries(workflow.connections).filter(([name]) => !removed.includes(name)),
	);
	const pinData = Object.fromEntries(
		Object.entries(pinned).map(([name, items]) => [name, items.map((json) => ({ json }))]),
	);
	const body = { ...workflow, nodes, connections, pinData };
	return saved.parse(await rest.post('/rest/workflows', body)).id;
}
