/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   no-console -- tests only: two runs may begin to install at the same time */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Does something while no other process of this machine does it under the same lock file. */
export async function exclusively<Outcome>(
	lockFile: string,
	work: () => Promise<Outcome>,
): Promise<Outcome> {
	for (let waits = 0; !taken(lockFile); waits++) {
		if (waits % 15 === 0) console.log('  … another run is installing this; waiting for it');
		await pause(1000);
	}
	try {
		return await work();
	} finally {
		rmSync(lockFile, { force: true });
	}
}

function taken(lockFile: string): boolean {
	try {
		writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		if (!isHeld(lockFile)) rmSync(lockFile, { force: true });
		return false;
	}
}

/** Whether the process that took the lock still lives; a killed one leaves its file behind. */
function isHeld(lockFile: string): boolean {
	try {
		process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}
