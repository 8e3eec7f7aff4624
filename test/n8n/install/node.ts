/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: n8n runs on a Node of its own */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './installation';

/** A Node: its folder holds `bin/node` and, where it came as a package, the headers native modules are built with. */
export interface Node {
	readonly folder: string;
	readonly binary: string;
}

/**
 * Node of a major version, whichever one runs the tests.
 *
 * The platform's own package is fetched without any install script. Where there is none, the Node that runs this is
 * taken if it has the right version.
 */
export async function nodeOf(major: 20 | 24): Promise<Node> {
	const packages = await installed({
		manifest: `node-${major}`,
		title: `Fetching Node ${major} (about 10 seconds, 200 MB)`,
	});
	const own = join(packages, 'node_modules', `node-${process.platform}-${process.arch}`);
	const folder = existsSync(own) ? own : join(process.execPath, '..', '..');
	if (folder !== own && !process.version.startsWith(`v${major}.`)) {
		throw new Error(
			`There is no package with Node ${major} for ${process.platform}-${process.arch}. ` +
				`Run this with Node ${major}, or on Linux.`,
		);
	}
	return { folder, binary: join(folder, 'bin', 'node') };
}
