/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   playground only: it reads the examples */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { GraphApi } from '../../graph-api';
import type { RestClient } from '../support/rest-client';
import { credentialDataFor, FIRST_CREDENTIAL } from '../support/stand-in';
import type { SavedCredential } from '../support/workflow';
import { createCredential } from '../support/workflows';

const folder = join(__dirname, '..', '..', '..', 'examples');

const workflow = z.looseObject({ id: z.string(), name: z.string() });

/** A workflow in the playground. */
export interface PlaygroundWorkflow {
	/** Its file in `examples/`. */
	readonly file: string;
	readonly id: string;
	readonly name: string;
}

/** What the playground starts with. */
export interface PlaygroundContent {
	readonly credential: SavedCredential;
	readonly workflows: readonly PlaygroundWorkflow[];
}

/** Fills an empty n8n: a credential for the stand-in, and every workflow of `examples/`. */
export async function fillPlayground(
	rest: RestClient,
	api: Pick<GraphApi, 'url'>,
): Promise<PlaygroundContent> {
	const credential = await createCredential(rest, FIRST_CREDENTIAL, credentialDataFor(api));
	const workflows: PlaygroundWorkflow[] = [];
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		const { id, name } = workflow.parse(await rest.post('/rest/workflows', content));
		workflows.push({ file, id, name });
	}
	return { credential, workflows };
}
