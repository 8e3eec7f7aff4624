import type { IDataObject } from 'n8n-workflow';
import type { GraphApi } from '../../graph-api';
import { diceFrom } from '../../send/support/dice';
import { chat, items, lead } from './support/events';
import { runNode, startMeta } from './support/run-node';

/** How often each event is in a list of recorded events, by its id. */
function timesRecorded(events: GraphApi['accepted']): ReadonlyMap<unknown, number> {
	const times = new Map<unknown, number>();
	for (const { event } of events) {
		times.set(event.event_id, (times.get(event.event_id) ?? 0) + 1);
	}
	return times;
}

/** How often the server was asked to take each event, whatever it did. */
function timesSent(requests: GraphApi['requests']): ReadonlyMap<unknown, number> {
	const times = new Map<unknown, number>();
	for (const { body } of requests) {
		const events: readonly unknown[] = Array.isArray(body?.data) ? body.data : [];
		for (const event of events) {
			if (typeof event !== 'object' || event === null || !('event_id' in event)) continue;
			times.set(event.event_id, (times.get(event.event_id) ?? 0) + 1);
		}
	}
	return times;
}

/** Cuts a third of the first requests after the body was read, half of these after the events were recorded. */
function cutAtRandom(api: GraphApi, seed: number): void {
	const dice = diceFrom(seed);
	api.script(
		Array.from({ length: 15 }, () => {
			const chance = dice();
			if (chance > 1 / 3) return {};
			return { fault: { type: 'drop', at: chance < 1 / 6 ? 'afterReading' : 'afterRecording' } };
		}),
	);
}

describe('connections cut while requests are under way', () => {
	it('lose no event and double none that Meta deduplicates', async () => {
		const api = await startMeta();
		cutAtRandom(api, 7);
		try {
			const { results } = await runNode(api, {
				json: items(200, lead),
				options: { batchSize: 10, retries: 10 },
			});
			expect(results.map(({ status }) => status)).toEqual(results.map(() => 'accepted'));
			const counted = timesRecorded(api.counted);
			expect(results.map(({ event_id }) => counted.get(event_id))).toEqual(results.map(() => 1));
			// It was tried in earnest: something was recorded twice, and counted once.
			expect(api.accepted.length).toBeGreaterThan(api.counted.length);
		} finally {
			await api.close();
		}
	});

	it('leave messaging events unconfirmed, never sent a second time', async () => {
		const api = await startMeta();
		cutAtRandom(api, 7);
		try {
			const { results } = await runNode(api, {
				json: items(200, chat),
				options: { batchSize: 10, retries: 10 },
			});
			const sent = timesSent(api.requests);
			const recorded = timesRecorded(api.accepted);
			for (const { event_id, status, attempts, error } of results) {
				expect([sent.get(event_id), attempts]).toEqual([1, 1]);
				if (status === 'accepted') expect(recorded.get(event_id)).toBe(1);
				else {
					expect(status).toBe('unconfirmed');
					expect(error).toMatchObject({ kind: 'network', retryable: false });
				}
			}
			const unconfirmed = results.filter(({ status }) => status === 'unconfirmed');
			// Both kinds of cut are among them, and nobody but the server can tell them apart.
			const truth = unconfirmed.map(({ event_id }) => recorded.has(event_id));
			expect(new Set(truth)).toEqual(new Set([true, false]));
		} finally {
			await api.close();
		}
	});

	it('part a request that holds both kinds', async () => {
		const api = await startMeta();
		const json = items(20, (place) => (place % 2 === 0 ? lead(place) : chat(place)));
		api.script({ fault: { type: 'drop', at: 'afterRecording' } });
		try {
			const { results } = await runNode(api, { json });
			expect(results.map(({ status, attempts }) => [status, attempts])).toEqual(
				json.map((_, place) => (place % 2 === 0 ? ['accepted', 2] : ['unconfirmed', 1])),
			);
			expect(api.counted).toHaveLength(20);
			expect(api.requests[1]?.body?.data).toHaveLength(10);
		} finally {
			await api.close();
		}
	});
});

