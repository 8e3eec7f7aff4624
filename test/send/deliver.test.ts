import type { Batch } from '../../nodes/MetaCapi/batch/batch';
import type { GraphAnswer, GraphRequest } from '../../nodes/MetaCapi/send/ports';
import { json, refusal, taken, text } from './support/answers';
import { batchesOf, shortEvent } from './support/events';
import { runDelivery } from './support/run-delivery';
import { virtualTiming } from './support/virtual-timing';

const events = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => shortEvent(from + index));

const countOf = ({ body }: GraphRequest): number => {
	const parsed: { data: readonly unknown[] } = JSON.parse(body);
	return parsed.data.length;
};

const statuses = (outcomes: ReadonlyMap<number, { status: string }>) =>
	[...outcomes].sort(([one], [other]) => one - other).map(([, { status }]) => status);

/** A transport whose requests end when the test says so. */
function heldTransport() {
	const held: Array<{ request: GraphRequest; answer: (answer: GraphAnswer) => void }> = [];
	return {
		held,
		post: (request: GraphRequest) =>
			new Promise<GraphAnswer>((answer) => {
				held.push({ request, answer });
			}),
	};
}

/** Lets everything run on that waits for nothing but its turn. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

describe('delivering a run', () => {
	it('makes no request and no fuss about no events', async () => {
		const { outcomes, report } = await runDelivery([], {
			post: () => Promise.reject(new Error('asked')),
		});
		expect(outcomes.size).toBe(0);
		expect(report).toEqual({ requests: 0, halts: [], hints: [] });
	});

	it('keeps as many requests under way as it may, and prepares exactly one batch ahead', async () => {
		const transport = heldTransport();
		let prepared = 0;
		function* counted(): Generator<Batch> {
			for (const batch of batchesOf(events(10), 1)) {
				prepared++;
				yield batch;
			}
		}
		const run = runDelivery(counted(), transport, { concurrency: 3 });
		await settled();
		expect(transport.held).toHaveLength(3);
		expect(prepared).toBe(4);
		for (let place = 0; place < 10; place++) {
			transport.held[place]?.answer(taken(1));
			await settled();
		}
		expect(statuses((await run).outcomes)).toEqual(Array(10).fill('accepted'));
	});

	it('takes batches from an asynchronous source, too', async () => {
		async function* slow() {
			for (const batch of batchesOf(events(3), 1)) {
				await Promise.resolve();
				yield batch;
			}
		}
		const { outcomes } = await runDelivery(slow(), {
			post: async () => await Promise.resolve(taken(1)),
		});
		expect(outcomes.size).toBe(3);
	});

	it('numbers requests from 1 and notes the second of the first try', async () => {
		const timing = virtualTiming(0.5, 1_795_168_800_999);
		let requests = 0;
		const { outcomes } = await runDelivery(
			batchesOf(events(1)),
			{
				post: async () =>
					await Promise.resolve(requests++ === 0 ? refusal(2, undefined, {}, 503) : taken(1)),
			},
			{ timing },
		);
		expect(outcomes.get(0)).toEqual({
			status: 'accepted',
			warnings: [],
			attempts: 2,
			attemptedAt: 1_795_168_800,
			request: 2,
			fbtraceId: 'Atrace00000000000000001',
		});
		expect(timing.pauses).toEqual([500]);
	});

	it('slows down all requests when one is throttled', async () => {
		const timing = virtualTiming();
		const transport = heldTransport();
		const run = runDelivery(batchesOf(events(4), 1), transport, { concurrency: 2, timing });
		await settled();
		transport.held[0]?.answer(text(429, '', { 'retry-after': '20' }));
		await settled();
		transport.held[1]?.answer(taken(1));
		for (let place = 2; place < 5; place++) {
			await settled();
			transport.held[place]?.answer(taken(1));
		}
		expect(statuses((await run).outcomes)).toEqual(Array(4).fill('accepted'));
		expect(timing.pauses[0]).toBe(20_000);
	});

	it('rests after an answer that tells of a limit nearly used up', async () => {
		const timing = virtualTiming();
		const usage = { 'x-app-usage': '{"call_count":85,"total_cputime":3,"total_time":9}' };
		await runDelivery(
			batchesOf(events(2), 1),
			{ post: async () => await Promise.resolve(json(200, { events_received: 1 }, usage)) },
			{ timing, concurrency: 1 },
		);
		expect(timing.pauses).toEqual([1_000]);
	});
});

describe('what stops a run', () => {
	const toDataset = (datasetId: string, from: number): Batch => ({
		destination: { datasetId, envelope: {} },
		events: events(2, from),
	});

	it('stops one dataset and goes on with the others when the dataset is wrong', async () => {
		const { outcomes, report } = await runDelivery(
			[toDataset('1', 0), toDataset('2', 2), toDataset('1', 4)],
			{
				post: async (request) =>
					await Promise.resolve(request.datasetId === '1' ? refusal(100, 33) : taken(2)),
			},
			{ concurrency: 1 },
		);
		expect(statuses(outcomes)).toEqual([
			'undelivered',
			'undelivered',
			'accepted',
			'accepted',
			'undelivered',
			'undelivered',
		]);
		expect(report.requests).toBe(2);
		expect(report.halts).toMatchObject([{ scope: 'dataset', datasetId: '1' }]);
	});

	it('stops all datasets when the token is refused, with one advice for all', async () => {
		const { outcomes, report } = await runDelivery(
			[toDataset('1', 0), toDataset('2', 2)],
			{ post: async () => await Promise.resolve(refusal(190, 463, {}, 401)) },
			{ concurrency: 1 },
		);
		const [first, ...others] = [...outcomes.values()].map((outcome) =>
			outcome.status === 'accepted' ? undefined : outcome.error,
		);
		expect(first?.advice).toContain("'Access Token'");
		expect(others).toEqual([first, first, first]);
		expect(outcomes.get(3)?.attempts).toBeUndefined();
		expect(report).toMatchObject({ requests: 1, halts: [{ scope: 'run' }] });
	});

	it('lets requests under way finish after a token was refused, and starts none', async () => {
		const transport = heldTransport();
		const run = runDelivery(batchesOf(events(5), 1), transport, { concurrency: 2 });
		await settled();
		transport.held[0]?.answer(refusal(190));
		await settled();
		transport.held[1]?.answer(taken(1));
		const { outcomes } = await run;
		expect(transport.held).toHaveLength(2);
		expect(statuses(outcomes)).toEqual([
			'undelivered',
			'accepted',
			'undelivered',
			'undelivered',
			'undelivered',
		]);
	});

	it('stops looking for bad events when the token is refused meanwhile', async () => {
		const answers = [refusal(100, 2804050), taken(2), refusal(190)];
		const { outcomes } = await runDelivery(
			batchesOf(events(4)),
			{ post: async () => await Promise.resolve(answers.shift() ?? taken(1)) },
			{ concurrency: 1 },
		);
		expect(statuses(outcomes)).toEqual(['accepted', 'accepted', 'undelivered', 'undelivered']);
	});

	it('sends nothing more once cancelled, and knows what it does not know', async () => {
		const timing = virtualTiming();
		const transport = heldTransport();
		const run = runDelivery(batchesOf(events(6), 1), transport, { concurrency: 2, timing });
		await settled();
		transport.held[0]?.answer(taken(1));
		await settled();
		timing.cancel();
		transport.held[1]?.answer({ type: 'cancelled' });
		transport.held[2]?.answer({ type: 'cancelled' });
		const { outcomes, report } = await run;
		expect(statuses(outcomes)).toEqual([
			'accepted',
			'unconfirmed',
			'unconfirmed',
			'undelivered',
			'undelivered',
			'undelivered',
		]);
		expect(report.requests).toBe(3);
		expect(outcomes.get(5)).toMatchObject({ error: { kind: 'cancelled', retryable: true } });
	});

	it('gives up waiting when cancelled in a pause', async () => {
		const timing = virtualTiming();
		const { outcomes } = await runDelivery(
			batchesOf(events(1)),
			{
				post: async () => {
					await Promise.resolve();
					timing.cancel();
					return refusal(4, undefined, {}, 403);
				},
			},
			{ timing },
		);
		expect(outcomes.get(0)).toMatchObject({ status: 'undelivered', error: { kind: 'cancelled' } });
		expect(timing.pauses).toEqual([]);
	});

	it('names the time to come back when a pause is too long to wait for', async () => {
		const timing = virtualTiming(0.5, Date.UTC(2026, 10, 21, 14, 0, 0));
		const { outcomes } = await runDelivery(
			batchesOf(events(1)),
			{ post: async () => await Promise.resolve(text(429, '', { 'retry-after': '2100' })) },
			{ timing },
		);
		expect(outcomes.get(0)).toMatchObject({
			status: 'undelivered',
			error: {
				kind: 'throttled',
				advice: expect.stringContaining('in about 35 minutes (after 2026-11-21 14:35 UTC)'),
			},
		});
	});

	it('does not let an outage with code 1 cost thousands of requests', async () => {
		const { outcomes, report } = await runDelivery(batchesOf(events(3000)), {
			post: async () => await Promise.resolve(refusal(1, undefined, { is_transient: true }, 500)),
		});
		expect(report.requests).toBeLessThan(150);
		expect(new Set(statuses(outcomes))).toEqual(new Set(['undelivered']));
		for (const outcome of outcomes.values()) {
			expect(outcome).toMatchObject({ error: { kind: 'network', retryable: true } });
		}
	});
});

describe('what delivery survives', () => {
	it('a transport that throws', async () => {
		const { outcomes } = await runDelivery(batchesOf([shortEvent(0), shortEvent(1, false)]), {
			post: () => Promise.reject(new Error('boom')),
		});
		expect(statuses(outcomes)).toEqual(['unconfirmed', 'unconfirmed']);
	});

	it('an answer of megabytes', async () => {
		const { outcomes } = await runDelivery(
			batchesOf(events(1)),
			{ post: async () => await Promise.resolve(text(502, '['.repeat(5_000_000))) },
			{ retries: 0 },
		);
		expect(statuses(outcomes)).toEqual(['unconfirmed']);
	});

	it('a host that echoes secrets, in every text it can reach', async () => {
		const sample = 'EAAGm0PX4ZCpsBAKZCtopsecret';
		const leak = `access_token=${sample}&appsecret_proof=445494fad71d5810f756d9af834c8ea9 shhh`;
		const answers = [
			json(
				200,
				{ events_received: 1, messages: [leak], fbtrace_id: sample },
				{ 'x-ad-api-version-warning': leak },
			),
			refusal(100, 2804003, {
				message: leak,
				error_user_msg: leak,
				error_user_title: `Bearer ${sample}`,
				fbtrace_id: sample,
			}),
		];
		const { outcomes, report } = await runDelivery(
			batchesOf(events(2), 1),
			{ post: async () => await Promise.resolve(answers.shift() ?? taken(1)) },
			{ concurrency: 1, secrets: [sample, 'shhh'] },
		);
		const everything = JSON.stringify([[...outcomes], report]);
		expect(everything).toContain('[removed]');
		for (const secret of [sample, 'EAAG', 'shhh', '445494fad7']) {
			expect(everything).not.toContain(secret);
		}
	});
});

describe('what a run tells besides', () => {
	it('passes remarks of Meta on as warnings', async () => {
		const { outcomes } = await runDelivery(batchesOf(events(2)), {
			post: async (request) =>
				await Promise.resolve(
					json(200, { events_received: countOf(request), messages: ['Valor baixo', 7, ''] }),
				),
		});
		expect(outcomes.get(1)).toMatchObject({
			warnings: [{ message: 'Meta took the event and remarked: "Valor baixo"' }],
		});
	});

	it('hints at a retired API version, once', async () => {
		const header = { 'x-ad-api-version-warning': 'The call has been auto-upgraded to v25.0' };
		const { report } = await runDelivery(batchesOf(events(3), 1), {
			post: async () => await Promise.resolve(json(200, { events_received: 1 }, header)),
		});
		expect(report.hints).toEqual([expect.stringMatching(/'API Version'.*auto-upgraded to v25\.0/)]);
	});
});
