/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/no-dangerous-functions -- tests of the package build it and run it by itself */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { root } from './repository';

const account = z.object({
	size: z.number(),
	unpackedSize: z.number(),
	unpacked: z.string(),
	files: z.array(z.object({ path: z.string(), size: z.number() })),
});

/** The published package: npm's account of it and the folder it was unpacked to. */
export type Packed = z.infer<typeof account> & { readonly remove: () => void };

/** Builds, packs and unpacks the checkout in a scratch folder. */
export function packed(): Packed {
	const folder = mkdtempSync(join(tmpdir(), 'meta-capi-package-'));
	const output = execFileSync(process.execPath, ['scripts/pack.mjs', folder], {
		cwd: root,
		encoding: 'utf8',
	});
	return {
		...account.parse(JSON.parse(output)),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Runs Node with arguments in the checkout; both streams are one text. */
export function node(...parameters: readonly string[]): {
	readonly status: number | null;
	readonly text: string;
} {
	const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
		cwd: root,
		encoding: 'utf8',
		// As n8n starts: its own packages are found through NODE_PATH (N 2.4).
		env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
	});
	return { status, text: `${stdout}${stderr}` };
}
