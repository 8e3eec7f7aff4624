import { FLAT_TARGETS } from '../../fields/flat-targets';
import type { Candidate, Collected } from './collect';

/** Fields of which a person may well have several, and Meta matches on all of them. */
const SEVERAL: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** The closeness of an object or word `user`: the customer, or who works with the CRM. */
export const USER = 2;

/** From this closeness on it may be somebody else's: what stands on the parcel, not on the bill. */
export const PARCEL = 4;

const INDEX_OF: ReadonlyMap<string, number> = new Map(
	FLAT_TARGETS.map((target) => [target.field, target.index]),
);

/** Everything an item holds for an event field, in the item's order. */
export function candidatesFor(collected: Collected, field: string): readonly Candidate[] {
	return collected.candidates[INDEX_OF.get(field) ?? -1] ?? NONE;
}

const NONE: readonly Candidate[] = [];

/**
 * Chooses among the values that stand for one field: the customer's own before the bill's before the parcel's,
 * then the earlier name of the alias table.
 *
 * E-mails and phones are all taken, the parcel's only when there is no other. `undefined` when the item has none.
 */
export function choose(collected: Collected, field: string): Candidate | undefined {
	return chooseAmong(candidatesFor(collected, field), field);
}

/** The same for candidates that are at hand. */
export function chooseAmong(
	candidates: readonly Candidate[],
	field: string,
): Candidate | undefined {
	if (candidates.length < 2) return candidates[0];
	const best = bestOf(candidates);
	if (best === undefined || !SEVERAL.has(field)) return best;
	return { ...best, value: nearestOf(candidates).flatMap((candidate) => candidate.value) };
}

/** Every candidate of which {@link chooseAmong} takes the value. */
export function takenAmong(candidates: readonly Candidate[], field: string): readonly Candidate[] {
	if (SEVERAL.has(field)) return nearestOf(candidates);
	const best = bestOf(candidates);
	return best === undefined ? NONE : [best];
}

/** The customer's own, or the parcel's when there is no other. */
function nearestOf(candidates: readonly Candidate[]): readonly Candidate[] {
	const own = candidates.filter((candidate) => candidate.closeness < PARCEL);
	return own.length > 0 ? own : candidates;
}

/** The best of several candidates; the first of equal ones. */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
	return candidates.reduce<Candidate | undefined>(
		(best, candidate) => (best === undefined || isBetter(candidate, best) ? candidate : best),
		undefined,
	);
}

function isBetter(left: Candidate, right: Candidate): boolean {
	return left.closeness === right.closeness
		? left.rank < right.rank
		: left.closeness < right.closeness;
}
