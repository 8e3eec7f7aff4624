import { hashedField } from './hashed-field';
import { latinLettersOf, lettersOf } from './letters';
import { EMPTY, plain } from './outcome';
import type { IdentifierContext } from './outcome';
import { STATE_NAMES } from './state-names';

function codesByName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(names).flatMap(([code, list]) => list.split(' ').map((name) => [name, code])),
	);
}

const US_CODES = codesByName(STATE_NAMES.us);
const CANADIAN_CODES = codesByName(STATE_NAMES.ca);
const US_TWO_LETTERS: ReadonlySet<string> = new Set(Object.keys(STATE_NAMES.us));
const CANADIAN_TWO_LETTERS: ReadonlySet<string> = new Set(Object.keys(STATE_NAMES.ca));

/** ISO 3166-2, such as US-CA or BR-SP: the country, then the subdivision. */
const SUBDIVISION = /^([A-Z]{2})-([A-Z0-9]{1,3})$/;

/** The subdivision of an ISO 3166-2 code whose country is the customer's, or proven by the code itself. */
function subdivisionOf(text: string, country: string | undefined): string | undefined {
	const [, prefix = '', code = ''] = SUBDIVISION.exec(text) ?? [];
	if (prefix === '') return undefined;
	const owner = prefix.toLowerCase();
	const subdivision = code.toLowerCase();
	if (country !== undefined) return country === owner ? subdivision : undefined;
	const known =
		(owner === 'us' && US_TWO_LETTERS.has(subdivision)) ||
		(owner === 'ca' && CANADIAN_TWO_LETTERS.has(subdivision));
	return known ? subdivision : undefined;
}

function codeOfName(letters: string, country: string | undefined): string | undefined {
	if (country !== undefined && country !== 'us' && country !== 'ca') return undefined;
	const name = latinLettersOf(letters);
	return (
		(country === 'ca' ? undefined : US_CODES.get(name)) ??
		(country === 'us' ? undefined : CANADIAN_CODES.get(name))
	);
}

function normaliseLetters(text: string, { country }: IdentifierContext) {
	const subdivision = text.includes('-') ? subdivisionOf(text, country) : undefined;
	// France and Japan number theirs: 75 says nothing in letters.
	if (subdivision !== undefined) return /\d/.test(subdivision) ? EMPTY : plain(subdivision);
	const letters = lettersOf(text);
	if (letters === '') return EMPTY;
	return plain(letters.length === 2 ? letters : (codeOfName(letters, country) ?? letters));
}

/**
 * `st`: US states and Canadian provinces as their codes, from whole names only; elsewhere the letters of the text,
 * as for a city (M 4.3, appendix B).
 */
export const normaliseState = hashedField(1000, normaliseLetters);
