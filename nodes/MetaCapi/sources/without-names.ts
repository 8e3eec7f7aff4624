import type { Draft } from '../event/draft';
import type { Warning } from '../event/warning';
import { knownNames } from '../normalise/privacy/find-name';

/** The text of `custom_data` that services let people write: `Call with Jane Doe`. */
const FIELD = 'content_name';

/**
 * Takes a content's name out of a draft when it holds the name of somebody else in the payload (SPEC 6); the customer's
 * own is looked for in items of every format.
 */
export function withoutNames(draft: Draft, otherPeople: readonly string[]): Draft {
	const { custom_data: customData } = draft.raw;
	const text = customData?.[FIELD];
	if (typeof text !== 'string' || !knownNames(otherPeople).isIn(text)) return draft;
	return {
		...draft,
		raw: { ...draft.raw, custom_data: { ...customData, [FIELD]: undefined } },
		warnings: [...draft.warnings, HOLDS_A_NAME],
	};
}

const HOLDS_A_NAME: Warning = {
	field: 'Content Name',
	message: "'Content Name' left out, since it holds a person's name, which is never sent unhashed",
};
