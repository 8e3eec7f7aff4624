import type { Envelope } from './envelope';
import type { EventMapping } from './event-mapping';
import type { InputFormat } from './input-format';
import type { DeliveryOutcome, EventError } from './outcome';
import type { Problem, Warning } from './warning';

/** How far an event came before delivery. */
export type Verdict =
	| { readonly type: 'ready' }
	| { readonly type: 'invalid'; readonly problems: readonly Problem[] }
	| { readonly type: 'skipped'; readonly message: string; readonly advice: string }
	/** Left where an earlier run left it: sending it again could count it twice. */
	| {
			readonly type: 'unconfirmed';
			readonly error: EventError;
			readonly attemptedAt: number | undefined;
	  };

/**
 * All that is known of one event of the run, from reading to result.
 *
 * Small on purpose: a run may hold 100,000 of them. `json` is dropped once the event is accepted.
 */
export interface EventRecord {
	readonly itemIndex: number;
	readonly inputFormat: InputFormat;
	readonly eventName: string | undefined;
	readonly eventId: string | undefined;
	/** Unix seconds. */
	readonly eventTime: number | undefined;
	readonly actionSource: string | undefined;
	readonly datasetId: string;
	readonly envelope: Envelope;
	/** Keys of `user_data` that will be matched on. */
	readonly matchKeys: readonly string[];
	readonly warnings: readonly Warning[];
	readonly verdict: Verdict;
	/** What came from where; in previews only. */
	readonly mapping?: EventMapping;
	/** The exact prepared event; absent when nothing could be prepared. */
	json: string | undefined;
	/** Absent until delivery has reported it. */
	outcome: DeliveryOutcome | undefined;
}
