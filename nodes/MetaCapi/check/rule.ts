import type { Problem, Warning } from '../event/warning';
import type { ActionSourceValue } from '../fields/action-sources';

/** A normalised event as the rules see it. */
export interface Subject {
	readonly event: Readonly<Record<string, unknown>>;
	readonly userData: Readonly<Record<string, unknown>>;
	readonly customData: Readonly<Record<string, unknown>>;
	/** Absent when the event has none, or none that Meta knows. */
	readonly actionSource: ActionSourceValue | undefined;
	/** Unix seconds. */
	readonly now: number;
	/** Every hashed identifier is a digest the node has just made itself. */
	readonly hasOwnDigestsOnly?: boolean;
	/** The item's own names of the event fields. */
	readonly origins: () => ReadonlyMap<string, string>;
}

/** What the rules found: problems make the event invalid, warnings travel with it. */
export interface Findings {
	readonly problems: Problem[];
	readonly warnings: Warning[];
}

/** One local check (M 13): adds what it finds and changes nothing. */
export interface Rule {
	/** Its line in M 13, or the place of M that asks for it. */
	readonly id: string;
	/** The action sources it concerns; absent: all. */
	readonly actionSources?: readonly ActionSourceValue[];
	readonly check: (subject: Subject, findings: Findings) => void;
}
