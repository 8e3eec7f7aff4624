import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { readFlat } from '../shape/flat/flat-draft';
import { createKeyTree } from '../shape/flat/key-tree';

/** Remembers what the names of forms stand for: the same few come with every lead. */
const NAMES = createKeyTree();

/** Identifiers of which a person may well have several. */
const SEVERAL = ['em', 'ph'] as const;

/**
 * Adds to a draft the identifiers among a form's answers, whose names somebody chose freely (SPEC 3.3).
 *
 * What the source itself knows comes first; e-mails and phones are all taken. Nothing but identifiers is read, since a
 * question about a date or an amount is not one about the event.
 */
export function withAnswers(draft: Draft, answers: UnknownObject): Draft {
	const answered = readFlat(answers, { keepUnknownFields: false, keys: NAMES });
	const own = present(draft.raw.user_data);
	const given = present(answered.raw.user_data);
	if ('fn' in own || 'ln' in own) {
		delete given.fn;
		delete given.ln;
	}
	const userData = { ...given, ...own };
	for (const key of SEVERAL) {
		if (key in own && key in given) userData[key] = [own[key], given[key]].flat();
	}
	return {
		...draft,
		raw: { ...draft.raw, user_data: userData },
		origins: () => new Map([...personal(answered.origins()), ...draft.origins()]),
		warnings: [...draft.warnings, ...answered.warnings],
	};
}

function present(userData: UnknownObject | undefined): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(userData ?? {}).filter(([, value]) => value !== undefined),
	);
}

function personal(origins: ReadonlyMap<string, string>): ReadonlyArray<[string, string]> {
	return [...origins].filter(([field]) => field.startsWith('user_data.'));
}
