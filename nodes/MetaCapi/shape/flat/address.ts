import { type Address, ADDRESS_PARTS, type AddressPart, chooseParts } from '../one-address';
import { candidatesFor, chooseAmong, PARCEL } from './choose';
import type { Candidate, Collected } from './collect';

/**
 * Chooses the parts of the customer's address from one and the same address, the nearest (SPEC 3.3).
 *
 * `undefined` where the item has no address or only one, the customer's; then every part is chosen by itself.
 */
export function chooseAddress(
	collected: Collected,
): ReadonlyMap<string, Candidate | undefined> | undefined {
	const groups = new Map<number, Partial<Record<AddressPart, Candidate>>>();
	for (const part of ADDRESS_PARTS) {
		for (const candidate of candidatesFor(collected, `user_data.${part}`)) {
			const group = groups.get(candidate.closeness);
			if (group === undefined) groups.set(candidate.closeness, { [part]: candidate });
			else group[part] = better(group[part], candidate, part);
		}
	}
	const { parcelIsAnothers = false } = collected;
	if (groups.size < 2 && !parcelIsAnothers) return undefined;
	const nearest = [...groups].sort(([left], [right]) => left - right);
	const nearestFirst = nearest.map(([, group]) => group);
	const parts = chooseParts(
		nearestFirst.map(valuesOf),
		(index) => parcelIsAnothers && (nearest[index]?.[0] ?? 0) >= PARCEL,
	);
	return new Map(
		ADDRESS_PARTS.map((part) => {
			const index = parts[part];
			return [`user_data.${part}`, index === undefined ? undefined : nearestFirst[index]?.[part]];
		}),
	);
}

function better(known: Candidate | undefined, other: Candidate, part: AddressPart): Candidate {
	const candidates = known === undefined ? [other] : [known, other];
	return chooseAmong(candidates, `user_data.${part}`) ?? other;
}

function valuesOf(group: Partial<Record<AddressPart, Candidate>>): Address {
	return Object.fromEntries(
		ADDRESS_PARTS.flatMap((part) => {
			const candidate = group[part];
			return candidate === undefined ? [] : [[part, candidate.value]];
		}),
	);
}
