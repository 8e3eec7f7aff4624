/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: it is a server */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { N8n } from '../../install/n8n';
import { freePort } from '../../support/free-port';
import { greets } from '../../support/greets';
import { startKept, untilReady } from '../../support/kept-process';

/** A server whose files n8n can download by SFTP. */
export interface FileServer {
	/** What is filled in in n8n's credential. */
	readonly credentialData: Readonly<Record<string, unknown>>;
	/** The folder it serves. */
	readonly folder: string;
	stop(): Promise<void>;
}

/** Starts a server of files, with the SSH library of n8n; any password is taken. */
export async function startFileServer(
	{ modules, node }: N8n,
	scratch: string,
	log: string,
): Promise<FileServer> {
	const folder = join(scratch, 'files');
	mkdirSync(folder, { recursive: true });
	const port = await freePort();
	const server = startKept({
		program: node.binary,
		parameters: [join(__dirname, 'file-server.mjs'), join(modules, 'ssh2'), String(port), folder],
		environment: process.env,
		folder,
		log,
	});
	await untilReady(server, async () => await greets(port, 'SSH-2.0'), 30);
	return {
		credentialData: { host: '127.0.0.1', port, username: 'shop', password: 'any' },
		folder,
		stop: server.stop,
	};
}
