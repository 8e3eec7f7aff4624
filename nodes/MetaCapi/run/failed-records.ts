import type { EventRecord } from '../event/event-record';
import type { EventError } from '../event/outcome';
import { unreadRecord } from '../prepare/unread-record';

/** One record per item for a run that could not begin: nothing was sent, nothing is lost. */
export function failedRecords(itemCount: number, error: EventError): readonly EventRecord[] {
	return Array.from({ length: itemCount }, (_, itemIndex) =>
		unreadRecord(itemIndex, '', { type: 'ready' }, { status: 'undelivered', error }),
	);
}
