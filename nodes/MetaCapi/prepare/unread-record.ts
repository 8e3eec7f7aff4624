import type { EventRecord, Verdict } from '../event/event-record';
import type { DeliveryOutcome } from '../event/outcome';

/** The record of an item of which nothing was read: its verdict or outcome says why, and the item itself is not lost. */
export function unreadRecord(
	itemIndex: number,
	datasetId: string,
	verdict: Verdict,
	outcome?: DeliveryOutcome,
): EventRecord {
	return {
		itemIndex,
		inputFormat: 'flat',
		eventName: undefined,
		eventId: undefined,
		eventTime: undefined,
		actionSource: undefined,
		datasetId,
		envelope: {},
		matchKeys: [],
		warnings: [],
		verdict,
		json: undefined,
		outcome,
	};
}
