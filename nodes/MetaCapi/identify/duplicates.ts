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
	return new EventsOfRun();
}

class EventsOfRun implements DuplicateFinder {
	private readonly all = new Map<string, Ids>();
	/** Neighbours mostly have the same dataset and name, and need no look-up. */
	private lastDataset = '';
	private lastName = '';
	private lastIds: Ids | undefined;

	see({ datasetId, eventName, eventId, isDerived, content }: Identified): Sighting {
		const ids = this.idsOf(datasetId, eventName);
		const first = ids.get(eventId);
		if (first === undefined) {
			ids.set(eventId, content);
			return FIRST;
		}
		if (!isDerived) return DUPLICATE;
		const digest = first.digest();
		ids.set(eventId, { digest: () => digest });
		return content.digest() === digest ? DUPLICATE : COLLISION;
	}

	private idsOf(datasetId: string, eventName: string): Ids {
		if (this.lastIds !== undefined && this.lastDataset === datasetId && this.lastName === eventName)
			return this.lastIds;
		const key = `${datasetId}\n${eventName}`;
		const ids: Ids = this.all.get(key) ?? new Map<string, Content>();
		this.all.set(key, ids);
		this.lastDataset = datasetId;
		this.lastName = eventName;
		this.lastIds = ids;
		return ids;
	}
}
