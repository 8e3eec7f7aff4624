import type { Warning } from './warning';

/**
 * What became of an event (SPEC 2.3).
 *
 * `accepted` and `ready` leave on the first output, `skipped` on the third, everything else on the second.
 */
export type Status =
	| 'accepted'
	| 'invalid'
	| 'ready'
	| 'rejected'
	| 'skipped'
	| 'unconfirmed'
	| 'undelivered';

/** Why an event was not accepted, by who can mend it (SPEC 2.3). */
export type ErrorKind =
	| 'auth'
	| 'cancelled'
	| 'dataset'
	| 'meta'
	| 'network'
	| 'permission'
	| 'skipped'
	| 'throttled'
	| 'timeout'
	| 'validation';

/**
 * The `capi.error` of a result.
 *
 * `message` says what happened, `advice` what to do, both in the user's words. `title` is Meta's own
 * (localised) title. `retryable`: the same event, unchanged, may be accepted later and can't be counted twice.
 */
export interface EventError {
	readonly kind: ErrorKind;
	readonly code?: number;
	readonly subcode?: number;
	readonly title?: string;
	readonly message: string;
	readonly advice: string;
	readonly field?: string;
	readonly retryable: boolean;
	readonly fbtrace_id?: string;
}

/** What delivery knows of every event it was given, whatever the end. */
interface Delivery {
	/** Number of the request of this run that carried the event last, from 1; absent when it was never sent. */
	readonly request?: number;
	/** How many requests carried the event, isolation and retries included; absent when it was never sent. */
	readonly attempts?: number;
	/** Unix seconds of the first try; absent when it was never sent. */
	readonly attemptedAt?: number;
	readonly fbtraceId?: string;
}

/** What became of an event that was handed to delivery. */
export type DeliveryOutcome =
	| (Delivery & { readonly status: 'accepted'; readonly warnings: readonly Warning[] })
	| (Delivery & {
			readonly status: 'rejected' | 'unconfirmed' | 'undelivered';
			readonly error: EventError;
	  });
