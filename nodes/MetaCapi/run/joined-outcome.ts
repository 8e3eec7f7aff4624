import type { EventRecord } from '../event/event-record';
import type { DeliveryOutcome, EventError } from '../event/outcome';

/**
 * Joins what an earlier run left open with what this run reports of the same event (SPEC 2.3).
 *
 * An event that may have been recorded before stays `unconfirmed` until Meta takes or refuses it, and the time of
 * its very first try counts: Meta's deduplication began then (M 8.1).
 */
export function joinedOutcome(
	{ outcome: earlier, actionSource }: Pick<EventRecord, 'actionSource' | 'outcome'>,
	now: DeliveryOutcome,
): DeliveryOutcome {
	if (earlier?.status !== 'unconfirmed') return now;
	const first = earlier.attemptedAt === undefined ? {} : { attemptedAt: earlier.attemptedAt };
	switch (now.status) {
		case 'accepted':
		case 'rejected':
		case 'unconfirmed':
			return { ...now, ...first };
		case 'undelivered':
			return {
				...now,
				...first,
				status: 'unconfirmed',
				error: notDelivered(now.error, actionSource),
			};
	}
}

function notDelivered(error: EventError, actionSource: string | undefined): EventError {
	const retryable = actionSource !== 'business_messaging';
	return {
		...error,
		message: `${error.message} An earlier try may have arrived all the same.`,
		advice: retryable ? againOnce(error) : LOOK_FIRST,
		retryable,
	};
}

/** What stopped a cancelled run needs no mending; its own advice would say that nothing was recorded. */
function againOnce({ kind, advice }: EventError): string {
	return kind === 'cancelled' ? AGAIN_ONCE : `${advice} ${AGAIN_ONCE}`;
}

const AGAIN_ONCE = 'Then send the event again: Meta counts it once.';

const LOOK_FIRST =
	'Look in Events Manager whether it is there, and send it again only if it is not: Meta would count it twice.';
