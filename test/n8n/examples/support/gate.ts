/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: it is a server */
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freePort } from '../../support/free-port';

/** A server before another one, which holds every call until it is opened. */
export interface Gate {
	readonly url: string;
	/** Waits until somebody knocks. */
	knocked(): Promise<void>;
	readonly open: () => void;
	close(): Promise<void>;
}

/** Puts a gate before the server at an address. */
export async function startGate(target: string): Promise<Gate> {
	const [knock, opening] = [new EventEmitter(), new EventEmitter()];
	const knocked = once(knock, 'now');
	const opened = once(opening, 'now');
	const server = createServer((request, response) => {
		void (async () => {
			knock.emit('now');
			const body = await buffer(request);
			await opened;
			const { method = 'GET', url = '/', headers } = request;
			const { authorization = '', 'content-type': type = 'application/json' } = headers;
			const answer = await fetch(`${target}${url}`, {
				method,
				headers: { authorization, 'content-type': type },
				...(method !== 'GET' && { body: new Uint8Array(body) }),
			});
			response.writeHead(answer.status, { 'content-type': 'application/json' });
			response.end(await answer.text());
		})();
	});
	const port = await freePort();
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${port}`,
		async knocked() {
			await knocked;
		},
		open: () => opening.emit('now'),
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
