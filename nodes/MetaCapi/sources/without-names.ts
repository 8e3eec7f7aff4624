import type { Draft } from '../event/draft';
import type { Warning } from '../event/warning';
import { reducedName } from '../fields/reduced-name';

/** The text of `custom_data` that services let people write: `Call with Jane Doe`. */
const FIELD = 'content_name';

/** Longer texts are cut before they are searched. */
const LONGEST = 500;

/** Shorter names stand in too many words by chance. */
const SHORTEST = 2;

/**
 * Takes a content's name out of a draft when it holds the name of the customer or of somebody else in the payload: no
 * person's name leaves unhashed (SPEC 6).
 */
export function withoutNames(draft: Draft, otherPeople: readonly string[]): Draft {
	const { custom_data: customData, user_data: userData } = draft.raw;
	const text = customData?.[FIELD];
	if (typeof text !== 'string') return draft;
	const words = new Set(wordsOf(text));
	const customer = [userData?.fn, userData?.ln].filter((part) => typeof part === 'string');
	const names = [customer.length === 2 ? customer.join(' ') : '', ...otherPeople].map(wordsOf);
	if (!names.some((name) => name.length > 1 && name.every((word) => words.has(word)))) return draft;
	return {
		...draft,
		raw: { ...draft.raw, custom_data: { ...customData, [FIELD]: undefined } },
		warnings: [...draft.warnings, HOLDS_A_NAME],
	};
}

function wordsOf(text: string): readonly string[] {
	return text
		.slice(0, LONGEST)
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(reducedName)
		.filter((word) => word.length >= SHORTEST);
}

const HOLDS_A_NAME: Warning = {
	field: 'Content Name',
	message: "'Content Name' left out, since it holds a person's name, which is never sent unhashed",
};
