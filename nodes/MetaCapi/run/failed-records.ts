import type { EventRecord } from '../event/event-record';
import type { EventError } from '../event/outcome';
import type { Problem } from '../event/warning';
import { unreadRecord } from '../prepare/unread-record';

/**
 * One record per item for a run that could not begin: nothing was sent, nothing is lost.
 *
 * An event that a wrong option kept from being prepared is `invalid`, as `validation` demands; one that only lacks a
 * usable token or dataset is `undelivered` and worth another try (SPEC 2.3).
 */
export function failedRecords(
	itemCount: number,
	error: EventError,
	problems: readonly Problem[],
): readonly EventRecord[] {
	return Array.from({ length: itemCount }, (_, itemIndex) =>
		error.kind === 'validation'
			? unreadRecord(itemIndex, '', { type: 'invalid', problems })
			: unreadRecord(itemIndex, '', { type: 'ready' }, { status: 'undelivered', error }),
	);
}
