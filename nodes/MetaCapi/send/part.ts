/** Why a request was refused: a cause of any kind, and the place of the event Meta names for it, if it names one. */
export interface Refusal<Cause> {
	readonly cause: Cause;
	/** Zero-based, as Meta gave it: it may be anything. */
	readonly index?: number;
}

/** A member and what Meta said of it. */
export interface Refused<Member, Cause> {
	readonly member: Member;
	readonly cause: Cause;
}

/**
 * Events of one batch that are to be sent in one request.
 *
 * `named` were taken out because Meta named their place; their refusal is believed, but not proven, until the rest
 * is accepted. A part that `resumes` others is a witness: one of the named events asked once more alone, before the
 * index is believed without any acceptance.
 */
export interface Part<Member, Cause> {
	readonly members: readonly Member[];
	readonly named: ReadonlyArray<Refused<Member, Cause>>;
	/** Meta checks in order, so a true index never goes back behind the one before. */
	readonly earliest: number;
	readonly believesIndexes: boolean;
	/** The parts that go on after a witness has spoken. */
	readonly resumes?: ReadonlyArray<Part<Member, Cause>>;
	/** How many more witnesses are asked after this one before the index is believed. */
	readonly furtherWitnesses?: number;
}

/** What follows from an answer: events whose refusal is settled, parts to send next, events given up on. */
export interface Step<Member, Cause> {
	readonly refused: ReadonlyArray<Refused<Member, Cause>>;
	readonly send: ReadonlyArray<Part<Member, Cause>>;
	readonly abandoned: readonly Member[];
}

/** The part a batch begins as. */
export function wholeBatch<Member, Cause>(members: readonly Member[]): Part<Member, Cause> {
	return { members, named: [], earliest: 0, believesIndexes: true };
}

/** The same part without some of its members, when these have ended in another way. */
export function withMembers<Member, Cause>(
	part: Part<Member, Cause>,
	members: readonly Member[],
): Part<Member, Cause> {
	return { ...part, members, earliest: 0 };
}
