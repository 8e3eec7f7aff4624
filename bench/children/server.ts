/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a process of its own, so that it takes no time from the node */
import { createServer } from 'node:http';

/*
 * Stands in for Meta where only its pace matters: says after so many milliseconds that it took all events.
 *
 * node server.cjs <milliseconds>; prints its address.
 */
const latency = Number(process.argv[2] ?? 0);
const EVENT = '{"event_name"';

const server = createServer((request, response) => {
	const parts: Buffer[] = [];
	request.on('data', (part: Buffer) => parts.push(part));
	request.on('end', () => {
		const received = countOf(Buffer.concat(parts));
		setTimeout(() => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ events_received: received, fbtrace_id: 'bench' }));
		}, latency);
	});
});

function countOf(body: Buffer): number {
	let count = 0;
	for (let at = body.indexOf(EVENT); at >= 0; at = body.indexOf(EVENT, at + EVENT.length)) count++;
	return count;
}

server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
