import type { GraphApi } from '../../graph-api';
import type { Json } from '../meta-capi';
import { chat, items, lead } from './support/events';
import { runNode, startMeta, type NodeRun } from './support/run-node';

/** Runs the node and cancels the execution when the server has read its so-manieth request. */
async function cancelAt(request: number, api: GraphApi, run: NodeRun) {
	const controller = new AbortController();
	let cancelledAt = 0;
	api.script({
		when: ({ number, events }) => {
			if (number === request && events.length > 0 && cancelledAt === 0) {
				cancelledAt = performance.now();
				controller.abort();
			}
			return false;
		},
	});
	const result = await runNode(api, { ...run, cancelSignal: controller.signal });
	return { ...result, milliseconds: result.endedAt - cancelledAt };
}

/** Checks that the server's journal bears out every result. */
function expectTruth(api: GraphApi, results: readonly Json[]): void {
	const recorded = new Set(api.accepted.map(({ event }) => event.event_id));
	const sent = new Set(
		api.requests.flatMap(({ bodyText }) =>
			[...bodyText.matchAll(/"event_id":"([^"]+)"/g)].map(([, id]) => id),
		),
	);
	const isTrue = ({ event_id, status, error, attempts }: Json) => {
		if (status === 'accepted') return recorded.has(event_id);
		if (typeof error !== 'object' || !JSON.stringify(error).includes('"kind":"cancelled"'))
			return false;
		if (status === 'unconfirmed') return attempts === 1;
		return status === 'undelivered' && attempts === undefined && !sent.has(String(event_id));
	};
	expect(results.filter((result) => !isTrue(result))).toEqual([]);
}

/**
 * Milliseconds: waiting would take a request's time limit or the pause, both at least 30 seconds. Half a second is
 * what it takes on an idle machine, to which an endless answer leaves little time for anything else.
 */
const FAR_FROM_WAITING = 5_000;

describe('cancelling a run of 20 batches', () => {
	it('ends within a second with every event accounted for', async () => {
		const api = await startMeta({ latency: 300 });
		try {
			const run = await cancelAt(6, api, {
				json: items(2_000, (place) => (place % 3 === 0 ? chat(place) : lead(place))),
				options: { batchSize: 100 },
			});
			expect(run.executionStatus).toBe('canceled');
			expect(run.milliseconds).toBeLessThan(1000);
			expect(run.results).toHaveLength(2_000);
			expect(run.results.filter((result) => result === undefined)).toEqual([]);
			expectTruth(api, run.results);
			const statuses = new Set(run.results.map(({ status }) => status));
			expect(statuses).toEqual(new Set(['accepted', 'unconfirmed', 'undelivered']));
			const requests = api.requests.length;
			expect(requests).toBeLessThanOrEqual(8);
		} finally {
			await api.close();
		}
	});

	it('keeps the prepared form of what was not sent in a run of ordinary size', async () => {
		const api = await startMeta({ latency: 200 });
		try {
			const { results, milliseconds } = await cancelAt(6, api, {
				json: items(400, lead),
				options: { batchSize: 20 },
			});
			expect(milliseconds).toBeLessThan(1000);
			expect(results).toHaveLength(400);
			expectTruth(api, results);
			for (const { status, event, event_id } of results) {
				if (status !== 'accepted') expect(event).toMatchObject({ event_id });
			}
			expect(results.some(({ status }) => status === 'undelivered')).toBe(true);
		} finally {
			await api.close();
		}
	});

	it.each([
		['a server that says nothing', { type: 'silence' }],
		['a server that never ends its answer', { type: 'flood', bytes: 'endless', status: 200 }],
		['a pause that was asked for', { type: 'error', code: 4, headers: { 'retry-after': '50' } }],
	] as const)('does not wait for %s', async (_title, fault) => {
		const api = await startMeta();
		api.script({ fault, times: Infinity });
		try {
			const began = performance.now();
			const { results, executionStatus, endedAt } = await runNode(api, {
				json: items(20, lead),
				options: { batchSize: 1 },
				cancelAfter: 500,
			});
			expect(executionStatus).toBe('canceled');
			expect(endedAt - began).toBeLessThan(FAR_FROM_WAITING);
			expect(results).toHaveLength(20);
			expect(results.every(({ status }) => status !== 'accepted')).toBe(true);
		} finally {
			await api.close();
		}
	});
});
