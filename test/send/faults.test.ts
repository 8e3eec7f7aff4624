import type { DeliveryOutcome } from '../../nodes/MetaCapi/event/outcome';
import type { Expected, Fault } from './faults';
import { FAULTS } from './faults';
import { taken } from './support/answers';
import { batchesOf, shortEvent } from './support/events';
import { runDelivery } from './support/run-delivery';

function seen(outcome: DeliveryOutcome | undefined): Partial<Expected> {
	if (outcome === undefined) return {};
	return {
		status: outcome.status,
		...(outcome.status === 'accepted'
			? {}
			: { kind: outcome.error.kind, retryable: outcome.error.retryable }),
		...(outcome.attempts === undefined ? {} : { attempts: outcome.attempts }),
	};
}

async function play({ script, events, retries = 3, batchSize = 1000 }: Fault) {
	let requests = 0;
	const { outcomes } = await runDelivery(
		batchesOf(
			events.map((kind, index) => shortEvent(index, kind === 'deduplicated')),
			batchSize,
		),
		{
			post: async ({ body }) => {
				const parsed: { data: readonly unknown[] } = JSON.parse(body);
				const answer = script[requests++] ?? 'accept';
				return await Promise.resolve(answer === 'accept' ? taken(parsed.data.length) : answer);
			},
		},
		{ concurrency: 1, retries },
	);
	return { requests, outcomes };
}

describe('faults of delivery', () => {
	it('has at least 40 rows, no two of one name', () => {
		expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
		expect(FAULTS.length).toBeGreaterThanOrEqual(40);
	});

	it.each(FAULTS)('$name', async (fault) => {
		const { requests, outcomes } = await play(fault);
		const { expected } = fault;
		expect(fault.events.map((_, index) => seen(outcomes.get(index)))).toEqual(
			fault.events.map((_, index) => ('status' in expected ? expected : expected[index])),
		);
		expect(requests).toBe(fault.requests);
	});
});
