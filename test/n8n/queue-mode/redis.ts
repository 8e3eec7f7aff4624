/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   tests only: the queue is a program of the system */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemProgram } from '../install/system-package';
import { freePort } from '../support/free-port';
import { greets } from '../support/greets';
import { startKept, untilReady } from '../support/kept-process';
import type { Service } from './service';

/** Starts Redis with the parameters of the service of `deploy/`, with its data in a folder of its own. */
export async function startRedis(
	parameters: readonly string[],
	scratch: string,
	log: string,
): Promise<Service> {
	const folder = join(scratch, 'redis');
	mkdirSync(folder);
	const port = await freePort();
	const server = startKept({
		program: await systemProgram('redis-server'),
		parameters: [...parameters, '--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
		environment: process.env,
		folder,
		log,
	});
	await untilReady(server, async () => await greets(port, '+PONG', 'PING\r\n'), 30);
	return { port, stop: server.stop };
}
