import { reducedName } from '../fields/reduced-name';
import type { NameParts } from './flat/full-name';

/** Longer texts are no names. */
const LONGEST = 200;

/**
 * Tells whether two names are surely those of two people: the buyer's and that of whoever gets the parcel.
 *
 * A name that is missing, or of which only the other part is known, says nothing; `Ann` and `A. Lee` may be `Ann Lee`.
 */
export function areTwoPeople(left: NameParts, right: NameParts): boolean {
	if (!areComparable(left, right)) return false;
	const [own, others] = [left, right].map(wordsOf);
	if (own === undefined || others === undefined || own.length === 0 || others.length === 0)
		return false;
	const [fewer, more] = own.length <= others.length ? [own, others] : [others, own];
	return !fewer.every((word) => more.some((other) => isSame(word, other)));
}

function areComparable(left: NameParts, right: NameParts): boolean {
	return (
		(left.first !== undefined && right.first !== undefined) ||
		(left.last !== undefined && right.last !== undefined)
	);
}

function wordsOf({ first = '', last = '' }: NameParts): readonly string[] {
	return `${first.slice(0, LONGEST)} ${last.slice(0, LONGEST)}`
		.split(/[\s.,-]+/)
		.map(reducedName)
		.filter((word) => word !== '');
}

/** An initial stands for any name that begins so. */
function isSame(left: string, right: string): boolean {
	if (left === right) return true;
	return (left.length === 1 || right.length === 1) && left[0] === right[0];
}
