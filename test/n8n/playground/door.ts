/* eslint-disable @n8n/community-nodes/no-restricted-imports -- playground only: a small server */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** An address that signs a browser in. */
export interface Door {
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Opens an address that gives the owner's cookie to the browser and sends it on to n8n.
 *
 * Cookies belong to a host whatever the port, so that of this server is n8n's too.
 */
export async function openDoor(cookie: string, target: string, port = 0): Promise<Door> {
	const server = createServer((_request, response) => {
		response.writeHead(302, {
			'set-cookie': `${cookie}; Path=/; HttpOnly; SameSite=Lax`,
			'cache-control': 'no-store',
			location: target,
		});
		response.end();
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const taken = typeof address === 'object' && address !== null ? address.port : port;
	return {
		url: `http://localhost:${taken}`,
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}
