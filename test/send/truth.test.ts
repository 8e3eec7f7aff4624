import fc from 'fast-check';
import type { DeliveryOutcome } from '../../nodes/MetaCapi/event/outcome';
import { diceFrom } from './support/dice';
import { batchesOf, shortEvent } from './support/events';
import type { AnswerStyle } from './support/meta-model';
import { metaModel } from './support/meta-model';
import { runDelivery } from './support/run-delivery';

const STYLES: readonly AnswerStyle[] = [
	'errorData',
	'localised',
	'lying',
	'mixed',
	'none',
	'outOfRange',
	'path',
];
const NAMES_THE_FIRST: ReadonlySet<AnswerStyle> = new Set(['errorData', 'localised', 'path']);

const cases = fc.integer({ min: 1, max: 70 }).chain((count) =>
	fc.record({
		count: fc.constant(count),
		bad: fc
			.uniqueArray(fc.nat(count - 1), { maxLength: Math.min(count, 19) })
			.map((places) => new Set(places)),
		style: fc.constantFrom(...STYLES),
		batchSize: fc.integer({ min: 1, max: 40 }),
		concurrency: fc.integer({ min: 1, max: 6 }),
		seed: fc.integer(),
	}),
);

/** Most requests SPEC 5 allows for one batch of `size` events of which `bad` are bad. */
function bound(style: AnswerStyle, size: number, bad: number): number {
	if (bad === 0) return 1;
	if (NAMES_THE_FIRST.has(style)) return bad + 1;
	const splitting = Math.min(2 * bad * Math.ceil(Math.log2(size)) + 1, 2 * size - 1);
	return style === 'lying' ? splitting + 2 * (size - bad) : splitting;
}

const summaryOf = (outcome: DeliveryOutcome | undefined) => [
	outcome?.status,
	outcome?.attempts,
	outcome?.request,
];

describe('the truth about every event', () => {
	it('accepts exactly the good, rejects exactly the bad, records each good event once, within the bounds', async () => {
		await fc.assert(
			fc.asyncProperty(cases, async ({ count, bad, style, batchSize, concurrency, seed }) => {
				const events = Array.from({ length: count }, (_, index) => shortEvent(index));
				const meta = metaModel(bad, style, diceFrom(seed));
				const { outcomes, report } = await runDelivery(batchesOf(events, batchSize), meta, {
					concurrency,
				});

				const carriedBy = events.map(({ index }) =>
					meta.requests.flatMap((sent, place) => (sent.includes(index) ? [place + 1] : [])),
				);
				expect(events.map(({ index }) => summaryOf(outcomes.get(index)))).toEqual(
					events.map(({ index }) => [
						bad.has(index) ? 'rejected' : 'accepted',
						carriedBy[index]?.length,
						carriedBy[index]?.at(-1),
					]),
				);
				expect(events.map(({ index }) => meta.recorded.get(index) ?? 0)).toEqual(
					events.map(({ index }) => (bad.has(index) ? 0 : 1)),
				);
				const isInOrder = meta.requests.every((sent) =>
					sent.every((event, place) => place === 0 || event > (sent[place - 1] ?? -1)),
				);
				expect(isInOrder).toBe(true);
				let allowed = 0;
				for (let start = 0; start < count; start += batchSize) {
					const end = Math.min(count, start + batchSize);
					const badHere = [...bad].filter((place) => place >= start && place < end).length;
					allowed += bound(style, end - start, badHere);
				}
				expect(meta.requests.length).toBeLessThanOrEqual(allowed);
				expect(report.requests).toBe(meta.requests.length);
			}),
			{ numRuns: 2500 },
		);
	}, 120_000);

	it('finds 17 bad events among 2,500 without an index and delivers all others', async () => {
		const bad = new Set(Array.from({ length: 17 }, (_, place) => (place * 977) % 2500));
		const events = Array.from({ length: 2500 }, (_, index) => shortEvent(index));
		const meta = metaModel(bad, 'none', () => 0);
		const { outcomes } = await runDelivery(batchesOf(events), meta);
		const rejected = [...outcomes].filter(([, { status }]) => status === 'rejected');
		expect(new Set(rejected.map(([index]) => index))).toEqual(bad);
		expect(meta.recorded.size).toBe(2500 - 17);
	});
});

describe('one cause for everything', () => {
	const events = Array.from({ length: 3000 }, (_, index) => shortEvent(index));
	const all = new Set(events.map(({ index }) => index));

	it.each(['none', 'path', 'outOfRange'] as const)(
		'stops splitting after 20 events isolated for one subcode, none accepted (%s)',
		async (style) => {
			const meta = metaModel(all, style, () => 0);
			const { outcomes, report } = await runDelivery(batchesOf(events), meta);
			const rejected = [...outcomes.values()].filter(({ status }) => status === 'rejected');
			const given = [...outcomes.values()].filter(({ status }) => status === 'undelivered');
			expect(rejected.length).toBeGreaterThanOrEqual(20);
			expect(rejected.length).toBeLessThanOrEqual(30);
			expect(rejected.length + given.length).toBe(3000);
			for (const outcome of given) {
				expect(outcome).toMatchObject({
					error: { kind: 'meta', retryable: false, subcode: 2804050 },
				});
			}
			expect(report.commonCause?.subcode).toBe(2804050);
			expect(meta.requests.length).toBeLessThan(120);
		},
	);

	it('goes on splitting when the subcodes differ', async () => {
		const some = events.slice(0, 60);
		const meta = metaModel(
			all,
			'none',
			() => 0,
			(event) => 2804050 + (event % 2),
		);
		const { outcomes, report } = await runDelivery(batchesOf(some), meta);
		expect([...outcomes.values()].every(({ status }) => status === 'rejected')).toBe(true);
		expect(report.commonCause).toBeUndefined();
	});

	it('goes on splitting when one event was accepted before', async () => {
		const some = events.slice(0, 60);
		const bad = new Set([...all].filter((index) => index !== 0));
		const meta = metaModel(bad, 'none', () => 0);
		const { outcomes } = await runDelivery(batchesOf(some), meta, { concurrency: 1 });
		expect(outcomes.get(0)?.status).toBe('accepted');
		expect([...outcomes.values()].filter(({ status }) => status === 'rejected')).toHaveLength(59);
	});

	it('still sends later batches whole, and takes the cause for common no longer once one is accepted', async () => {
		const bad = new Set([...all].filter((index) => index < 1000 || index === 2500));
		const meta = metaModel(bad, 'none', () => 0);
		const { outcomes } = await runDelivery(batchesOf(events), meta, { concurrency: 1 });
		expect(outcomes.get(999)?.status).toBe('undelivered');
		expect(outcomes.get(1000)?.status).toBe('accepted');
		expect(outcomes.get(2499)?.status).toBe('accepted');
		expect(outcomes.get(2500)?.status).toBe('rejected');
	});

	it('is not fooled by an index that always names good events', async () => {
		const bad = new Set([500]);
		const meta = metaModel(bad, 'lying', () => 0);
		const { outcomes } = await runDelivery(batchesOf(events.slice(0, 1000)), meta);
		expect(meta.recorded.size).toBe(999);
		expect(outcomes.get(500)?.status).toBe('rejected');
	});
});
