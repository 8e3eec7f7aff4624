/** What a process is to run through the engine. */
export interface EngineTask {
	/** Where the node sends to; absent: a node that only passes its items on. */
	readonly url?: string;
	/** How many items each run has, one run after the other. */
	readonly runs: readonly number[];
}

/** What it took. */
export interface EngineResult {
	/** Of the node in each run. */
	readonly milliseconds: readonly number[];
	readonly peakBytes: number;
}
