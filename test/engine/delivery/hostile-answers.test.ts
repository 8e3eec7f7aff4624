/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   a server that answers slowly and in compressed form */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chat, items, lead } from './support/events';
import { startServer } from './support/raw-server';
import { runNode, startMeta } from './support/run-node';

/** What of a connection is needed to send something slowly. */
interface Sink {
	once(event: 'close', listener: () => void): unknown;
	write(text: string): unknown;
}

/** Sends a text byte by byte, one each 50 ms, for as long as anybody listens. */
function trickle(response: Sink, text: string): void {
	let place = 0;
	const timer = setInterval(() => response.write(text[place++] ?? ' '), 50);
	response.once('close', () => clearInterval(timer));
}

/** Runs one deduplicated and one messaging event against a server that answers every request in one way. */
async function against(answer: (response: ServerResponse) => void, options = {}) {
	const server = await startServer(answer);
	const began = performance.now();
	try {
		const run = await runNode(server, {
			json: [lead(0), chat(1)],
			options: { retries: 0, timeout: 1, ...options },
			settings: { onError: 'continueRegularOutput' },
		});
		return { ...run, requests: server.requestCount(), milliseconds: performance.now() - began };
	} finally {
		await server.close();
	}
}

describe('an answer that comes drop by drop', () => {
	it.each([
		[
			'its body, of success',
			(response: ServerResponse) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				trickle(response, '{"events_received":2,"messages":[');
			},
			{ status: 'unconfirmed', error: { kind: 'timeout' } },
		],
		[
			'its body, of a refusal',
			(response: ServerResponse) => {
				response.writeHead(400, { 'content-type': 'application/json' });
				trickle(response, '{"error":{"code":100,"message":"');
			},
			{ status: 'undelivered', error: { kind: 'network', retryable: true } },
		],
		[
			'its head',
			({ socket }: ServerResponse) => {
				if (socket !== null) trickle(socket, 'HTTP/1.1 200 OK\r\nx-long: ');
			},
			{ status: 'unconfirmed', error: { kind: 'timeout' } },
		],
	])('ends at the timeout: %s', async (_title, answer, expected) => {
		const { results, milliseconds } = await against(answer);
		expect(results).toMatchObject([expected, expected]);
		expect(milliseconds).toBeGreaterThan(900);
		expect(milliseconds).toBeLessThan(4000);
	});

	it('is read when it is whole within the time', async () => {
		const text = '{"events_received":2}';
		const { results } = await against(
			(response) => {
				response.writeHead(200, { 'content-length': text.length });
				trickle(response, text);
			},
			{ timeout: 5 },
		);
		expect(results).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
	});
});

describe('a refusal whose reason got lost', () => {
	it('is asked for again, also for messaging events: nothing was recorded', async () => {
		let requests = 0;
		const { results } = await against(
			(response) => {
				requests += 1;
				if (requests > 1) {
					response.end('{"events_received":2}');
					return;
				}
				response.writeHead(400, { 'content-length': 500 });
				response.write('{"error":{"code":100,', () => response.destroy());
			},
			{ retries: 1 },
		);
		const each = { status: 'accepted', attempts: 2 };
		expect(results).toMatchObject([each, each]);
	});

	it('is not needed where the status says enough', async () => {
		const { results, requests } = await against((response) => {
			response.writeHead(429, { 'content-length': 500, 'retry-after': '600' });
			response.write('{', () => response.destroy());
		});
		const each = { status: 'undelivered', error: { kind: 'throttled' } };
		expect(results).toMatchObject([each, each]);
		expect(requests).toBe(1);
	});
});

describe('an answer without end', () => {
	it('is cut off after some megabytes', async () => {
		let sent = 0;
		const piece = Buffer.alloc(65_536, ' ');
		const { results } = await against((response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			const more = () => {
				while (!response.destroyed && response.write(piece)) sent += piece.length;
				response.once('drain', more);
			};
			more();
		});
		expect(results).toMatchObject([{ status: 'unconfirmed' }, { status: 'unconfirmed' }]);
		expect(sent).toBeLessThan(20_000_000);
	});

	it('is cut off also where it is small on the wire', async () => {
		const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
		const before = process.memoryUsage().rss;
		const { results } = await against((response) => {
			response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
			response.end(bomb);
		});
		expect(results).toMatchObject([{ status: 'unconfirmed' }, { status: 'unconfirmed' }]);
		expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
	});
});

