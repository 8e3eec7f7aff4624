/** One request to the events edge, as the transport needs it. */
export interface GraphRequest {
	readonly datasetId: string;
	/** The JSON text of the whole body. */
	readonly body: string;
}

/**
 * What came of one request.
 *
 * `answer`: an HTTP answer of any status. `notConnected`: the connection was never made, so surely nothing was
 * recorded. `broken`: the connection ended after the request may have left, so it may have been recorded.
 * `timeout`: likewise, after the node's own deadline. `refusedUnread`: an answer began with a 4xx, and the rest of it
 * got lost. `cancelled`: the execution was stopped while waiting.
 */
export type GraphAnswer =
	| {
			readonly type: 'answer';
			readonly status: number;
			/** Names in lower case. */
			readonly headers: Readonly<Record<string, string>>;
			/** The body as text; never longer than the transport's limit. */
			readonly body: string;
	  }
	| { readonly type: 'notConnected'; readonly reason: string }
	| { readonly type: 'broken'; readonly reason: string }
	| { readonly type: 'timeout'; readonly seconds: number }
	| {
			readonly type: 'refusedUnread';
			readonly status: number;
			/** Names in lower case. */
			readonly headers: Readonly<Record<string, string>>;
	  }
	| { readonly type: 'cancelled' };

/** Sends one request to Meta; never throws and never follows redirects. */
export interface Transport {
	post(request: GraphRequest): Promise<GraphAnswer>;
}

/** The clock, chance and patience of a run, handed in so that decisions stay pure and tests need no waiting. */
export interface Timing {
	/** Unix milliseconds. */
	now(): number;
	/** Resolves after the pause, or at once when the execution is cancelled. */
	pause(milliseconds: number): Promise<void>;
	/** A number from 0 up to but not including 1. */
	random(): number;
	/** Whether the execution was cancelled. */
	isCancelled(): boolean;
}
