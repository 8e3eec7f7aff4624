/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they try what would be published */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { mustRun } from '../install/run-command';

const checkout = join(__dirname, '..', '..', '..');
const account = z.object({ unpacked: z.string() });

/** Builds and packs the checkout as npm would publish it; gives the folder it was unpacked to. */
export async function packedPackage(runFolder: string): Promise<string> {
	const folder = join(runFolder, 'package');
	mkdirSync(folder, { recursive: true });
	const { stdout } = await mustRun(process.execPath, ['scripts/pack.mjs', folder], {
		folder: checkout,
		// Jest's `test` mode is not for tools.
		environment: { ...process.env, NODE_ENV: undefined },
	});
	return account.parse(JSON.parse(stdout)).unpacked;
}
