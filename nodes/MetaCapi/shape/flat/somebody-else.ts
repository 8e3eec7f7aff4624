import type { FlatTarget } from '../../fields/flat-targets';
import { OTHER_PEOPLE } from '../../fields/name-words';
import { reducedName } from '../../fields/reduced-name';
import { matchName } from './match-name';

/** Only the end of a long path is looked at: whose it is stands right before the identifier. */
const MAX_LENGTH = 120;

/** Identifiers whose names also end the names of many other things: `order_state`, `campaign_name`, `parent_user_id`. */
const NOT_TELLING: ReadonlySet<string> = new Set([
	'user_data.st',
	'user_data.external_id',
	'user_data.ge',
	'~full_name',
	'~user_name',
]);

/** Splits a path's names into reduced words: `seller.homeEmail` → seller, home, email. */
export function wordsOf(path: readonly string[]): readonly string[] {
	return path
		.join(' ')
		.slice(-MAX_LENGTH)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(reducedName)
		.filter((word) => word !== '');
}

/**
 * Finds the identifier that stands behind (in Romance languages before) a word that is not the customer's:
 * `owner_email`, `nome da empresa`. It is never used, since it is somebody else's (SPEC 3.3).
 */
export function matchSomebodyElse(path: readonly string[]): FlatTarget | undefined {
	const words = wordsOf(path);
	for (let split = 1; split < words.length; split++) {
		const before = words.slice(0, split);
		const after = words.slice(split);
		const behind = identifierIn(after, before);
		if (behind !== undefined) return behind;
		if (after.some((word) => OTHER_PEOPLE.has(word))) {
			const first = identifierIn(before, after);
			if (first !== undefined) return first;
		}
	}
	return undefined;
}

function identifierIn(words: readonly string[], others: readonly string[]): FlatTarget | undefined {
	const name = words.join('');
	// Meta's own two-letter keys end the names of too many other things.
	if (name.length < 3 && name !== 'ip') return undefined;
	const target = matchName(name)?.target;
	if (target?.identifies !== true) return undefined;
	const isNamed = others.some((word) => OTHER_PEOPLE.has(word));
	const isPersonal = target.field.startsWith('user_data.') && !NOT_TELLING.has(target.field);
	return isNamed || isPersonal ? target : undefined;
}
