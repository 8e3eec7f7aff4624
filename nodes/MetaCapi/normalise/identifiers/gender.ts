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

/** `ge`: `f` or `m` from a whole word of the five languages, nothing guessed from initials (M 4.3). */
export const normaliseGender = hashedField(
	200,
	(text) => BY_WORD.get(latinLettersOf(text)) ?? NEITHER,
);
