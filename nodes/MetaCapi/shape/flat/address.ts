import { candidatesFor, chooseAmong } from './choose';
import type { Candidate, Collected } from './collect';

const PARTS = ['ct', 'st', 'zp', 'country'] as const;

/** What makes an address one: a country or state alone may be anybody's default. */
const TELLING = ['ct', 'zp'] as const;

/**
 * Chooses the parts of the customer's address from one and the same address: the nearest with a city or a postcode,
 * since the city of the bill and the postcode of the parcel would match nobody (SPEC 3.3).
 *
 * `undefined` where the item has no such address or only one; then every part is chosen by itself.
 */
export function chooseAddress(
	collected: Collected,
): ReadonlyMap<string, Candidate | undefined> | undefined {
	const groups = new Set<number>();
	let nearest: number | undefined;
	for (const part of PARTS) {
		for (const { closeness } of candidatesFor(collected, `user_data.${part}`)) {
			groups.add(closeness);
			const tells = TELLING.some((telling) => telling === part);
			if (tells && (nearest === undefined || closeness < nearest)) nearest = closeness;
		}
	}
	if (groups.size < 2 || nearest === undefined) return undefined;
	const chosen = new Map<string, Candidate | undefined>();
	for (const part of PARTS) {
		const field = `user_data.${part}`;
		const own = candidatesFor(collected, field).filter(({ closeness }) => closeness === nearest);
		chosen.set(field, chooseAmong(own, field));
	}
	return chosen;
}
