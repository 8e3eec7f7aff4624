/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console -- tests only: prepares a run */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nOf } from '../install/n8n';
import { step } from '../install/progress';
import { createOutputFolder } from './output-folder';
import { packedPackage } from './packed-package';
import { setUpOwner } from './rest-client';
import { saveRunState } from './run-state';
import { startServer } from './server';
import { createUserFolder } from './user-folder';

const cleanings: Array<() => Promise<void> | void> = [];

/** Prepares a run once for all test files: the package as published, in one n8n that they share. */
export async function prepareRun(): Promise<void> {
	const n8n = await n8nOf('current');
	const outputFolder = createOutputFolder();
	cleanings.push(() => console.log(`Logs and pictures of this run: ${outputFolder}`));
	const runFolder = mkdtempSync(join(tmpdir(), 'meta-capi-n8n-'));
	cleanings.push(() => rmSync(runFolder, { recursive: true, force: true }));
	const packageFolder = await step(
		'Building and packing the package',
		async () => await packedPackage(runFolder),
	);
	const server = await step(`Starting n8n ${n8n.version}`, async () => {
		const userFolder = createUserFolder(n8n, packageFolder, runFolder);
		return await startServer({ n8n, userFolder, log: join(outputFolder, 'server.log') });
	});
	cleanings.push(async () => await server.stop());
	const { cookie } = await setUpOwner(server.url);
	const { url, userFolder, log } = server;
	const shared = { url, userFolder, log };
	saveRunState({ n8n, packageFolder, runFolder, outputFolder, server: shared, cookie });
}

/** Undoes what the preparation did, the last first. */
export async function cleanUpRun(): Promise<void> {
	for (const clean of cleanings.splice(0).reverse()) await clean();
}
