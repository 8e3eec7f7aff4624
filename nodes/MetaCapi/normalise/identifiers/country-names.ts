import { COUNTRY_TABLE } from './country-table';
import { latinLettersOf } from './letters';

interface CountryIndex {
	readonly codes: ReadonlySet<string>;
	/** alpha-3, names and `uk` → alpha-2. */
	readonly byName: ReadonlyMap<string, string>;
}

function readTable(): CountryIndex {
	const codes = new Set<string>();
	const byName = new Map([['uk', 'gb']]);
	for (const line of COUNTRY_TABLE.trim().split('\n')) {
		const [code = '', ...names] = line.split(' ');
		codes.add(code);
		for (const name of names) byName.set(name, code);
	}
	return { codes, byName };
}

let index: CountryIndex | undefined;

function countryIndex(): CountryIndex {
	// Read at first use: the table takes time that loading the node need not pay (SPEC 8).
	index ??= readTable();
	return index;
}

/**
 * The ISO alpha-2 code, in lower case, of a country given as code, alpha-3 code or name in one of the five
 * languages (M appendix C, SPEC 3.7); absent for anything else.
 */
export function countryCodeOf(text: string): string | undefined {
	return codeOf(text) ?? codeOfAgreeingParts(text);
}

function codeOf(text: string): string | undefined {
	const { codes, byName } = countryIndex();
	const letters = latinLettersOf(text);
	return codes.has(letters) ? letters : byName.get(letters);
}

const BETWEEN_PARTS = /[()[\]|,:/]| [-\u2013] /;

/** `Germany (DE)`, `BR - Brazil`: shops show the code beside the name; both must say the same. */
function codeOfAgreeingParts(text: string): string | undefined {
	const parts = text.split(BETWEEN_PARTS, 5).filter((part) => part.trim() !== '');
	if (parts.length !== 2) return undefined;
	const [first, second] = parts.map(codeOf);
	return first === second ? first : undefined;
}
