import type { Warning } from '../../event/warning';

/** What may follow a name in brackets: a firm, a department, a nickname. */
const IN_BRACKETS = /\s*[(（][^()（）]{0,200}[)）]?\s*/g;
const BRACKET = /[(（]/;

/** Words and signs between the names of two people; `y` and `e` stand within surnames. */
const BETWEEN_PEOPLE = /\p{L}\.?\s*(?:[&＆]|\+)\s*\p{L}|\p{L}\.?\s(?:and|und|et)\s\p{L}/iu;

/** A full name without what stands in brackets, and whether it is that of one person. */
export interface NameAlone {
	readonly text: string;
	readonly hasAddition: boolean;
	/** `Jane Doe & John Doe`, and firms named alike: nobody's first and last name can be told. */
	readonly isOfSeveral: boolean;
}

/** Reads what a field with a full name holds besides the name. */
export function nameAlone(whole: string): NameAlone {
	const bare = BRACKET.test(whole) ? whole.replace(IN_BRACKETS, ' ').trim() : whole;
	// `(Jane Doe)` is a name in brackets.
	const text = bare === '' ? whole : bare;
	return { text, hasAddition: text !== whole, isOfSeveral: BETWEEN_PEOPLE.test(text) };
}

/** Says what was left out of a full name, or that nothing of it was used; `field` as the user knows it, quoted. */
export function warnAboutAddition(whole: string, field: string): readonly Warning[] {
	const { hasAddition, isOfSeveral } = nameAlone(whole);
	if (isOfSeveral) {
		return [
			{
				message: `${field} was not used, since it names more than one person: map the first and last name of the customer`,
			},
		];
	}
	return hasAddition
		? [
				{
					message: `What stands in brackets in ${field} was left out, since it is no part of the name`,
				},
			]
		: [];
}
