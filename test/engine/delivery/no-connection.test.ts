/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   hosts and a proxy on loopback that never let a connection come about, and the environment n8n reads the proxy from */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { chat, lead } from './support/events';
import { runNode } from './support/run-node';

/** A host of bytes on the loopback address that does one thing with whoever comes. */
async function startHost(meet: (socket: Socket) => void) {
	const server = createServer((socket) => {
		socket.on('error', () => undefined);
		meet(socket);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return { host: `127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs one deduplicated and one messaging event and tells what became of them. */
async function sendTo(url: string) {
	const { results } = await runNode(
		{ url },
		{
			json: [lead(0), chat(1)],
			options: { retries: 0, timeout: 5 },
			settings: { onError: 'continueRegularOutput' },
		},
	);
	return results;
}

const SURELY_NOT_SENT = {
	status: 'undelivered',
	error: { kind: 'network', title: 'no connection', retryable: true },
};

const afterFirstBytes = (socket: Socket, then: () => void) => socket.once('data', then);

describe('a connection that breaks while its encryption is agreed on', () => {
	it.each<[string, (socket: Socket) => void]>([
		['is closed at once', (socket) => socket.destroy()],
		['is closed after the greeting', (socket) => afterFirstBytes(socket, () => socket.end())],
		['is reset', (socket) => afterFirstBytes(socket, () => socket.resetAndDestroy())],
		[
			'is answered without any encryption',
			(socket) => afterFirstBytes(socket, () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
		],
	])('and %s surely carried no event, not even a messaging one', async (_title, meet) => {
		const { host, close } = await startHost(meet);
		try {
			expect(await sendTo(`https://${host}`)).toMatchObject([SURELY_NOT_SENT, SURELY_NOT_SENT]);
		} finally {
			close();
		}
	});
});

describe('a proxy that lets nobody through', () => {
	it.each<[string, (socket: Socket) => void, object]>([
		['hangs up', (socket) => afterFirstBytes(socket, () => socket.end()), SURELY_NOT_SENT],
		[
			'asks for a login',
			(socket) =>
				afterFirstBytes(socket, () =>
					socket.end(
						'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 5\r\n\r\nlogin',
					),
				),
			{
				status: 'undelivered',
				error: { kind: 'dataset', title: 'proxy asks for a login', retryable: true },
			},
		],
	])('and %s surely passed no event on', async (_title, meet, expected) => {
		const { host, close } = await startHost(meet);
		const before = { ...process.env };
		Object.assign(process.env, { HTTPS_PROXY: `http://${host}`, NO_PROXY: '' });
		try {
			// A name that no resolver knows, should the proxy ever be passed by.
			expect(await sendTo('https://graph.facebook.invalid')).toMatchObject([expected, expected]);
		} finally {
			process.env = before;
			close();
		}
	});
});
