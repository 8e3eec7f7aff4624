import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { OutgoingEvent } from '../../../nodes/MetaCapi/event/outgoing-event';
import type { GraphApi, GraphApiOptions, JournalEntry } from '../../graph-api';
import { batchesOf } from '../../send/support/events';
import { runDelivery } from '../../send/support/run-delivery';
import { virtualTiming } from '../../send/support/virtual-timing';
import { chat, clickId, formLead, leadId } from './support/events';
import { startMeta } from './support/run-node';
import { wireTransport } from './support/wire-transport';

/** Ways in which the stand-in names the bad event; `next` and `beyond` name a wrong one. */
const STYLES = {
	always: 'always',
	asMeta: 'asMeta',
	beyond: (_: number, count: number) => count,
	never: 'never',
	next: (index: number) => index + 1,
	sometimes: (index: number, count: number) => (count % 2 === 0 ? index : undefined),
} as const satisfies Readonly<Record<string, GraphApiOptions['revealIndex']>>;

const cases = fc.integer({ min: 1, max: 50 }).chain((count) =>
	fc.record({
		count: fc.constant(count),
		bad: fc
			.uniqueArray(fc.nat(count - 1), { maxLength: Math.min(count, 15) })
			.map((places) => new Set(places)),
		style: fc.constantFrom('always', 'asMeta', 'beyond', 'never', 'next', 'sometimes'),
		revealIn: fc.constantFrom('errorData', 'errorDataText', 'message', 'userMessage'),
		language: fc.constantFrom('en', 'fr', 'pt'),
		batchSize: fc.integer({ min: 1, max: 30 }),
		concurrency: fc.integer({ min: 1, max: 6 }),
	}),
);

/**
 * With one bad event the next is never bad, so the index always lies. One that is right at times can't be told from a
 * right one within the k + 1 requests that SPEC 5 allows.
 */
function firstOf(bad: ReadonlySet<number>): ReadonlySet<number> {
	return new Set([...bad].slice(0, 1));
}

/** Every third event is of the kind Meta never deduplicates. */
const itemOf = (place: number): IDataObject => (place % 3 === 0 ? chat(place) : formLead(place));

function eventOf(place: number): OutgoingEvent {
	const json = JSON.stringify(itemOf(place));
	return { index: place, json, bytes: Buffer.byteLength(json), deduplicated: place % 3 !== 0 };
}

/** What the stand-in knows of good events: their leads and their clicks. */
function datasetOf(count: number, bad: ReadonlySet<number>) {
	const good = Array.from({ length: count }, (_, place) => place).filter(
		(place) => !bad.has(place),
	);
	const clicks = good.map((place) => ({ ctwaClid: clickId(place) }));
	return { id: '42', leadIds: good.map(leadId), clicks };
}

/** Most requests SPEC 5 allows for one batch of `size` events of which `bad` are bad. */
function bound(style: keyof typeof STYLES, size: number, bad: number): number {
	if (bad === 0) return 1;
	if (style === 'always') return bad + 1;
	const splitting = Math.min(2 * bad * Math.ceil(Math.log2(size)) + 1, 2 * size - 1);
	// Each good event that is named costs two more: it is taken out, and asked for alone.
	return style === 'next' ? splitting + 2 * (size - bad) : splitting;
}

function placesIn({ body }: JournalEntry): readonly number[] {
	const events: readonly unknown[] = Array.isArray(body?.data) ? body.data : [];
	return events.map((event) => Number(/-(\d+)"/.exec(JSON.stringify(event))?.[1]));
}

describe('the truth about every event, by the journal of a server', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startMeta();
	});
	afterAll(async () => {
		await api.close();
	});

	it('is that good ones are recorded once and accepted, bad ones rejected, within the bounds', async () => {
		await fc.assert(
			fc.asyncProperty(cases, async (chosen) => {
				const { count, style, revealIn, language, batchSize, concurrency } = chosen;
				const bad = style === 'next' ? firstOf(chosen.bad) : chosen.bad;
				api.clear();
				api.configure({
					datasets: [datasetOf(count, bad)],
					revealIndex: STYLES[style],
					revealIn,
					language,
				});
				const events = Array.from({ length: count }, (_, place) => eventOf(place));
				const { outcomes, report } = await runDelivery(
					batchesOf(events, batchSize, '42'),
					wireTransport(api.url),
					{ concurrency, timing: virtualTiming() },
				);

				expect(events.map(({ index }) => outcomes.get(index)?.status)).toEqual(
					events.map(({ index }) => (bad.has(index) ? 'rejected' : 'accepted')),
				);
				const recorded = api.accepted.map(({ event }) => event.event_id);
				const good = events.filter(({ index }) => !bad.has(index));
				expect(recorded.toSorted()).toEqual(
					good.map(({ index }) => itemOf(index).event_id).toSorted(),
				);
				for (const request of api.requests) {
					const places = placesIn(request);
					expect(places).toEqual(places.toSorted((left, right) => left - right));
				}
				let allowed = 0;
				for (let start = 0; start < count; start += batchSize) {
					const end = Math.min(count, start + batchSize);
					const badHere = [...bad].filter((place) => place >= start && place < end).length;
					allowed += bound(style, end - start, badHere);
				}
				expect(report.requests).toBe(api.requests.length);
				expect(api.requests.length).toBeLessThanOrEqual(allowed);
			}),
			{ numRuns: 100 },
		);
	}, 60_000);
});
