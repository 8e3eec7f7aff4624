/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: Postgres refuses to run as root */
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { mustRun } from '../install/run-command';

/** Debian's package of Postgres brings this user. */
const SYSTEM_USER = 'postgres';

const isRoot = (): boolean => process.getuid?.() === 0;

/** How a program is started as a user that Postgres runs as: this one, unless it is root. */
export function asSystemUser(
	program: string,
	parameters: readonly string[],
): readonly [string, readonly string[]] {
	if (!isRoot()) return [program, parameters];
	return ['runuser', ['-u', SYSTEM_USER, '--', program, ...parameters]];
}

/** Makes a folder that belongs to that user, and lets it in where it lies. */
export async function makeFolderOfSystemUser(folder: string): Promise<void> {
	mkdirSync(folder);
	if (!isRoot()) return;
	const [user, group] = await Promise.all(
		['-u', '-g'].map(async (which) => Number((await mustRun('id', [which, SYSTEM_USER])).stdout)),
	);
	chmodSync(dirname(folder), 0o711);
	chownSync(folder, user ?? NaN, group ?? NaN);
}
