import type { UnknownObject } from '../event/json';
import { ALIASES } from '../fields/flat-targets';
import { OTHER_PEOPLE } from '../fields/name-words';
import { withoutLeadIn } from '../fields/question-words';
import { reducedName } from '../fields/reduced-name';
import { readKey } from '../shape/flat/key-reading';
import { wordsOf } from '../shape/flat/somebody-else';
import { setOwnEntry } from '../event/own-entry';

/** A question of a form and what was answered. */
export interface Answer {
	/** The question, or the field's own name. */
	readonly question: string | undefined;
	readonly value: unknown;
	/** What the form itself knows the answer to be, whatever the question is called. */
	readonly kind?: 'email' | 'phone number' | undefined;
}

/**
 * The answers of a form by names the aliases know (SPEC 3.3): `What's your email?` counts as `email`.
 *
 * A question that is asked twice keeps both answers.
 */
export function answersByName(answers: readonly Answer[]): UnknownObject {
	const named: Record<string, unknown> = {};
	for (const { question = '', value: given, kind } of answers) {
		const name = nameOf(question, kind);
		if (name === '') continue;
		// Some forms give every answer as a list.
		const value: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
		setOwnEntry(named, name, Object.hasOwn(named, name) ? [named[name], value].flat() : value);
	}
	return named;
}

/** An address the form asked for as such is the customer's, unless the question names somebody else. */
function nameOf(question: string, kind: Answer['kind']): string {
	if (kind !== undefined) {
		return wordsOf([question]).some((word) => OTHER_PEOPLE.has(word)) ? question : kind;
	}
	if (ALIASES.has(reducedName(question))) return question;
	const plain = withoutLeadIn(question);
	const isShorter = reducedName(plain) !== reducedName(question);
	return isShorter && readKey([plain]).type === 'field' ? plain : question;
}