/** n8n would put a text of its own in the place of any message with such a code (N 4.6). */
const SYSTEM_CODES = /ECONN|ETIMEDOUT|ENOTFOUND|EPIPE/;

describe('a server that dies in the middle of a run', () => {
	const json = items(200, (place) => (place % 2 === 0 ? lead(place) : chat(place)));
	const isMessaging = (place: number) => place % 2 === 1;

	async function die() {
		const api = await startMeta();
		let dying: Promise<void> | undefined;
		api.script({
			when: ({ number, events }) => {
				if (number >= 7 && events.length > 0) dying ??= api.close();
				return dying !== undefined;
			},
			times: Infinity,
			fault: { type: 'silence', recorded: true },
		});
		const run = await runNode(api, {
			json,
			options: { batchSize: 10, retries: 0, concurrency: 3 },
		});
		await dying;
		return { ...run, api };
	}

	it('leaves every event with a status that agrees with what it had recorded', async () => {
		const { results, api } = await die();
		const recorded = timesRecorded(api.accepted);
		expect(results).toHaveLength(200);
		const statuses = new Set(results.map(({ status }) => status));
		expect(statuses).toEqual(new Set(['accepted', 'unconfirmed', 'undelivered']));
		results.forEach(({ event_id, status, error }, place) => {
			if (status === 'accepted') expect(recorded.get(event_id)).toBe(1);
			if (status === 'undelivered') {
				expect(recorded.has(event_id)).toBe(false);
				expect(error).toMatchObject({ kind: 'network', retryable: true });
			}
			if (status === 'unconfirmed') expect(error).toMatchObject({ retryable: !isMessaging(place) });
		});
	});

	it('loses nothing and doubles nothing when what failed is fed back as it is', async () => {
		const { outputs, api } = await die();
		const failed = outputs[1] ?? [];
		const mayGoAgain = ({ json: { capi } }: { json: IDataObject }) =>
			typeof capi === 'object' && JSON.stringify(capi).includes('"retryable":true');
		const again = await startMeta();
		try {
			const { results } = await runNode(again, {
				json: failed.filter(mayGoAgain).map((item) => item.json),
			});
			expect(results.every(({ status }) => status === 'accepted')).toBe(true);
			const first = timesRecorded(api.accepted);
			const second = timesRecorded(again.accepted);
			json.forEach(({ event_id }, place) => {
				const times = (first.get(event_id) ?? 0) + (second.get(event_id) ?? 0);
				// One that may have arrived is nowhere only if it is a messaging event left to the user.
				if (isMessaging(place)) expect(times).toBeLessThanOrEqual(1);
				else expect(times).toBeGreaterThanOrEqual(1);
				expect(second.get(event_id) ?? 0).toBeLessThanOrEqual(1);
			});
		} finally {
			await again.close();
		}
	});

	it('is the same as none at all for what comes after', async () => {
		const gone = await startMeta();
		await gone.close();
		const { results, error } = await runNode(gone, {
			json: [lead(0), chat(1)],
			options: { retries: 1 },
		});
		expect(error).toBeUndefined();
		const each = {
			status: 'undelivered',
			attempts: 2,
			error: { kind: 'network', retryable: true },
		};
		expect(results).toMatchObject([each, each]);
		expect(JSON.stringify(results)).not.toMatch(SYSTEM_CODES);
	});

	it('is told in words when the workflow stops for it', async () => {
		const gone = await startMeta();
		await gone.close();
		const { error } = await runNode(gone, {
			json: [lead(0)],
			options: { retries: 0, stopOnFailure: true },
		});
		expect(error?.message).toMatch(/^1 of 1 event failed: .*No connection to Meta was made/);
		expect(`${error?.message} ${error?.description}`).not.toMatch(SYSTEM_CODES);
	});
});
