import { FLAT_TARGETS } from '../../fields/flat-targets';
import type { Candidate, Collected } from './collect';

/** Fields of which a person may well have several, and Meta matches on all of them. */
const SEVERAL: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** From this closeness on it may be somebody else's: what stands on the parcel, not on the bill. */
const PARCEL = 3;

const INDEX_OF: ReadonlyMap<string, number> = new Map(
	FLAT_TARGETS.map((target) => [target.field, target.index]),
);

/** The values chosen for an event field and where they stood. */
export interface Chosen {
	readonly value: unknown;
	readonly path: readonly string[];
}

/**
 * Chooses among the values that stand for one field: the customer's own before the bill's before the parcel's,
 * then the earlier name of the alias table.
 *
 * E-mails and phones are all taken, the parcel's only when there is no other. `undefined` when the item has none.
 */
export function choose(collected: Collected, field: string): Chosen | undefined {
	const candidates = collected.candidates[INDEX_OF.get(field) ?? -1];
	const [first] = candidates ?? [];
	if (candidates === undefined || first === undefined) return undefined;
	if (candidates.length === 1) return first;
	const best = candidates.reduce((left, right) => (isBetter(right, left) ? right : left));
	if (!SEVERAL.has(field)) return best;
	const own = candidates.filter((candidate) => candidate.closeness < PARCEL);
	const taken = own.length > 0 ? own : candidates;
	return { value: taken.flatMap((candidate) => candidate.value), path: best.path };
}

function isBetter(left: Candidate, right: Candidate): boolean {
	return left.closeness === right.closeness ? left.rank < right.rank : left.closeness < right.closeness;
}
