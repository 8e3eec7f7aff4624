/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: they start n8n */
import { join } from 'node:path';
import type { N8n } from '../install/n8n';
import { serverEnvironment, type Settings } from './environment';
import { freePort } from './free-port';
import { startKept, untilReady } from './kept-process';

/** Where a server keeps its data and how it is set up. */
export interface ServerOptions {
	readonly n8n: N8n;
	readonly userFolder: string;
	/** n8n's environment variables beside the usual ones. */
	readonly settings?: Settings;
	/** The file its log goes to; by default `server.log` in the user folder. */
	readonly log?: string;
	/** By default a free one. */
	readonly port?: number;
	/** `start` by default; `worker` or `webhook` for queue mode. */
	readonly command?: 'start' | 'webhook' | 'worker';
}

/** A running n8n. */
export interface Server {
	/** `http://localhost:<port>`, without a slash at the end. */
	readonly url: string;
	readonly port: number;
	readonly userFolder: string;
	readonly log: string;
	stop(): Promise<void>;
}

/** Starts n8n and waits until it answers; it ends with this process at the latest. */
export async function startServer(options: ServerOptions): Promise<Server> {
	const { n8n, userFolder, settings = {}, command = 'start' } = options;
	const port = options.port ?? (await freePort());
	const log = options.log ?? join(userFolder, 'server.log');
	const environment = await serverEnvironment({ userFolder, node: n8n.node }, port, settings);
	const server = startKept({
		program: n8n.node.binary,
		parameters: [n8n.script, command],
		environment,
		folder: userFolder,
		log,
	});
	const url = `http://localhost:${port}`;
	// n8n 1 calls itself ready before its editor can be spoken to.
	const pages = ['/healthz/readiness', ...(command === 'start' ? ['/rest/settings'] : [])];
	let isReady = false;
	try {
		await untilReady(server, async () => {
			for (const page of pages) {
				if (!(await answers(`http://127.0.0.1:${port}${page}`))) return false;
			}
			return true;
		});
		isReady = true;
	} finally {
		if (!isReady) await server.stop();
	}
	return { url, port, userFolder, log, stop: server.stop };
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}
