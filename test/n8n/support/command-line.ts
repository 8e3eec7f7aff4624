/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: n8n's command line reads files */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { N8n } from '../install/n8n';
import { mustRun, runCommand, type CommandOutcome } from '../install/run-command';
import { commandEnvironment, type Settings } from './environment';
import { executionOf, type Execution, type Json } from './execution';
import type { SavedCredential, Workflow } from './workflow';

/** An n8n and the user folder it works in; no server is needed. */
export interface Place {
	readonly n8n: N8n;
	readonly userFolder: string;
	readonly settings?: Settings;
}

const SECONDS = 180;

/** `n8n <parameters>`, to its end. */
export async function runN8n(place: Place, parameters: readonly string[]): Promise<CommandOutcome> {
	const [program, all, options] = await commandOf(place, parameters);
	return await runCommand(program, all, options);
}

/** `n8n import:credentials` of one credential, unencrypted, under the id it shall have. */
export async function importCredential(
	place: Place,
	{ id, name }: SavedCredential,
	data: Json,
	type = 'metaCapiApi',
): Promise<void> {
	await importFile(place, 'import:credentials', [{ id, name, type, data }]);
}

/** `n8n import:workflow`; each workflow under the id it shall have. */
export async function importWorkflows(
	place: Place,
	workflows: Readonly<Record<string, Workflow>>,
): Promise<void> {
	const list = Object.entries(workflows).map(([id, workflow]) => ({
		...workflow,
		id,
		// n8n 1.121 does not make one up.
		versionId: randomUUID(),
		active: false,
	}));
	await importFile(place, 'import:workflow', list);
}

/** `n8n execute`: runs a workflow once from its trigger, without a server. */
export async function executeWorkflow(place: Place, id: string): Promise<Execution> {
	const { stdout, stderr } = await runN8n(place, ['execute', `--id=${id}`, '--rawOutput']);
	// Whatever n8n says about itself stands before the result.
	const from = `\n${stdout}`.search(/\n\{\n/);
	if (from < 0) throw new Error(`n8n execute gave no result:\n${stdout}\n${stderr}`);
	const { status, data } = outcome.parse(JSON.parse(stdout.slice(from)));
	return executionOf(status, data);
}

const outcome = z.looseObject({ status: z.string(), data: z.unknown() });

async function importFile(place: Place, command: string, content: unknown): Promise<void> {
	const file = join(place.userFolder, `${command.replace(':', '-')}.json`);
	writeFileSync(file, JSON.stringify(content));
	const [program, parameters, options] = await commandOf(place, [command, `--input=${file}`]);
	await mustRun(program, parameters, options);
}

async function commandOf(
	{ n8n, userFolder, settings = {} }: Place,
	parameters: readonly string[],
): Promise<Parameters<typeof runCommand>> {
	const place = { userFolder, node: n8n.node };
	const options = {
		folder: userFolder,
		environment: await commandEnvironment(place, settings),
		timeout: SECONDS * 1000,
	};
	return [n8n.node.binary, [n8n.script, ...parameters], options];
}
