/** What is known of an earlier event of the run with the same identity. */
export type Sighting =
	/** No other: the event is remembered. */
	| { readonly type: 'first' }
	/** The same event again: Meta would drop it, so it is skipped. */
	| { readonly type: 'duplicate' }
	/** Another event under a derived id: it must get an id of its own. */
	| { readonly type: 'collision' };

/** Remembers the events of a run by dataset, name and id (M 8.1). */
export interface DuplicateFinder {
	/**
	 * Looks an event up and remembers it.
	 *
	 * `contentDigest` tells events with a derived id apart; `undefined` for an id the item brought, which is always
	 * believed.
	 */
	see(datasetId: string, eventName: string, eventId: string, contentDigest: string | undefined): Sighting;
}

/** Makes the memory of one run. */
export function createDuplicateFinder(): DuplicateFinder {
	const seen = new Map<string, string | undefined>();
	return {
		see(datasetId, eventName, eventId, contentDigest) {
			const key = `${datasetId}\n${eventName}\n${eventId}`;
			if (!seen.has(key)) {
				seen.set(key, contentDigest);
				return { type: 'first' };
			}
			const earlier = seen.get(key);
			const differs =
				contentDigest !== undefined && earlier !== undefined && contentDigest !== earlier;
			return { type: differs ? 'collision' : 'duplicate' };
		},
	};
}
