/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   tests only: they start n8n, and end it without warning */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { N8n } from '../install/n8n';
import { serverEnvironment, type Settings } from '../support/environment';
import { freePort } from '../support/free-port';
import { startKept, untilReady } from '../support/kept-process';

/** How one of the n8n processes of queue mode is started. */
export interface N8nProcessOptions {
	readonly n8n: N8n;
	readonly packageFolder: string;
	/** A new folder, for all it keeps. */
	readonly userFolder: string;
	/** `start`, or `worker` with its flags. */
	readonly command: readonly string[];
	readonly settings: Settings;
	readonly log: string;
}

/** An n8n that a test can kill. */
export interface N8nProcess {
	readonly url: string;
	/** What it has printed so far. */
	readonly printed: () => string;
	/** Ends it with SIGKILL and waits until it is gone. */
	kill(): Promise<void>;
}

/** Leaves the number of the process in a file, and becomes n8n. */
const NOTE_AND_RUN = 'echo "$$" > "$0" && exec "$@"';

/** Starts n8n with an empty user folder, and the package as if it were installed. */
export async function startN8nProcess(options: N8nProcessOptions): Promise<N8nProcess> {
	const { n8n, packageFolder, userFolder, command, settings, log } = options;
	const packages = join(userFolder, '.n8n', 'nodes', 'node_modules');
	mkdirSync(packages, { recursive: true });
	cpSync(packageFolder, join(packages, 'n8n-nodes-meta-capi'), { recursive: true });
	const port = await freePort();
	const numberFile = join(userFolder, 'pid');
	const server = startKept({
		program: '/bin/sh',
		parameters: ['-c', NOTE_AND_RUN, numberFile, n8n.node.binary, n8n.script, ...command],
		environment: await serverEnvironment({ userFolder, node: n8n.node }, port, {
			...settings,
			// The containers of deploy/ all have the same port.
			QUEUE_HEALTH_CHECK_PORT: String(port),
		}),
		folder: userFolder,
		log,
	});
	const url = `http://localhost:${port}`;
	await untilReady(server, async () => await isReady(`http://127.0.0.1:${port}`));
	return {
		url,
		printed: () => readFileSync(log, 'utf8'),
		async kill() {
			if (server.hasEnded()) return;
			process.kill(Number(readFileSync(numberFile, 'utf8')), 'SIGKILL');
			while (!server.hasEnded()) await pause(20);
		},
	};
}

async function isReady(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}
