/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: logs and pictures are kept */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', 'output');
const KEPT = 20;

/** A new folder for the logs and pictures of this run; those of the runs before the last few go. */
export function createOutputFolder(): string {
	mkdirSync(folder, { recursive: true });
	const runs = readdirSync(folder).sort();
	for (const old of runs.slice(0, Math.max(0, runs.length - KEPT + 1))) {
		rmSync(join(folder, old), { recursive: true, force: true });
	}
	const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
	const own = join(folder, `${moment}-${process.pid}`);
	mkdirSync(own);
	return own;
}
