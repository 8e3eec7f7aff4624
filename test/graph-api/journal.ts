import type { JsonObject } from './json';
import type { Refusal } from './refusals';

/** What the caller got. `abandoned`: it went away before its answer was ready. */
export type GivenAnswer =
	| { readonly type: 'pending' }
	| { readonly type: 'abandoned' }
	| { readonly type: 'dropped' }
	| { readonly type: 'silence' }
	| {
			/** `half`: cut off in the middle of the body. `flood`: followed by a gigantic body. */
			readonly type: 'whole' | 'half' | 'flood';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: string;
	  };

/** One request to the API, as it came and what became of it. */
export interface JournalEntry {
	/** From 1, in order of arrival. */
	readonly number: number;
	/** Unix milliseconds by the stand-in's clock. */
	readonly receivedAt: number;
	/** How many requests were under way when it came, itself included. */
	readonly inFlight: number;
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	/** Names in lower case; repeated ones joined. */
	readonly headers: Readonly<Record<string, string>>;
	/** From the path; undefined where it names none. */
	readonly dataset: string | undefined;
	readonly bodyText: string;
	/** Length of the body in UTF-8 bytes. */
	readonly bodyBytes: number;
	/** The parsed parameters; undefined if the body cannot be read. */
	readonly body: JsonObject | undefined;
	/** Whether its events were recorded, whatever the caller was told. */
	readonly recorded: boolean;
	/** Why it was refused, with the index of the offending event even if the answer hid it. */
	readonly refusal: Refusal | undefined;
	readonly answer: GivenAnswer;
}

/** One recorded event. */
export interface AcceptedEvent {
	readonly dataset: string;
	readonly event: JsonObject;
	/** What stood beside `data`: test_event_code, partner_agent, upload_tag … */
	readonly envelope: JsonObject;
	/** Number of the request that brought it, and its zero-based place in it. */
	readonly request: number;
	readonly index: number;
	/** Unix milliseconds by the stand-in's clock. */
	readonly receivedAt: number;
	/** What Events Manager would complain of although the event was taken (M 10.3). */
	readonly diagnostics: readonly string[];
}

/** An entry while it is being written. */
export type OpenEntry = { -readonly [Key in keyof JournalEntry]: JournalEntry[Key] };

/** Every request and every recorded event since the last clearing. */
export class Journal {
	private entries: OpenEntry[] = [];

	private events: AcceptedEvent[] = [];

	get requests(): readonly JournalEntry[] {
		return this.entries;
	}

	get accepted(): readonly AcceptedEvent[] {
		return this.events;
	}

	open(
		arrival: Pick<
			JournalEntry,
			'receivedAt' | 'method' | 'path' | 'query' | 'headers' | 'dataset' | 'inFlight'
		>,
	): OpenEntry {
		const entry: OpenEntry = {
			...arrival,
			number: this.entries.length + 1,
			bodyText: '',
			bodyBytes: 0,
			body: undefined,
			recorded: false,
			refusal: undefined,
			answer: { type: 'pending' },
		};
		this.entries.push(entry);
		return entry;
	}

	record(entry: OpenEntry, events: readonly AcceptedEvent[]): void {
		entry.recorded = true;
		for (const event of events) this.events.push(event);
	}

	clear(): void {
		this.entries = [];
		this.events = [];
	}
}
