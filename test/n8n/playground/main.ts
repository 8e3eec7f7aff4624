/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a command line tool */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGraphApi } from '../../graph-api';
import { n8nOf } from '../install/n8n';
import { step } from '../install/progress';
import { freePort } from '../support/free-port';
import { packedPackage } from '../support/packed-package';
import { OWNER, setUpOwner } from '../support/rest-client';
import { startServer } from '../support/server';
import { ACCESS_TOKEN, DATASET } from '../support/stand-in';
import { createUserFolder } from '../support/user-folder';
import { openDoor } from './door';
import { fillPlayground } from './fill';

/** Where things are if nobody else is there; n8n's is its usual one. */
const PORTS = { door: 5670, n8n: 5678, standIn: 5679 } as const;

/** The example that is opened. */
const FIRST = 'send-orders.json';

/*
 * npm run playground
 *
 * A whole n8n with the node, a credential for a stand-in for Meta on this machine and all examples. Ends, and throws
 * everything away, with Ctrl-C.
 */
async function main(): Promise<void> {
	const cleanings: Array<() => Promise<void> | void> = [];
	const interrupted = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
	});
	try {
		const stopped = interrupted.then(() => 'stopped' as const);
		if ((await Promise.race([start(cleanings), stopped])) !== 'stopped') await interrupted;
	} finally {
		console.log('\nStopping …');
		for (const clean of cleanings.splice(0).reverse()) await clean();
	}
	// An installation under way has processes of its own, which end with this one.
	process.exit();
}

async function start(cleanings: Array<() => Promise<void> | void>): Promise<void> {
	const n8n = await n8nOf('current');
	const runFolder = mkdtempSync(join(tmpdir(), 'meta-capi-playground-'));
	cleanings.push(() => rmSync(runFolder, { recursive: true, force: true }));
	const packageFolder = await step(
		'Building and packing the package',
		async () => await packedPackage(runFolder),
	);
	const api = await startGraphApi({
		port: await freePort(PORTS.standIn),
		accessTokens: [ACCESS_TOKEN],
		datasets: [DATASET],
		userAgentRequired: false,
	});
	cleanings.push(async () => await api.close());
	const server = await step(`Starting n8n ${n8n.version}`, async () => {
		const userFolder = createUserFolder(n8n, packageFolder, runFolder);
		return await startServer({ n8n, userFolder, port: await freePort(PORTS.n8n) });
	});
	cleanings.push(async () => await server.stop());
	const rest = await setUpOwner(server.url);
	const { workflows } = await fillPlayground(rest, api);
	const first = workflows.find(({ file }) => file === FIRST) ?? workflows[0];
	const target = first === undefined ? server.url : `${server.url}/workflow/${first.id}`;
	const door = await openDoor(rest.cookie, target, await freePort(PORTS.door));
	cleanings.push(async () => await door.close());
	console.log(`
The playground is ready, with ${workflows.length} workflows. Nothing here reaches Facebook.

  Open first  ${door.url}   signs you in and opens "${first?.name ?? 'n8n'}": click "Execute workflow"
  See events  ${api.url.replace('127.0.0.1', 'localhost')}   what the stand-in for Meta received
  n8n         ${server.url}   ${OWNER.email}, password ${OWNER.password}

Ctrl-C ends it and throws everything away.`);
}

void main();
