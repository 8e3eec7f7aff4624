/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: n8n is installed outside the checkout */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandEnvironment } from '../support/environment';
import { installed, npm } from './installation';
import { nodeOf, type Node } from './node';
import { step } from './progress';
import { mustRun } from './run-command';

/** The versions of n8n the package is tried on: the one of its own `n8n-core`, and the oldest that is promised. */
export const N8N_VERSIONS = {
	current: { version: '2.41.1', node: 24 },
	oldest: { version: '1.121.3', node: 20 },
} as const;

export type N8nName = keyof typeof N8N_VERSIONS;

/** An n8n that is ready to be started. */
export interface N8n {
	readonly version: string;
	readonly node: Node;
	/** What to give to Node: `n8n`'s command line. */
	readonly script: string;
	/** `node_modules` of the installation, to look things up in. */
	readonly modules: string;
	/** A user folder whose database is up to date, to be copied: a first start spends 20 s on that. */
	readonly userFolder: string;
}

/** Gives an n8n, installing it at the first time. */
export async function n8nOf(name: N8nName): Promise<N8n> {
	const { version, node: major } = N8N_VERSIONS[name];
	const node = await nodeOf(major);
	const folder = await installed({
		manifest: `n8n-${name}`,
		title: `Installing n8n ${version} (about 8 minutes, 3 GB, once)`,
		nodeFolder: node.folder,
		recipe: 'sqlite3, user folder',
		async finish(partial) {
			await step('Building SQLite', async () => await buildSqlite(partial, node));
			await step('Preparing a database', async () => await prepareDatabase(partial, node));
		},
	});
	return { version, node, ...partsOf(folder) };
}

function partsOf(folder: string): Pick<N8n, 'modules' | 'script' | 'userFolder'> {
	const modules = join(folder, 'node_modules');
	return {
		modules,
		script: join(modules, 'n8n', 'bin', 'n8n'),
		userFolder: join(folder, 'user-folder'),
	};
}

/** The one native module without a prebuilt binary in its package; Node's headers come with its package. */
async function buildSqlite(folder: string, node: Node): Promise<void> {
	await npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], folder, node.folder, {
		npm_config_nodedir: node.folder,
	});
}

/** Lets n8n make its database, by a command that starts nothing else. */
async function prepareDatabase(folder: string, node: Node): Promise<void> {
	const { script, userFolder } = partsOf(folder);
	mkdirSync(userFolder);
	await mustRun(node.binary, [script, 'list:workflow'], {
		folder: userFolder,
		environment: await commandEnvironment({ userFolder, node }),
		timeout: 300_000,
	});
}
