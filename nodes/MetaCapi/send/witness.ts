import type { Part, Refused, Step } from './part';
import { wholeBatch } from './part';

/**
 * One of the named events alone, before the parts that go on: its answer shows whether the index can be believed.
 *
 * From within the list, since an index that is wrong in a regular way (always the next event, say) hits by chance at
 * the first and the last. Nobody named, nothing to prove: the parts go on at once.
 */
export function witness<Member, Cause>(
	named: ReadonlyArray<Refused<Member, Cause>>,
	resumes: ReadonlyArray<Part<Member, Cause>>,
	witnesses = 1,
): ReadonlyArray<Part<Member, Cause>> {
	const place = Math.floor(named.length / (witnesses + 1));
	const asked = named[place];
	if (asked === undefined) return resumes;
	const part = { members: [asked.member], earliest: 0, believesIndexes: true, resumes };
	return [{ ...part, named: named.toSpliced(place, 1), furtherWitnesses: witnesses - 1 }];
}

/** A witness that was accepted proves the index wrong: all it named are asked one by one, and no index counts any more. */
export function afterWitnessAccepted<Member, Cause>(
	named: ReadonlyArray<Refused<Member, Cause>>,
	resumes: ReadonlyArray<Part<Member, Cause>>,
): Step<Member, Cause> {
	return { refused: [], send: [...alone(named), ...resumes.map(disbelieving)], abandoned: [] };
}

/** A witness that is refused again bears the index out; after the last one everything named with it is refused, too. */
export function afterWitnessRefused<Member, Cause>(
	proven: Refused<Member, Cause>,
	{ named, resumes = [], furtherWitnesses = 0 }: Part<Member, Cause>,
	maySplit: boolean,
): Step<Member, Cause> {
	if (furtherWitnesses > 0 && named.length > 0) {
		const send = witness(named, resumes, furtherWitnesses);
		return { refused: [proven], send, abandoned: [] };
	}
	const refused = [proven, ...named];
	if (maySplit) return { refused, send: resumes, abandoned: [] };
	return { refused, send: [], abandoned: resumes.flatMap((part) => part.members) };
}

/** Each of the named events in a request of its own. */
export function alone<Member, Cause>(
	named: ReadonlyArray<Refused<Member, Cause>>,
): ReadonlyArray<Part<Member, Cause>> {
	return named.map(({ member }) => disbelieving(wholeBatch([member])));
}

function disbelieving<Member, Cause>(part: Part<Member, Cause>): Part<Member, Cause> {
	return { ...part, believesIndexes: false };
}
