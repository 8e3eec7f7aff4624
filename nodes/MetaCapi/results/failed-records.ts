import type { EventRecord } from '../event/event-record';
import type { EventError } from '../event/outcome';

/** One record per item for a run that could not begin: nothing was sent, nothing is lost. */
export function failedRecords(itemCount: number, error: EventError): readonly EventRecord[] {
	return Array.from({ length: itemCount }, (_, itemIndex) => ({
		itemIndex,
		inputFormat: 'flat',
		eventName: undefined,
		eventId: undefined,
		eventTime: undefined,
		actionSource: undefined,
		datasetId: '',
		envelope: {},
		matchKeys: [],
		warnings: [],
		verdict: { type: 'ready' },
		json: undefined,
		outcome: { status: 'undelivered', error },
	}));
}
