import { GENDER_WORDS } from './gender-words';
import { hashedField } from './hashed-field';
import { latinLettersOf } from './letters';
import { plain, unusable } from './outcome';
import type { IdentifierOutcome } from './outcome';

const NEITHER = unusable(
	'Meta matches on female and male only; leave this field out for other customers, or map a field with F or M.',
);

function outcomes(
	words: readonly string[],
	value: string,
): (readonly [string, IdentifierOutcome])[] {
	return words.flatMap((line) => line.split(' ')).map((word) => [word, plain(value)] as const);
}

const BY_WORD: ReadonlyMap<string, IdentifierOutcome> = new Map([
	...outcomes(GENDER_WORDS.f, 'f'),
	...outcomes(GENDER_WORDS.m, 'm'),
]);

/** `Señor/a` and `Sr(a)` name both; taken together their letters would be a woman's title. */
const SEVERAL = /[()[\]|,;:/]/;
const BETWEEN_WORDS = /[\s()[\]|,;:/-]+/;

/** `Male (M)`, `she/her`: several words that all say the same; `f/m` does not. */
function agreeing(text: string): IdentifierOutcome | undefined {
	const words = text.split(BETWEEN_WORDS, 5).filter((word) => word !== '');
	const [first, ...others] = words.map((word) => BY_WORD.get(latinLettersOf(word)));
	if (first?.type !== 'value') return undefined;
	const agree = others.every((other) => other?.type === 'value' && other.value === first.value);
	return agree ? first : undefined;
}

/** `ge`: `f` or `m` from a whole word of the five languages, nothing guessed from initials (M 4.3). */
export const normaliseGender = hashedField(
	200,
	(text) =>
		(SEVERAL.test(text) ? undefined : BY_WORD.get(latinLettersOf(text))) ??
		agreeing(text) ??
		NEITHER,
);
