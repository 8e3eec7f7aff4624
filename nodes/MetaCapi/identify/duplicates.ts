/** What is known of an earlier event of the run with the same identity. */
export type Sighting =
	/** No other: the event is remembered. */
	| { readonly type: 'first' }
	/** The same event again: Meta would drop it, so it is skipped. */
	| { readonly type: 'duplicate' }
	/** Another event under a derived id: it must get an id of its own. */
	| { readonly type: 'collision' };

/**
 * What tells events apart whose ids are the same.
 *
 * Asked only when a second event claims the id, which spares nearly every event a serialisation and a digest of a
 * kilobyte (4 µs, SPEC 8); remembered, so it must not hold the event.
 */
export interface Content {
	digest(): string;
}

/** An event as far as its identity goes (M 8.1). */
export interface Identified {
	readonly datasetId: string;
	readonly eventName: string;
	readonly eventId: string;
	/** Whether the id was made of a business key: then it is not believed blindly. */
	readonly isDerived: boolean;
	readonly content: Content;
}

/** Remembers the events of a run by dataset, name and id. */
export interface DuplicateFinder {
	/** Looks an event up and remembers it. */
	see(event: Identified): Sighting;
}

const FIRST: Sighting = { type: 'first' };
const DUPLICATE: Sighting = { type: 'duplicate' };
const COLLISION: Sighting = { type: 'collision' };

/** The ids of the events of one dataset and name. */
type Ids = Map<string, Content>;

/** Makes the memory of one run. */
export function createDuplicateFinder(): DuplicateFinder {
	const idsOf = rememberIds();
	return {
		see({ datasetId, eventName, eventId, isDerived, content }) {
			const ids = idsOf(datasetId, eventName);
			const first = ids.get(eventId);
			if (first === undefined) {
				ids.set(eventId, content);
				return FIRST;
			}
			if (!isDerived) return DUPLICATE;
			const digest = first.digest();
			ids.set(eventId, { digest: () => digest });
			return content.digest() === digest ? DUPLICATE : COLLISION;
		},
	};
}

/** Finds the ids of a dataset and name; neighbours mostly have the same, and need no look-up. */
function rememberIds(): (datasetId: string, eventName: string) => Ids {
	const all = new Map<string, Ids>();
	let last:
		| { readonly datasetId: string; readonly eventName: string; readonly ids: Ids }
		| undefined;
	return (datasetId, eventName) => {
		if (last?.datasetId === datasetId && last.eventName === eventName) return last.ids;
		const key = `${datasetId}\n${eventName}`;
		const ids: Ids = all.get(key) ?? new Map<string, Content>();
		all.set(key, ids);
		last = { datasetId, eventName, ids };
		return ids;
	};
}
