const PLAIN_NAME = /^[a-z0-9]*$/;
const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
const NOT_PLAIN = /[^a-z0-9]+/g;
const MARKS = /\p{M}+/gu;

/** Longer names are no field names; the bound keeps the work per key small whatever the item holds. */
const MAX_NAME_LENGTH = 120;

/**
 * Reduces a field's name to what aliases are compared by: no case, no marks, no separators.
 *
 * `E-Mail`, `e_mail` and `email` become `email`; `Prénom` becomes `prenom`; `Straße` becomes `strasse`.
 */
export function reducedName(name: string): string {
	if (PLAIN_NAME.test(name)) return name.length > MAX_NAME_LENGTH ? '' : name;
	if (name.length > MAX_NAME_LENGTH) return '';
	const lower = name.toLowerCase();
	if (PLAIN_NAME.test(lower)) return lower;
	// In ASCII there are no marks, and Unicode's classes take ten times as long.
	if (!BEYOND_ASCII.test(lower)) return lower.replace(NOT_PLAIN, '');
	return lower
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(MARKS, '')
		.replace(NOT_A_LETTER_OR_DIGIT, '');
}
