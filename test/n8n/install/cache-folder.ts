/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: installations lie outside the checkout */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

const name = 'n8n-nodes-meta-capi';

/**
 * The folder that keeps the installations of n8n from run to run, outside the checkout.
 *
 * `N8N_TEST_CACHE`, else the user's cache folder, else (no home, or one that can't be written to) one under the
 * system's folder for temporary files.
 */
export function cacheFolder(): string {
	const { N8N_TEST_CACHE: chosen, XDG_CACHE_HOME: caches } = process.env;
	if (chosen) {
		const folder = resolve(chosen);
		if (isUsable(folder)) return folder;
		throw new Error(`N8N_TEST_CACHE names ${folder}, which can't be written to.`);
	}
	const home = process.env.HOME === undefined ? homedir() : process.env.HOME;
	const candidates = [
		...(caches ? [join(caches, name)] : []),
		...(home ? [join(home, '.cache', name)] : []),
		join(tmpdir(), `${name}-${userInfo().uid}`),
	];
	const folder = candidates.find(isUsable);
	if (folder === undefined) {
		throw new Error(`No folder for n8n can be written to: tried ${candidates.join(', ')}.`);
	}
	return folder;
}

/** Whether the folder is there, or can be made, is ours and can be written to. */
function isUsable(folder: string): boolean {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
		// Under a folder that all users share, somebody else may have made it first.
		return process.getuid === undefined || statSync(folder).uid === process.getuid();
	} catch {
		return false;
	}
}
