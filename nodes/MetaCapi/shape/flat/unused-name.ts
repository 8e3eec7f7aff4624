import type { Warning } from '../../event/warning';
import { candidatesFor } from './choose';
import type { Candidate, Collected } from './collect';
import { warnAboutAddition } from './name-alone';
import { nameOfThing, type PersonName } from './person-name';

/** Says which field with a name was left out, since it is hardly the customer's (SPEC 3.7: never in silence). */
export function warnAboutName(
	{ first, last, whole, unused }: PersonName,
	collected: Collected,
): readonly Warning[] {
	if (whole !== undefined) return additionIn(whole);
	if (unused !== undefined) {
		const additions = additionIn(unused);
		if (additions.length > 0) return additions;
		return [
			{
				message: `${shown(unused)} was not used, since it is another name than the first or last name beside it: correct one of them if both are the customer's`,
			},
		];
	}
	if (first !== undefined || last !== undefined) return NOTHING;
	const several = SEVERAL.flatMap((field) => candidatesFor(collected, field)).flatMap(additionIn);
	if (several.length > 0) return several.slice(0, 1);
	const found = nameOfThing(collected);
	return found === undefined
		? NOTHING
		: [
				{
					message: `${shown(found.name)} was not used, since beside a ${found.thing} it may be the ${found.thing}'s name: rename it to 'Customer Name' if it is the customer's`,
				},
			];
}

const SEVERAL = ['~full_name', '~last_first_name'] as const;

function additionIn(candidate: Candidate): readonly Warning[] {
	const { value } = candidate;
	return typeof value === 'string'
		? warnAboutAddition(value.slice(0, LONGEST), shown(candidate))
		: [];
}

/** Longer texts are no names. */
const LONGEST = 200;

const NOTHING: readonly Warning[] = [];

function shown({ path }: Candidate): string {
	return `'${path.join('.').slice(0, 80)}'`;
}
