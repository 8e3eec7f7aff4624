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
 * is accepted. A part that `resumes` others is a witness: the first named event asked once more alone, before the
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

/**
 * All members were accepted.
 *
 * Events named before are refused then: the last one is proven by the acceptance of the rest without it, so the
 * index was right. But an accepted witness proves that it was wrong: all it named are asked again, one by one.
 */
export function afterAcceptance<Member, Cause>(part: Part<Member, Cause>): Step<Member, Cause> {
	const { named, resumes } = part;
	if (resumes === undefined) return { refused: named, send: [], abandoned: [] };
	return { refused: [], send: [...alone(named), ...resumes.map(disbelieving)], abandoned: [] };
}

/**
 * The request was refused because of an event in it: decides what to send next.
 *
 * Requests for k bad events in n: at most k + 1 when every answer names the first bad event, otherwise at most
 * min(2k⌈log2 n⌉ + 1, 2n − 1) (SPEC 5); each wrong index that looks right costs two more. Without `maySplit`
 * nothing is cut any further.
 */
export function afterRefusal<Member, Cause>(
	part: Part<Member, Cause>,
	{ cause, index }: Refusal<Cause>,
	maySplit: boolean,
): Step<Member, Cause> {
	const { members, named, resumes } = part;
	const [only] = members;
	if (resumes !== undefined && only !== undefined) {
		return afterWitness({ member: only, cause }, named, resumes, maySplit);
	}
	const place = culpritPlace(part, index);
	const culprit = place === undefined ? undefined : members[place];
	const isLie = part.believesIndexes && index !== undefined && place !== index;
	if (place === undefined || culprit === undefined) {
		const halves = split<Member, Cause>(members, part.believesIndexes && !isLie);
		if (isLie) return { refused: [], send: [...alone(named), ...halves], abandoned: [] };
		if (named.length > 0) return { refused: [], send: witness(named, halves), abandoned: [] };
		if (!maySplit) return { refused: [], send: [], abandoned: members };
		return { refused: [], send: halves, abandoned: [] };
	}
	const refused = { member: culprit, cause };
	if (members.length === 1) {
		const send = isLie ? alone(named) : witness(named, []);
		return { refused: [refused], send, abandoned: [] };
	}
	const rest = { ...part, members: members.toSpliced(place, 1), earliest: place };
	const believed = [...named, refused];
	if (maySplit) return { refused: [], send: [{ ...rest, named: believed }], abandoned: [] };
	return { refused: [], send: witness(believed, [{ ...rest, named: [] }]), abandoned: [] };
}

/**
 * The member an answer singles out: the only one, or the one at a place that can be true.
 *
 * A witness has been singled out before and is none.
 */
export function culpritOf<Member, Cause>(
	part: Part<Member, Cause>,
	index: number | undefined,
): Member | undefined {
	const place = part.resumes === undefined ? culpritPlace(part, index) : undefined;
	return place === undefined ? undefined : part.members[place];
}

function culpritPlace<Member, Cause>(
	{ members, earliest, believesIndexes }: Part<Member, Cause>,
	index: number | undefined,
): number | undefined {
	if (members.length === 1) return 0;
	if (!believesIndexes || index === undefined || !Number.isInteger(index)) return undefined;
	return index >= earliest && index < members.length ? index : undefined;
}

/** The part ended without acceptance or refusal: what Meta named stands as it is, what waited behind goes on. */
export function afterSilence<Member, Cause>(part: Part<Member, Cause>): Step<Member, Cause> {
	return { refused: part.named, send: part.resumes ?? [], abandoned: [] };
}

/** The same part without some of its members, when these have ended in another way. */
export function withMembers<Member, Cause>(
	part: Part<Member, Cause>,
	members: readonly Member[],
): Part<Member, Cause> {
	return { ...part, members, earliest: 0 };
}

/** A witness that is refused again bears the index out: everything named with it is refused, too. */
function afterWitness<Member, Cause>(
	proven: Refused<Member, Cause>,
	named: ReadonlyArray<Refused<Member, Cause>>,
	resumes: ReadonlyArray<Part<Member, Cause>>,
	maySplit: boolean,
): Step<Member, Cause> {
	const refused = [proven, ...named];
	if (maySplit) return { refused, send: resumes, abandoned: [] };
	return { refused, send: [], abandoned: resumes.flatMap((part) => part.members) };
}

function witness<Member, Cause>(
	named: ReadonlyArray<Refused<Member, Cause>>,
	resumes: ReadonlyArray<Part<Member, Cause>>,
): ReadonlyArray<Part<Member, Cause>> {
	const [first, ...others] = named;
	if (first === undefined) return resumes;
	const members = [first.member];
	return [{ members, named: others, earliest: 0, believesIndexes: true, resumes }];
}

function alone<Member, Cause>(
	named: ReadonlyArray<Refused<Member, Cause>>,
): ReadonlyArray<Part<Member, Cause>> {
	return named.map(({ member }) => disbelieving(wholeBatch([member])));
}

function split<Member, Cause>(
	members: readonly Member[],
	believesIndexes: boolean,
): ReadonlyArray<Part<Member, Cause>> {
	const middle = Math.ceil(members.length / 2);
	return [members.slice(0, middle), members.slice(middle)].map((half) => ({
		...wholeBatch<Member, Cause>(half),
		believesIndexes,
	}));
}

function disbelieving<Member, Cause>(part: Part<Member, Cause>): Part<Member, Cause> {
	return { ...part, believesIndexes: false };
}