describe("an answer that is none of Meta's", () => {
	const page = '<!doctype html><title>Bad Gateway</title>';
	it.each([
		['a web page with 200', 200, page, 'unconfirmed', 'network'],
		['a web page with 502', 502, page, 'unconfirmed', 'network'],
		['a web page with 403', 403, page, 'undelivered', 'dataset'],
		['nothing with 200', 200, '', 'unconfirmed', 'network'],
		['null', 200, 'null', 'unconfirmed', 'meta'],
		['a list', 200, '[]', 'unconfirmed', 'meta'],
		['bytes that are no text', 200, '\uD800\u0000\u0001', 'unconfirmed', 'network'],
		['JSON of another kind', 200, '{"ok":true}', 'unconfirmed', 'meta'],
		['prototype keys', 200, '{"__proto__":{"events_received":2}}', 'unconfirmed', 'meta'],
		['deep nesting', 200, '['.repeat(50_000), 'unconfirmed', 'network'],
	])('is survived: %s', async (_title, status, body, expected, kind) => {
		const { results, error } = await against((response) => {
			response.writeHead(status).end(body);
		});
		expect(error).toBeUndefined();
		const each = { status: expected, error: { kind } };
		expect(results).toMatchObject([each, each]);
	});
});

describe('a redirect', () => {
	it.each([301, 302, 303, 307, 308])(
		'is not followed, and takes the token nowhere: %i',
		async (status) => {
			const elsewhere = await startMeta();
			try {
				const { results, requests } = await against((response) => {
					response.writeHead(status, { location: `${elsewhere.url}/v25.0/1/events` }).end();
				});
				const each = { status: 'undelivered', error: { kind: 'dataset', retryable: true } };
				expect(results).toMatchObject([each, each]);
				expect(requests).toBe(1);
				expect(elsewhere.requests).toEqual([]);
			} finally {
				await elsewhere.close();
			}
		},
	);
});

describe('what an answer says besides', () => {
	it('is a hint when the version is retired, one for the whole run', async () => {
		const api = await startMeta();
		try {
			const { hints, results } = await runNode(api, {
				json: items(4, lead),
				options: { batchSize: 1 },
				credential: { apiVersion: 'v17.0' },
			});
			expect(results).toHaveLength(4);
			const about = hints.filter(({ message }) => message.includes("'API Version'"));
			expect(about).toHaveLength(1);
			expect(about[0]?.message).toContain('v17.0 is retired');
		} finally {
			await api.close();
		}
	});

	it('is a warning when Meta remarks something on what it took', async () => {
		const api = await startMeta();
		api.script({ fault: { type: 'amended', messages: ['Value is zero'] } });
		try {
			const { results } = await runNode(api, { json: [lead(0)] });
			expect(results).toMatchObject([
				{ status: 'accepted', warnings: [{ message: expect.stringContaining('Value is zero') }] },
			]);
		} finally {
			await api.close();
		}
	});

	it('reaches the result unaltered when it is the trace id, however many digits it has', async () => {
		const fbtrace_id = 'A1234567890123456789012';
		const api = await startMeta();
		api.script([
			{ fault: { type: 'answer', json: { events_received: 1, messages: [], fbtrace_id } } },
			{
				fault: {
					type: 'answer',
					status: 400,
					json: { error: { code: 100, error_subcode: 2804050, fbtrace_id } },
				},
			},
		]);
		try {
			const { results } = await runNode(api, {
				json: items(2, lead),
				options: { batchSize: 1, concurrency: 1 },
			});
			expect(results).toMatchObject([
				{ status: 'accepted', fbtrace_id },
				{ status: 'rejected', fbtrace_id, error: { fbtrace_id } },
			]);
		} finally {
			await api.close();
		}
	});

	it('names the time to come back when a pause is too long to wait for', async () => {
		const api = await startMeta();
		api.script({ fault: { type: 'error', code: 80004, headers: { 'retry-after': '7200' } } });
		const began = performance.now();
		try {
			const { results } = await runNode(api, {
				json: items(6, lead),
				options: { batchSize: 1, concurrency: 1 },
			});
			expect(performance.now() - began).toBeLessThan(5000);
			expect(api.requests).toHaveLength(1);
			for (const { status, error } of results) {
				expect(status).toBe('undelivered');
				expect(error).toMatchObject({
					kind: 'throttled',
					retryable: true,
					advice: expect.stringMatching(
						/again in about 120 minutes \(after \d{4}-\d\d-\d\d \d\d:\d\d UTC\)/,
					),
				});
			}
		} finally {
			await api.close();
		}
	});
});
