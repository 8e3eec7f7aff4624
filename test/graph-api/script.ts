/** A request as a rule's condition sees it. */
export interface SeenRequest {
	/** From 1, in order of arrival. */
	readonly number: number;
	readonly method: string;
	readonly path: string;
	readonly dataset: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	/** What stands in `data`; empty before the body is read, and if it cannot be read. */
	readonly events: readonly unknown[];
}

/** Where a connection is cut. `afterRecording`: the caller cannot know that its events were taken. */
export type DropPoint = 'beforeReading' | 'afterReading' | 'afterRecording' | 'midAnswer';

/** How the stand-in misbehaves. What is not said to be recorded is not. */
export type Fault =
	/** Any answer at all; status 200 unless given. `json` wins over `text`. */
	| {
			readonly type: 'answer';
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly json?: unknown;
			readonly text?: string;
			/** Whether the events are checked and recorded all the same. */
			readonly recorded?: boolean;
	  }
	/** An error in Meta's form (M 2.5), with Meta's texts where the subcode has some; status 400 unless given. */
	| {
			readonly type: 'error';
			readonly code: number;
			readonly subcode?: number;
			readonly message?: string;
			readonly status?: number;
			readonly errorType?: string;
			readonly isTransient?: boolean;
			readonly userTitle?: string;
			readonly userMessage?: string;
			readonly errorData?: unknown;
			readonly headers?: Readonly<Record<string, string>>;
	  }
	/** The right answer, but for its headers, its count or its messages; the events are recorded if they are good. */
	| {
			readonly type: 'amended';
			readonly headers?: Readonly<Record<string, string>>;
			/** The count itself, or how it follows from the true one. */
			readonly eventsReceived?: number | ((sent: number) => number);
			readonly messages?: readonly string[];
	  }
	| { readonly type: 'drop'; readonly at: DropPoint }
	/** No answer, ever: the connection stays open. */
	| { readonly type: 'silence'; readonly recorded?: boolean }
	/** 302 unless given. */
	| { readonly type: 'redirect'; readonly location: string; readonly status?: number }
	/** A body of so many bytes of nothing but spaces, or without end; 200 and JSON by its headers unless given. */
	| {
			readonly type: 'flood';
			readonly bytes: number | 'endless';
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly recorded?: boolean;
	  };

/** What happens to the next requests, or to the next of those that a condition picks. */
export interface Rule {
	/** Without it the rule takes any request. */
	readonly when?: (request: SeenRequest) => boolean;
	/** How many requests it takes before it is used up: 1 unless given, `Infinity` for all. */
	readonly times?: number;
	/** Milliseconds by which the answer is late; the events are recorded before. */
	readonly delay?: number;
	/** Without it the right answer is given. */
	readonly fault?: Fault;
}

/** The rules not used up yet, in the order in which they were given. */
export class Script {
	private lines: { readonly rule: Rule; left: number }[] = [];

	add(rules: readonly Rule[]): void {
		for (const rule of rules) this.lines.push({ rule, left: rule.times ?? 1 });
	}

	clear(): void {
		this.lines = [];
	}

	/**
	 * The rule a request takes as it arrives, before its body is read: rules without condition are taken in order of
	 * arrival, and a cut before reading can't wait for the body. A rule that may look at the body ends the search.
	 */
	takeOnArrival(request: SeenRequest): Rule | undefined {
		return this.take(({ when, fault }) => {
			if (!when) return 'take';
			if (fault?.type !== 'drop' || fault.at !== 'beforeReading') return 'stop';
			return when(request) ? 'take' : 'pass';
		});
	}

	/** The rule a request takes whose body was read. */
	takeAfterReading(request: SeenRequest): Rule | undefined {
		return this.take(({ when }) => (!when || when(request) ? 'take' : 'pass'));
	}

	private take(decide: (rule: Rule) => 'take' | 'pass' | 'stop'): Rule | undefined {
		for (const line of this.lines) {
			if (line.left <= 0) continue;
			const decision = decide(line.rule);
			if (decision === 'stop') return undefined;
			if (decision === 'take') {
				line.left -= 1;
				return line.rule;
			}
		}
		return undefined;
	}
}
