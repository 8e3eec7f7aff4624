/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: packages are installed into a cache outside the checkout */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder } from './cache-folder';
import { exclusively } from './exclusively';
import { step } from './progress';
import { mustRun } from './run-command';

/** A locked set of packages that is installed once per machine. */
export interface Installation {
	/** The folder here that holds `package.json` and `package-lock.json`. */
	readonly manifest: string;
	/** What the step is called while it runs, with what it takes. */
	readonly title: string;
	/** Node whose `bin` folder goes first on `PATH`; by default the one that runs this. */
	readonly nodeFolder?: string;
	/** Whatever else decides what is installed: a new text means a new folder. */
	readonly recipe?: string;
	/** What is to be done in the folder once the packages are there. */
	readonly finish?: (folder: string) => Promise<void>;
}

/**
 * The folder of an installation, installing it at the first time.
 *
 * Its name holds a digest of the lock file. It is prepared under another name and renamed at the end, so that a folder
 * of this name is always whole.
 */
export async function installed(installation: Installation): Promise<string> {
	const source = join(__dirname, installation.manifest);
	const target = join(cacheFolder(), `${installation.manifest}-${keyOf(source, installation)}`);
	if (existsSync(target)) return target;
	return await exclusively(`${target}.lock`, async () => {
		if (!existsSync(target)) {
			await step(installation.title, async () => await install(source, target, installation));
		}
		return target;
	});
}

async function install(source: string, target: string, installation: Installation): Promise<void> {
	const partial = `${target}.partial`;
	rmSync(partial, { recursive: true, force: true });
	mkdirSync(partial);
	for (const file of ['package.json', 'package-lock.json']) {
		cpSync(join(source, file), join(partial, file));
	}
	await npm(['ci', '--ignore-scripts', '--loglevel=error'], partial, installation.nodeFolder);
	await installation.finish?.(partial);
	renameSync(partial, target);
}

/** Runs npm in a folder, by the Node of the given folder where there is one. */
export async function npm(
	parameters: readonly string[],
	folder: string,
	nodeFolder?: string,
	environment: NodeJS.ProcessEnv = {},
): Promise<void> {
	const path = [...(nodeFolder ? [join(nodeFolder, 'bin')] : []), process.env.PATH].join(':');
	await mustRun('npm', [...parameters, '--no-audit', '--no-fund', '--no-update-notifier'], {
		folder,
		environment: {
			...process.env,
			// A production environment would leave packages out; Node's options are those of the tests.
			NODE_ENV: undefined,
			NODE_OPTIONS: undefined,
			...environment,
			PATH: path,
		},
	});
}

function keyOf(source: string, { nodeFolder = '', recipe = '' }: Installation): string {
	const digest = createHash('sha256');
	for (const file of ['package.json', 'package-lock.json']) {
		digest.update(readFileSync(join(source, file)));
	}
	// A cache may be moved: within it, the folder of the Node says which one it is.
	const node = nodeFolder && relative(cacheFolder(), nodeFolder);
	digest.update([process.platform, process.arch, node, recipe].join('\n'));
	return digest.digest('hex').slice(0, 16);
}
