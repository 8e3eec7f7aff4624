import type { Part, Refusal, Refused, Step } from './part';
import { wholeBatch } from './part';
import { afterWitnessAccepted, afterWitnessRefused, alone, witness } from './witness';

/*
 * How bad events are found in refused requests (SPEC 5). Two things are known for sure: an accepted request holds no
 * bad event, and a refused request of one event is that event's refusal. An index in an answer is neither: it is
 * believed, since it saves most of the requests, until an answer contradicts it. Then splitting takes over, which
 * trusts in nothing but the two sure things. Nothing here sends or waits: each function says what to send next.
 */

/**
 * All members were accepted.
 *
 * Events named before are refused then: the last one is proven by the acceptance of the rest without it, the others
 * are believed, since k + 1 requests leave no room to ask for each. But an accepted witness proves that the index was
 * wrong: all it named are asked again, one by one.
 */
export function afterAcceptance<Member, Cause>(part: Part<Member, Cause>): Step<Member, Cause> {
	const { named, resumes } = part;
	if (resumes === undefined) return { refused: named, send: [], abandoned: [] };
	return afterWitnessAccepted(named, resumes);
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
	const { members, resumes } = part;
	const [only] = members;
	if (resumes !== undefined && only !== undefined) {
		return afterWitnessRefused({ member: only, cause }, part, maySplit);
	}
	const place = culpritPlace(part, index);
	const isLie = part.believesIndexes && index !== undefined && place !== index;
	const culprit = place === undefined ? undefined : members[place];
	if (place === undefined || culprit === undefined) return cutUp(part, isLie, maySplit);
	const refused = { member: culprit, cause };
	return members.length === 1
		? refuseLast(part, refused, isLie)
		: takeOut(part, place, refused, maySplit);
}

/**
 * Nobody can be singled out: halves are asked; first whoever was named before, each alone, since no acceptance has
 * proven any of them. Splitting's bound has room for that.
 */
function cutUp<Member, Cause>(
	{ members, named, believesIndexes }: Part<Member, Cause>,
	isLie: boolean,
	maySplit: boolean,
): Step<Member, Cause> {
	const halves = split<Member, Cause>(members, believesIndexes && !isLie);
	if (isLie || named.length > 0) {
		return { refused: [], send: [...alone(named), ...halves], abandoned: [] };
	}
	return maySplit
		? { refused: [], send: halves, abandoned: [] }
		: { refused: [], send: [], abandoned: members };
}

/** Only one event was left, so it is bad; those named before are not proven by that. */
function refuseLast<Member, Cause>(
	{ named }: Part<Member, Cause>,
	refused: Refused<Member, Cause>,
	isLie: boolean,
): Step<Member, Cause> {
	return { refused: [refused], send: isLie ? alone(named) : witness(named, []), abandoned: [] };
}

/** Believing the index for good would give up everything untried, so one witness is not enough. */
const WITNESSES_OF_A_COMMON_CAUSE = 2;

/** The event Meta names is left out, and the rest sent again; without `maySplit` only once witnesses have spoken. */
function takeOut<Member, Cause>(
	part: Part<Member, Cause>,
	place: number,
	refused: Refused<Member, Cause>,
	maySplit: boolean,
): Step<Member, Cause> {
	const rest = { ...part, members: part.members.toSpliced(place, 1), earliest: place };
	const named = [...part.named, refused];
	const send = maySplit
		? [{ ...rest, named }]
		: witness(named, [{ ...rest, named: [] }], WITNESSES_OF_A_COMMON_CAUSE);
	return { refused: [], send, abandoned: [] };
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

/**
 * The part ended without acceptance or refusal: events named before are not proven bad, so they are asked alone, and
 * what waited behind goes on.
 */
export function afterSilence<Member, Cause>(part: Part<Member, Cause>): Step<Member, Cause> {
	return { refused: [], send: [...alone(part.named), ...(part.resumes ?? [])], abandoned: [] };
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
