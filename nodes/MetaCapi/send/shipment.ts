import type { EventError, DeliveryOutcome, ErrorKind, Status } from '../event/outcome';
import type { OutgoingEvent } from '../event/outgoing-event';
import type { Warning } from '../event/warning';
import type { Cause } from '../interpret/cause';
import { LOOK_FIRST } from '../interpret/local-causes';

/** An event on its way and what it has been through so far; the only thing in delivery that changes. */
export interface Shipment {
	readonly event: OutgoingEvent;
	/** How many requests carried it. */
	attempts: number;
	/** Unix seconds of the first try. */
	attemptedAt?: number;
	/** Number of the request that carried it last. */
	request?: number;
	/** Whether an earlier request may have recorded it: no later refusal can take that back. */
	maybeRecorded: boolean;
}

/** An event before its first try. */
export function newShipment(event: OutgoingEvent): Shipment {
	return { event, attempts: 0, maybeRecorded: false };
}

/** Notes that a request is about to carry these events. */
export function depart(shipments: readonly Shipment[], request: number, now: number): void {
	for (const shipment of shipments) {
		shipment.attempts++;
		shipment.request = request;
		shipment.attemptedAt ??= Math.floor(now / 1_000);
	}
}

/** Kinds that leave the event itself as good as it was (SPEC 2.3). */
const RETRYABLE: Readonly<Record<ErrorKind, boolean>> = {
	auth: true,
	cancelled: true,
	dataset: true,
	meta: false,
	network: true,
	permission: true,
	skipped: false,
	throttled: true,
	timeout: true,
	validation: false,
};

const MESSAGING_ADVICE =
	'Look in Events Manager whether it is there, and send it again only if it is not: Meta would count it twice.';

/** The later try is known to have recorded nothing, but the one before may have: only that matters now. */
const NO_ANSWER_BEFORE =
	'No answer came to an earlier try of this event, so it may or may not have been recorded; the tries after it did not get through.';

/** What is to be done about an event that may have been recorded: the node knows which kind it is. */
function unconfirmedAdvice({ advice }: Cause, deduplicated: boolean, status: Status): string {
	if (!deduplicated) return MESSAGING_ADVICE;
	return status === 'undelivered' ? AGAIN_ONCE : advice.replace(LOOK_FIRST, AGAIN_ONCE);
}

const AGAIN_ONCE = "Send it again: Meta counts events with the same 'Event ID' once.";

/** The outcome of an event that Meta took. */
export function acceptedOutcome(
	shipment: Shipment,
	warnings: readonly Warning[],
	fbtraceId: string | undefined,
): DeliveryOutcome {
	return { status: 'accepted', warnings, ...historyOf(shipment, fbtraceId) };
}

/**
 * The outcome of an event that Meta did not take, or may not have taken.
 *
 * An event that is said to be undelivered, but may have been recorded by an earlier try, is unconfirmed.
 */
export function failedOutcome(
	shipment: Shipment,
	status: Extract<Status, 'rejected' | 'unconfirmed' | 'undelivered'>,
	cause: Cause,
): DeliveryOutcome {
	const isUnconfirmed =
		status === 'unconfirmed' || (status === 'undelivered' && shipment.maybeRecorded);
	const { deduplicated } = shipment.event;
	const error: EventError = {
		kind: cause.kind,
		...(cause.code === undefined ? {} : { code: cause.code }),
		...(cause.subcode === undefined ? {} : { subcode: cause.subcode }),
		title: cause.title,
		message: isUnconfirmed && status === 'undelivered' ? NO_ANSWER_BEFORE : cause.message,
		advice: isUnconfirmed ? unconfirmedAdvice(cause, deduplicated, status) : cause.advice,
		...(cause.field === undefined ? {} : { field: cause.field }),
		retryable: isUnconfirmed ? deduplicated : status !== 'rejected' && RETRYABLE[cause.kind],
		...(cause.fbtraceId === undefined ? {} : { fbtrace_id: cause.fbtraceId }),
	};
	return {
		status: isUnconfirmed ? 'unconfirmed' : status,
		error,
		...historyOf(shipment, shipment.attempts === 0 ? undefined : cause.fbtraceId),
	};
}

/** An event refused by itself: `rejected`, unless the refusal is one that may pass (a lasting code 1; SPEC 2.3). */
export function refusedOutcome(shipment: Shipment, cause: Cause): DeliveryOutcome {
	return failedOutcome(shipment, cause.kind === 'meta' ? 'rejected' : 'undelivered', cause);
}

function historyOf(shipment: Shipment, fbtraceId: string | undefined) {
	const { attempts, attemptedAt, request } = shipment;
	return {
		...(attempts === 0 ? {} : { attempts }),
		...(attemptedAt === undefined ? {} : { attemptedAt }),
		...(request === undefined ? {} : { request }),
		...(fbtraceId === undefined ? {} : { fbtraceId }),
	};
}
