import type { Part, Refusal, Refused, Step } from './part';
import { wholeBatch } from './part';

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
