/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: asks a server of this machine */
import { createConnection } from 'node:net';

/** Whether a server of this machine answers with these words, by itself or when it is spoken to. */
export async function greets(port: number, beginning: string, address?: string): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = createConnection({ port, host: '127.0.0.1' });
		const end = (isReady: boolean) => {
			socket.destroy();
			resolve(isReady);
		};
		socket.once('connect', () => {
			if (address !== undefined) socket.write(address);
		});
		socket.once('data', (answer) => end(answer.toString().startsWith(beginning)));
		socket.once('error', () => end(false));
		socket.once('close', () => end(false));
	});
}
