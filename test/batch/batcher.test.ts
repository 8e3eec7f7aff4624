import fc from 'fast-check';
import type { Batch } from '../../nodes/MetaCapi/batch/batch';
import { createBatcher } from '../../nodes/MetaCapi/batch/batcher';
import { requestBody } from '../../nodes/MetaCapi/batch/request-body';
import { utf8Length } from '../../nodes/MetaCapi/batch/utf8-length';
import type { Envelope } from '../../nodes/MetaCapi/event/envelope';
import type { OutgoingEvent } from '../../nodes/MetaCapi/event/outgoing-event';

function eventOf(index: number, value: string): OutgoingEvent {
	const json = JSON.stringify({ value });
	return { index, json, bytes: Buffer.byteLength(json), deduplicated: true };
}

const bodyOf = ({ destination, events }: Batch) => requestBody(destination.envelope, events);

describe('the body of a request', () => {
	it('holds the events as they were serialised, and the envelope beside them', () => {
		const events = [eventOf(0, 'ü'), eventOf(1, 'b')];
		expect(requestBody({ upload_tag: 'x', test_event_code: 'TEST1' }, events)).toBe(
			'{"data":[{"value":"ü"},{"value":"b"}],"test_event_code":"TEST1","upload_tag":"x"}',
		);
	});

	it('holds the events alone when there is no envelope', () => {
		expect(requestBody({}, [eventOf(0, 'a')])).toBe('{"data":[{"value":"a"}]}');
	});

	it('is measured in bytes of UTF-8', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(utf8Length(text)).toBe(Buffer.byteLength(text));
			}),
		);
		expect(utf8Length('\uD800')).toBe(3);
	});
});

describe('batching', () => {
	const here = { datasetId: '1', envelope: {} };

	it('completes a batch with the event that fills it', () => {
		const batcher = createBatcher({ batchSize: 2 });
		expect(batcher.add(here, eventOf(0, 'a'))).toEqual({ type: 'kept' });
		expect(batcher.add(here, eventOf(1, 'b'))).toMatchObject({
			type: 'full',
			batch: { events: [{ index: 0 }, { index: 1 }] },
		});
		expect(batcher.flush()).toEqual([]);
	});

	it('completes a batch with every event when it holds but one', () => {
		const batcher = createBatcher({ batchSize: 1 });
		expect(batcher.add(here, eventOf(0, 'a')).type).toBe('full');
		expect(batcher.flush()).toEqual([]);
	});

	it('never mixes datasets or envelopes, and flushes in the order in which batches were begun', () => {
		const batcher = createBatcher({ batchSize: 10 });
		const destinations = [
			{ datasetId: '2', envelope: {} },
			here,
			{ datasetId: '1', envelope: { test_event_code: 'TEST1' } },
			{ datasetId: '1', envelope: { upload_tag: 'TEST1' } },
			{ datasetId: '1', envelope: {} },
		];
		destinations.forEach((to, index) => batcher.add(to, eventOf(index, 'a')));
		expect(batcher.flush().map(({ events }) => events.map(({ index }) => index))).toEqual([
			[0],
			[1, 4],
			[2],
			[3],
		]);
	});

	it('sends an event that no longer fits in the next batch', () => {
		const event = eventOf(0, 'x'.repeat(80));
		const batcher = createBatcher({ batchSize: 10, maximumBytes: 11 + 2 * event.bytes + 1 });
		expect(batcher.add(here, event).type).toBe('kept');
		expect(batcher.add(here, event).type).toBe('kept');
		const third = batcher.add(here, event);
		expect(third).toMatchObject({ type: 'full' });
		expect(third.type === 'full' && bodyOf(third.batch).length).toBe(11 + 2 * event.bytes + 1);
		expect(batcher.flush()).toHaveLength(1);
	});

	it('does not take an event that fits into no request, and takes one that just fits', () => {
		const event = eventOf(0, 'é'.repeat(40));
		const limit = 11 + event.bytes;
		const tight = createBatcher({ batchSize: 10, maximumBytes: limit - 1 });
		expect(tight.add(here, event)).toEqual({ type: 'tooLarge' });
		expect(tight.flush()).toEqual([]);
		expect(createBatcher({ batchSize: 10, maximumBytes: limit }).add(here, event).type).toBe(
			'kept',
		);
	});

	it('limits a request to 5,000,000 bytes', () => {
		const batcher = createBatcher({ batchSize: 10 });
		expect(batcher.add(here, eventOf(0, 'x'.repeat(4_999_976))).type).toBe('kept');
		expect(batcher.add(here, eventOf(1, 'x'.repeat(5_000_000))).type).toBe('tooLarge');
	});

	it('loses no event, keeps their order and both limits, whatever comes', () => {
		const arrivals = fc.array(
			fc.record({
				datasetId: fc.constantFrom('1', '2'),
				envelope: fc.constantFrom<Envelope>({}, { test_event_code: 'TËST' }),
				value: fc.string({ unit: 'grapheme', maxLength: 40 }),
			}),
			{ maxLength: 60 },
		);
		fc.assert(
			fc.property(
				arrivals,
				fc.integer({ min: 1, max: 6 }),
				fc.integer({ min: 60, max: 300 }),
				(list, batchSize, maximumBytes) => {
					const batcher = createBatcher({ batchSize, maximumBytes });
					const batches: Batch[] = [];
					const tooLarge = new Set<number>();
					list.forEach(({ value, ...destination }, index) => {
						const added = batcher.add(destination, eventOf(index, value));
						if (added.type === 'full') batches.push(added.batch);
						if (added.type === 'tooLarge') tooLarge.add(index);
					});
					batches.push(...batcher.flush());
					const seen = batches.flatMap(({ events }) => events.map(({ index }) => index));
					expect(new Set([...seen, ...tooLarge]).size).toBe(list.length);
					expect(seen.length + tooLarge.size).toBe(list.length);
					for (const batch of batches) {
						expect(batch.events.length).toBeLessThanOrEqual(batchSize);
						expect(Buffer.byteLength(bodyOf(batch))).toBeLessThanOrEqual(maximumBytes);
						for (const { index } of batch.events) {
							expect(list[index]?.datasetId).toBe(batch.destination.datasetId);
							expect(list[index]?.envelope).toEqual(batch.destination.envelope);
						}
					}
				},
			),
		);
	});
});
