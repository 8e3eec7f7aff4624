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
	if (letters.length === 2) return plain(letters);
	return plain(codeOfName(letters, country) ?? codeOfAgreeingParts(text, country) ?? letters);
}

const BETWEEN_PARTS = /[()[\]|,:/]|\s[-\u2013]\s/;
const HYPHEN = /[-\u2013]/;

/** Abbreviations are two to four capitals. */
const ABBREVIATION = /^[A-Z]{2,4}$/;

/**
 * `NY (New York)`, `ON - Ontario`, `São Paulo (SP)`: the code of a code and a name that agree, in whatever order; shops
 * show them so.
 */
function codeOfAgreeingParts(text: string, country: string | undefined): string | undefined {
	for (const separator of [BETWEEN_PARTS, HYPHEN]) {
		if (!separator.test(text)) continue;
		const [first = '', second = '', ...others] = text
			.split(separator, 5)
			.map((part) => part.trim())
			.filter((part) => part !== '');
		if (second === '' || others.length > 0) continue;
		const code = codeIfAgreed(first, second, country) ?? codeIfAgreed(second, first, country);
		if (code !== undefined) return code;
	}
	return undefined;
}

function codeIfAgreed(code: string, name: string, country: string | undefined): string | undefined {
	const letters = code.toLowerCase();
	const known = codeOfName(lettersOf(name), country);
	if (known !== undefined) return known === letters ? letters : undefined;
	if (country === 'us' || country === 'ca' || !ABBREVIATION.test(code)) return undefined;
	return abbreviates(letters, latinLettersOf(name)) ? letters : undefined;
}

/** Elsewhere no table tells: a code begins as the name does, and its letters stand in it in their order. */
function abbreviates(code: string, name: string): boolean {
	if (name.length <= code.length || name[0] !== code[0]) return false;
	let from = 0;
	for (const letter of code) {
		const at = name.indexOf(letter, from);
		if (at < 0) return false;
		from = at + 1;
	}
	return true;
}

/**
 * `st`: US states and Canadian provinces as their codes, from whole names only; elsewhere the letters of the text,
 * as for a city (M 4.3, appendix B).
 */
export const normaliseState = hashedField(1000, normaliseLetters);
