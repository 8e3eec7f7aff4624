/** What is known of an earlier event of the run with the same identity. */
export type Sighting =
	/** No other: the event is remembered. */
	| { readonly type: 'first' }
	/** The same event again: Meta would drop it, so it is skipped. */
	| { readonly type: 'duplicate' }
	/** Another event under a derived id: it must get an id of its own. */
	| { readonly type: 'collision' };

/** An event as far as its identity goes (M 8.1). */
export interface Identified {
	readonly datasetId: string;
	readonly eventName: string;
	readonly eventId: string;
	/** Whether the id was made of a business key: then it is not believed blindly. */
	readonly isDerived: boolean;
	/** Tells events apart whose ids are the same; `undefined` where no derived id can be the same. */
	readonly contentDigest: string | undefined;
}

/** Remembers the events of a run by dataset, name and id. */
export interface DuplicateFinder {
	/** Looks an event up and remembers it. */
	see(event: Identified): Sighting;
}

/** Makes the memory of one run. */
export function createDuplicateFinder(): DuplicateFinder {
	const seen = new Map<string, string | undefined>();
	return {
		see({ datasetId, eventName, eventId, isDerived, contentDigest }) {
			const key = `${datasetId}\n${eventName}\n${eventId}`;
			if (!seen.has(key)) {
				seen.set(key, contentDigest);
				return { type: 'first' };
			}
			const differs = isDerived && contentDigest !== seen.get(key);
			return { type: differs ? 'collision' : 'duplicate' };
		},
	};
}
