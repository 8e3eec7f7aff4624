/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the stand-in is a server */
import type { ServerResponse } from 'node:http';
import type { Answer } from './answers';
import type { Reply } from './reply';

const chunk = Buffer.alloc(65_536, ' ');

/** Sends a reply over its connection; a caller that has gone away is nobody's concern. */
export async function deliver(reply: Reply, response: ServerResponse): Promise<void> {
	switch (reply.type) {
		case 'silence':
			return;
		case 'dropped':
			response.destroy();
			return;
		case 'whole':
			response.writeHead(reply.answer.status, reply.answer.headers).end(reply.answer.body);
			return;
		case 'half':
			return await deliverHalf(reply.answer, response);
		case 'flood':
			response.writeHead(reply.answer.status, reply.answer.headers);
			return await flood(reply.bytes, response);
	}
}

/** Promises the whole length, so that the caller can tell that it got only half. */
async function deliverHalf(answer: Answer, response: ServerResponse): Promise<void> {
	const body = Buffer.from(answer.body);
	response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
	await new Promise<void>((resolve) => {
		response.write(body.subarray(0, Math.floor(body.length / 2)), () => resolve());
	});
	response.destroy();
}

async function flood(bytes: number | 'endless', response: ServerResponse): Promise<void> {
	let left = bytes === 'endless' ? Infinity : bytes;
	while (left > 0 && !response.destroyed) {
		const part = left < chunk.length ? chunk.subarray(0, left) : chunk;
		left -= part.length;
		if (!response.write(part)) await drainedOrClosed(response);
	}
	if (!response.destroyed) response.end();
}

async function drainedOrClosed(response: ServerResponse): Promise<void> {
	await new Promise<void>((resolve) => {
		const go = () => {
			response.off('drain', go).off('close', go);
			resolve();
		};
		response.once('drain', go).once('close', go);
	});
}
