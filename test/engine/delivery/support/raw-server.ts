/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a server on loopback */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server that does to a request whatever a test wants. */
export interface RawServer {
	readonly url: string;
	/** How many requests it got. */
	readonly requestCount: () => number;
	close(): Promise<void>;
}

/** Starts a server on the loopback address; `answer` is called when a request was read. */
export async function startServer(
	answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<RawServer> {
	let requests = 0;
	const server = createServer((request, response) => {
		requests += 1;
		request.resume().once('end', () => answer(response, request));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		requestCount: () => requests,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
