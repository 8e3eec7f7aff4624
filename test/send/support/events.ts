import type { Batch } from '../../../nodes/MetaCapi/batch/batch';
import { createBatcher } from '../../../nodes/MetaCapi/batch/batcher';
import type { OutgoingEvent } from '../../../nodes/MetaCapi/event/outgoing-event';

/** An event as short as can be: the model of Meta knows it by its number. */
export function shortEvent(index: number, deduplicated = true): OutgoingEvent {
	const json = JSON.stringify({ event_id: index });
	return { index, json, bytes: json.length, deduplicated };
}

/** Batches of events for one dataset. */
export function* batchesOf(
	events: readonly OutgoingEvent[],
	batchSize = 1000,
	datasetId = '1',
): Generator<Batch> {
	const batcher = createBatcher({ batchSize });
	const destination = { datasetId, envelope: {} };
	for (const event of events) {
		const added = batcher.add(destination, event);
		if (added.type === 'full') yield added.batch;
	}
	yield* batcher.flush();
}
