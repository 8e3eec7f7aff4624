/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: executions are waited for */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { storedExecution, type Execution } from './execution';
import type { RestClient } from './rest-client';
import type { SavedCredential, Workflow } from './workflow';

const withId = z.looseObject({ id: z.string() });
const started = z.looseObject({ executionId: z.string() });
const stored = z.looseObject({ status: z.string(), data: z.string() });
const listed = z.looseObject({ results: z.array(withId) });
const saved = z.looseObject({ id: z.string(), versionId: z.string() });
const publication = z.looseObject({ status: z.string(), triggers: z.array(z.unknown()) });
const verdict = z.object({ status: z.string(), message: z.string() });

const PUBLICATION_SECONDS = 60;

/** Saves a credential of any type and gives how nodes name it. */
export async function createCredential(
	rest: RestClient,
	name: string,
	data: Readonly<Record<string, unknown>>,
	type = 'metaCapiApi',
): Promise<SavedCredential> {
	const { id } = withId.parse(await rest.post('/rest/credentials', { name, type, data }));
	return { id, name };
}

const named = z.array(z.looseObject({ id: z.string(), name: z.string() }));

/** Deletes every credential of a name: n8n takes a name for a credential only where one has it. */
export async function deleteCredentials(rest: RestClient, name: string): Promise<void> {
	for (const credential of named.parse(await rest.get('/rest/credentials'))) {
		if (credential.name === name) await rest.call('DELETE', `/rest/credentials/${credential.id}`);
	}
}

/** Tests a credential as the editor does when it is saved. */
export async function testCredential(
	rest: RestClient,
	{ id, name }: SavedCredential,
	data: Readonly<Record<string, unknown>>,
	type = 'metaCapiApi',
): Promise<{ readonly status: string; readonly message: string }> {
	const credentials = { id, name, type, data };
	return verdict.parse(await rest.post('/rest/credentials/test', { credentials }));
}

/** Saves a workflow and gives its id. */
export async function createWorkflow(rest: RestClient, workflow: Workflow): Promise<string> {
	// n8n 1 wants to be told; later ones know that nothing new is published.
	return withId.parse(await rest.post('/rest/workflows', { ...workflow, active: false })).id;
}

/** Publishes a workflow, and waits until its triggers live. */
export async function activate(rest: RestClient, workflowId: string): Promise<void> {
	const { versionId } = saved.parse(await rest.get(`/rest/workflows/${workflowId}`));
	await rest.post(`/rest/workflows/${workflowId}/activate`, { versionId });
	await untilPublication(rest, workflowId, 'published');
}

/** Takes a published workflow back, and waits until its triggers are gone. */
export async function deactivate(rest: RestClient, workflowId: string): Promise<void> {
	await rest.post(`/rest/workflows/${workflowId}/deactivate`);
	await untilPublication(rest, workflowId, 'not_published');
}

/** n8n answers before it has published: its triggers come and go a moment later. */
async function untilPublication(
	rest: RestClient,
	workflowId: string,
	wanted: 'not_published' | 'published',
): Promise<void> {
	const until = Date.now() + PUBLICATION_SECONDS * 1000;
	for (;;) {
		const answer = await rest.get(`/rest/workflows/${workflowId}/publication-status`);
		const { status, triggers } = publication.parse(answer);
		if (status === wanted) return;
		if (status === 'failed' || status === 'partial' || Date.now() > until) {
			throw new Error(`Workflow ${workflowId} is ${status}: ${JSON.stringify(triggers)}`);
		}
		await pause(100);
	}
}

/** Runs a workflow from its trigger as the editor's button does, and waits for the end. */
export async function runManually(
	rest: RestClient,
	workflowId: string,
	trigger = 'Start',
): Promise<Execution> {
	return await runBy(rest, workflowId, { triggerToStartFrom: { name: trigger } });
}

/** The same in n8n 1, whose editor sends the workflow along. */
export async function runManuallyInN8n1(rest: RestClient, workflowId: string): Promise<Execution> {
	const workflowData = await rest.get(`/rest/workflows/${workflowId}`);
	return await runBy(rest, workflowId, { workflowData, triggerToStartFrom: { name: 'Start' } });
}

async function runBy(rest: RestClient, workflowId: string, body: unknown): Promise<Execution> {
	const answer = await rest.post(`/rest/workflows/${workflowId}/run`, body);
	return await ended(rest, started.parse(answer).executionId);
}

/** Waits for the end of an execution. */
export async function ended(
	rest: RestClient,
	executionId: string,
	seconds = 60,
): Promise<Execution> {
	const until = Date.now() + seconds * 1000;
	for (;;) {
		const { status, data } = stored.parse(await rest.get(`/rest/executions/${executionId}`));
		const isOver = !['new', 'running', 'waiting'].includes(status);
		// n8n 1 ends an execution a moment before it has stored what came of it.
		const execution = isOver ? storedExecution(status, data) : undefined;
		if (execution !== undefined) return execution;
		if (Date.now() > until)
			throw new Error(`Execution ${executionId} is ${status} after ${seconds} s`);
		await pause(100);
	}
}

/** The executions of a workflow that have ended, newest first; waits until there are as many as asked for. */
export async function executionsOf(
	rest: RestClient,
	workflowId: string,
	{ count = 1, seconds = 60 } = {},
): Promise<readonly Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const until = Date.now() + seconds * 1000;
	for (;;) {
		const { results } = listed.parse(await rest.get(`/rest/executions?filter=${filter}&limit=50`));
		if (results.length >= count) {
			return await Promise.all(results.map(async ({ id }) => await ended(rest, id, seconds)));
		}
		if (Date.now() > until) {
			throw new Error(`${results.length} of ${count} executions came in ${seconds} s`);
		}
		await pause(200);
	}
}
