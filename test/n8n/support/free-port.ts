/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: servers need ports */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of the loopback address that nothing listened on a moment ago: the preferred one if that is free. */
export async function freePort(preferred?: number): Promise<number> {
	const server = createServer();
	try {
		server.listen(preferred ?? 0, '127.0.0.1');
		await once(server, 'listening');
	} catch {
		// Somebody else has the preferred one.
		return await freePort();
	}
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (typeof address !== 'object' || address === null) throw new Error('No port is free');
	return address.port;
}
