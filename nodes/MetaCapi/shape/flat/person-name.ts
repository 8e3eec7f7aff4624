import { BARE_NAMES, meansOtherPart } from '../../fields/name-pairs';
import { reducedName } from '../../fields/reduced-name';
import { readBoolean } from '../../normalise/values/boolean';
import { candidatesFor, choose, chooseAmong, PARCEL } from './choose';
import type { Candidate, Collected } from './collect';
import { type NameParts, splitFullName, splitLastFirst } from './full-name';
import { namedThing, type NamedThing } from './named-thing';

/** A customer's name as an item gives it, in one field or in two. */
export interface PersonName {
	readonly first?: unknown;
	readonly last?: unknown;
	/** The field with the whole name that a part was taken of. */
	readonly whole?: Candidate;
	/** A field with a whole name that contradicts the part there is, while the other part is missing. */
	readonly unused?: Candidate;
}

/** Which of an item's fields count: all, the customer's own, those of the parcel. */
type Wanted = (candidate: Candidate) => boolean;

const ANY: Wanted = () => true;

/**
 * Reads the customer's name from the fields of its parts, or else from a field with the whole name (SPEC 3.3).
 *
 * The parts win, since a bare `name` may be that of a form or a campaign; but those of the parcel may be of whoever
 * gets it. A part that is missing comes from the nearest whole name that agrees with the other.
 */
export function readPersonName(collected: Collected, isWanted: Wanted = ANY): PersonName {
	const wholes = wholeNames(collected, isWanted);
	const [nearest] = wholes;
	const partOf = (field: string) => {
		const part = chooseAmong(candidatesFor(collected, field).filter(isWanted), field);
		const isTheirs =
			part !== undefined &&
			(part.closeness < PARCEL || nearest === undefined || nearest.candidate.closeness >= PARCEL);
		return isTheirs ? part : undefined;
	};
	const first = partOf('user_data.fn');
	const last = partOf('user_data.ln');
	const given = { first: first?.value, last: last?.value };
	if (nearest === undefined || (first !== undefined && last !== undefined)) return given;
	const known = namePartsOf(given);
	for (const { candidate, split } of wholes) {
		const isOther = [first, last].some((part) => part && meansOtherPart(candidate, part));
		const parts = split(known, isOther);
		if (parts.first === known.first && parts.last === known.last) continue;
		return {
			first: parts.first ?? given.first,
			last: parts.last ?? given.last,
			whole: candidate,
		};
	}
	return isRepeated(nearest.value, known) ? given : { ...given, unused: nearest.candidate };
}

/** The parts of a name that are text. */
export function namePartsOf({ first, last }: PersonName): NameParts {
	return {
		...(typeof first === 'string' && { first }),
		...(typeof last === 'string' && { last }),
	};
}

/** `Name: Jane` beside `First Name: Jane` contradicts nothing. */
function isRepeated(value: string, { first, last }: NameParts): boolean {
	return [first, last].some(
		(part) => part !== undefined && reducedName(part) === reducedName(value),
	);
}

/** A field with a whole name, and how it is split. */
interface WholeName {
	readonly candidate: Candidate;
	readonly value: string;
	readonly split: (known: NameParts, isOtherPart: boolean) => NameParts;
}

/** The fields that hold a customer's whole name, the nearest first; text that can't be one (`Order 1001`) is none. */
function wholeNames(collected: Collected, isWanted: Wanted): readonly WholeName[] {
	const turned = candidatesFor(collected, '~last_first_name');
	const straight = candidatesFor(collected, '~full_name');
	const isOfThing = straight.some(isBare) && namedThing(collected) !== undefined;
	const names = [
		...straight.map((candidate) => nameIn(candidate, splitFullName)),
		...turned.map((candidate) => nameIn(candidate, splitLastFirst)),
	].flatMap((name) => {
		if (name === undefined || !isWanted(name.candidate)) return [];
		return isOfThing && isBare(name.candidate) ? [] : [name];
	});
	const login = choose(collected, '~user_name');
	const user = login && isWanted(login) ? nameIn(login, splitFullName) : undefined;
	// A user name is what people log in with, unless it has a space in it: `user: { name: 'Ann Lee' }`.
	const isFull = user?.value.trim().includes(' ') === true;
	if (user !== undefined && isFull) names.push(user);
	return names.length < 2
		? names
		: names.sort(
				(left, right) =>
					nearnessOf(left, user) - nearnessOf(right, user) ||
					left.candidate.rank - right.candidate.rank,
			);
}

function nameIn(
	candidate: Candidate,
	split: (text: string, known: NameParts, isOtherPart?: boolean) => NameParts,
): WholeName | undefined {
	const { value } = candidate;
	return isName(value)
		? { candidate, value, split: (known, isOtherPart) => split(value, known, isOtherPart) }
		: undefined;
}

/** A bare name may be a product's, a form's or an order's: any that says whose it is comes first, but the parcel's. */
function nearnessOf(name: WholeName, user: WholeName | undefined): number {
	if (isBare(name.candidate)) return PARCEL - 0.25;
	return name === user ? PARCEL - 0.5 : name.candidate.closeness;
}

function isBare({ path }: Candidate): boolean {
	return path.length === 1 && BARE_NAMES.has(reducedName(path[0] ?? ''));
}

/** The bare name of an item that is a thing: `{ name: 'Blue Shirt', sku: 'S1' }`, and what thing that is. */
export function nameOfThing(
	collected: Collected,
): { readonly name: Candidate; readonly thing: NamedThing } | undefined {
	const name = candidatesFor(collected, '~full_name').find(isBare);
	const thing = name !== undefined && isName(name.value) ? namedThing(collected) : undefined;
	return name && thing && { name, thing };
}

const NOT_IN_A_NAME = /[\d@#_<>{}[\]\\|]|:\/\//;

/** Longest text that can be a name. */
const MAX_LENGTH = 200;

/** No word for yes or no is longer: `verdadeiro`. */
const LONGEST_ANSWER = 10;

function isName(value: unknown): value is string {
	if (typeof value !== 'string' || value.length > MAX_LENGTH || NOT_IN_A_NAME.test(value))
		return false;
	// Forms ask 'Cliente?' too, and get 'sim'; a letter is an initial.
	const { length } = value.trim();
	return length < 2 || length > LONGEST_ANSWER || readBoolean(value).type !== 'value';
}
