import type { Cause } from './cause';

/** What an answer means for the events of its request. Pauses are in milliseconds. */
export type Interpretation =
	/** All events were taken; `notes` are Meta's remarks on them, fit to be shown. */
	| {
			readonly type: 'accepted';
			readonly notes: readonly string[];
			readonly fbtraceId?: string;
	  }
	/** Meta answered, but what was taken can't be told; asking again would tell no more. */
	| { readonly type: 'unclear'; readonly cause: Cause }
	/** Nothing was recorded because of at least one event; `index` is the event Meta names, unchecked. */
	| { readonly type: 'eventRefused'; readonly cause: Cause; readonly index?: number }
	/** Nothing was recorded, for a reason that neither waiting nor splitting mends. */
	| { readonly type: 'requestRefused'; readonly cause: Cause }
	/** Nothing was recorded, nor will anything be for this dataset or in this whole run. */
	| {
			readonly type: 'stopping';
			readonly scope: 'dataset' | 'run';
			readonly cause: Cause;
	  }
	/** Surely nothing was recorded, and a later try may pass; `maybeEvent`: if it lasts, an event may be the reason. */
	| {
			readonly type: 'transient';
			readonly cause: Cause;
			readonly maybeEvent: boolean;
			readonly askedPause?: number;
	  }
	/** Nobody can tell whether the events were recorded. */
	| { readonly type: 'uncertain'; readonly cause: Cause; readonly askedPause?: number }
	/** The execution was cancelled while the request was under way. */
	| { readonly type: 'cancelled'; readonly cause: Cause };
