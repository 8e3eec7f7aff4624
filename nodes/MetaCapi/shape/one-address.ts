import { reducedName } from '../fields/reduced-name';
import { countryOf } from '../normalise/country-of';

/** The parts of an address that Meta matches on. */
export const ADDRESS_PARTS = ['ct', 'st', 'zp', 'country'] as const;

/** The key of one part in `user_data`. */
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** One address of an item: the values of its parts, as they came. */
export type Address = Readonly<Partial<Record<AddressPart, unknown>>>;

/** What makes an address one: a country or state alone may be anybody's default. */
const TELLING = ['ct', 'zp'] as const;

/**
 * Chooses the parts of the customer's address from one and the same address, since the city of the bill and the
 * postcode of the parcel would match nobody (SPEC 3.3): the nearest with a city or a postcode.
 *
 * A part it lacks comes from another one that does not contradict it: a country or state alone, or the same place
 * written out in full. Gives for each part the number of the address it comes from; `addresses`: nearest first.
 * That of somebody else (`isAnothers`) only completes the customer's own, where it is the same place.
 */
export function chooseParts(
	addresses: readonly Address[],
	isAnothers: (index: number) => boolean = () => false,
): Readonly<Partial<Record<AddressPart, number>>> {
	const own = addresses.filter((_, index) => !isAnothers(index));
	const main = own.find(isTelling) ?? own.find((address) => !isEmpty(address));
	const chosen: Partial<Record<AddressPart, number>> = {};
	if (main === undefined) return chosen;
	for (const part of ADDRESS_PARTS) {
		const index =
			main[part] === undefined
				? addresses.findIndex(
						(other, at) =>
							other[part] !== undefined &&
							mayBeSame(main, other) &&
							(isTelling(other) || !isAnothers(at)),
					)
				: addresses.indexOf(main);
		if (index >= 0) chosen[part] = index;
	}
	return chosen;
}

function isTelling(address: Address): boolean {
	return TELLING.some((part) => address[part] !== undefined);
}

function isEmpty(address: Address): boolean {
	return ADDRESS_PARTS.every((part) => address[part] === undefined);
}

/** Nothing that both have differs, and what makes the other one an address of its own is in both. */
function mayBeSame(main: Address, other: Address): boolean {
	const shared = ADDRESS_PARTS.filter(
		(part) => main[part] !== undefined && other[part] !== undefined,
	);
	if (!shared.every((part) => isEqual(part, main[part], other[part]))) return false;
	return !isTelling(other) || TELLING.some((part) => shared.includes(part));
}

function isEqual(part: AddressPart, left: unknown, right: unknown): boolean {
	const [own, others] = [left, right].map(shortText);
	if (own === undefined || others === undefined) return false;
	return own === others || (part === 'country' && isSameCountry(left, right));
}

/** `DE` and `Germany` are one. */
export function isSameCountry(left: unknown, right: unknown): boolean {
	const [own, others] = [left, right].map((country) => countryOf({ user_data: { country } }));
	return own !== undefined && own === others;
}

/** Longer values are no part of an address. */
const LONGEST = 120;

function shortText(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value);
	return text.length > LONGEST ? undefined : reducedName(text);
}
