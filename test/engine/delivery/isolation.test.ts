/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tests only: two wall times are printed */
import { diceFrom } from '../../send/support/dice';
import { formLead, items, leadId } from './support/events';
import { runNode, startMeta } from './support/run-node';

const EVENTS = 2500;
const BAD = 17;
/** Milliseconds from the end of a request to its answer. */
const LATENCY = 100;

/** So many places of the run, the same in every run of the test. */
function randomPlaces(count: number, seed: number): ReadonlySet<number> {
	const dice = diceFrom(seed);
	const places = new Set<number>();
	while (places.size < count) places.add(Math.floor(dice() * EVENTS));
	return places;
}

/** Sends all events with some leads Meta does not know, and never says which. */
async function deliverWith(bad: ReadonlySet<number>) {
	const places = Array.from({ length: EVENTS }, (_, place) => place);
	const leadIds = places.filter((place) => !bad.has(place)).map(leadId);
	const datasetId = '42';
	const api = await startMeta({
		latency: LATENCY,
		revealIndex: 'never',
		language: 'fr',
		datasets: [{ id: datasetId, leadIds }],
	});
	const began = performance.now();
	try {
		const { results, outputs } = await runNode(api, {
			json: items(EVENTS, formLead),
			options: { concurrency: 4 },
			credential: { datasetId },
		});
		return {
			results,
			outputs,
			milliseconds: Math.round(performance.now() - began),
			requests: api.requests.length,
			atOnce: Math.max(...api.requests.map(({ inFlight }) => inFlight)),
			recorded: api.accepted.map(({ event }) => event.event_id),
		};
	} finally {
		await api.close();
	}
}

describe('2,500 events of which Meta takes 17 for bad and names none', () => {
	it('are all delivered but for these, at the pace of the connection', async () => {
		// What is loaded at first use must not count for one run and not for the other.
		await deliverWith(new Set());
		const good = await deliverWith(new Set());
		const bad = randomPlaces(BAD, 20261121);
		const run = await deliverWith(bad);

		expect(good.results.map(({ status }) => status)).toEqual(good.results.map(() => 'accepted'));
		expect(good.requests).toBe(3);
		expect(run.results).toHaveLength(EVENTS);
		run.results.forEach((result, place) => {
			expect([place, result.status, result.event_id]).toEqual([
				place,
				bad.has(place) ? 'rejected' : 'accepted',
				`lead-${place}`,
			]);
			if (!bad.has(place)) return;
			expect(result.error).toMatchObject({
				kind: 'meta',
				code: 100,
				subcode: 2804036,
				field: 'Lead ID',
				retryable: false,
			});
		});
		expect(run.outputs.map((output) => output.length)).toEqual([EVENTS - BAD, BAD, 0]);
		const expected = run.results.flatMap((_, place) => (bad.has(place) ? [] : [`lead-${place}`]));
		expect(run.recorded.toSorted()).toEqual(expected.toSorted());
		// SPEC 5: 2k⌈log2 n⌉ + 1 for each of the three batches.
		expect(run.requests).toBeLessThanOrEqual(2 * BAD * 10 + 3);
		expect(run.atOnce).toBe(4);

		process.stdout.write(
			`2,500 events, answers after ${LATENCY} ms, 4 requests at once: ` +
				`${BAD} bad ones ${run.milliseconds} ms (${run.requests} requests), ` +
				`none ${good.milliseconds} ms (${good.requests} requests)\n`,
		);
	});
});

describe('one cause for every event', () => {
	it('is told once after 20 events, not found out in thousands of requests', async () => {
		const { results, hints, requests } = await allUnknown(1500);
		const statuses = results.map(({ status }) => status);
		const rejected = statuses.filter((status) => status === 'rejected').length;
		expect(rejected).toBeGreaterThanOrEqual(20);
		expect(rejected).toBeLessThan(30);
		expect(statuses.filter((status) => status === 'undelivered')).toHaveLength(1500 - rejected);
		const untried = results.filter(({ status }) => status === 'undelivered');
		for (const { error } of untried) {
			expect(error).toMatchObject({ kind: 'meta', subcode: 2804036, retryable: false });
			expect(error).toMatchObject({ advice: expect.stringContaining("'Lead ID'") });
		}
		expect(requests).toBeLessThan(120);
		expect(hints.some(({ message }) => message.startsWith('1,500 of 1,500 events failed'))).toBe(
			true,
		);
	});

	it('is looked for to the end where it concerns few', async () => {
		const { results, requests } = await allUnknown(19);
		expect(results.map(({ status }) => status)).toEqual(results.map(() => 'rejected'));
		expect(requests).toBeLessThanOrEqual(2 * 19 - 1);
	});
});

async function allUnknown(count: number) {
	const api = await startMeta({ revealIndex: 'never', datasets: [{ id: '42', leadIds: [] }] });
	try {
		const run = await runNode(api, {
			json: items(count, formLead),
			credential: { datasetId: '42' },
		});
		return { ...run, requests: api.requests.length };
	} finally {
		await api.close();
	}
}
