import { choose, PARCEL } from './choose';
import type { Candidate, Collected } from './collect';
import { type NameParts, splitFullName, splitLastFirst } from './full-name';

/** A customer's name as an item gives it, in one field or in two. */
export interface PersonName {
	readonly first?: unknown;
	readonly last?: unknown;
}

/**
 * Reads the customer's name from the fields of its parts, or else from a field with the whole name (SPEC 3.3).
 *
 * The parts win, since a bare `name` may be that of a form or a campaign; but those of the parcel may be of whoever
 * gets it.
 */
export function readPersonName(collected: Collected): PersonName {
	const whole = wholeName(collected);
	const isTheirs = (part: Candidate | undefined) =>
		part !== undefined &&
		(part.closeness < PARCEL || whole === undefined || whole.closeness >= PARCEL);
	const chosenFirst = choose(collected, 'user_data.fn');
	const chosenLast = choose(collected, 'user_data.ln');
	const first = isTheirs(chosenFirst) ? chosenFirst?.value : undefined;
	const last = isTheirs(chosenLast) ? chosenLast?.value : undefined;
	if (whole === undefined || (first !== undefined && last !== undefined)) return { first, last };
	const known = {
		...(typeof first === 'string' && { first }),
		...(typeof last === 'string' && { last }),
	};
	const parts = whole.split(known);
	return { first: parts.first ?? first, last: parts.last ?? last };
}

/** A field with a whole name, and how it is split. */
interface WholeName {
	readonly closeness: number;
	readonly path: readonly string[];
	readonly split: (known: NameParts) => NameParts;
}

/** The field that holds the customer's whole name; text that can't be one (`Order 1001`) is none. */
export function wholeName(collected: Collected): WholeName | undefined {
	const turned = choose(collected, '~last_first_name');
	const straight = choose(collected, '~full_name');
	const nearest =
		straight === undefined || (turned !== undefined && turned.closeness < straight.closeness)
			? turned
			: straight;
	for (const candidate of nearest === turned ? [turned, straight] : [straight, turned]) {
		if (candidate === undefined || !isName(candidate.value)) continue;
		const { value, closeness, path } = candidate;
		return {
			closeness,
			path,
			split: (known) =>
				candidate === turned ? splitLastFirst(value, known) : splitFullName(value, known),
		};
	}
	// A user name is what people log in with, unless it has a space in it.
	const login = choose(collected, '~user_name');
	if (login === undefined || !isName(login.value) || !login.value.trim().includes(' '))
		return undefined;
	const { value, closeness, path } = login;
	return { closeness, path, split: (known) => splitFullName(value, known) };
}

const NOT_IN_A_NAME = /[\d@#_<>{}[\]\\|]|:\/\//;

/** Longest text that can be a name. */
const MAX_LENGTH = 200;

function isName(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_LENGTH && !NOT_IN_A_NAME.test(value);
}
