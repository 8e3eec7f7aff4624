import { callingCodeOf } from './international-phone';
import type { PhoneLibrary } from './phone-library';

/** Numbers of the North American plan that belong to no single country: freephone, premium and personal ones. */
const NORTH_AMERICAN_SHARED = /^1(?:5[0-9][0-9]|700|710|8(?:00|33|44|55|66|77|88)|900)/;
const NORTH_AMERICAN_PERSONAL = /^15(?:00|2[1-9]|33|44|66|77|88)/;

/** The country the library names → those whose people have the same numbers, mobile ones above all. */
const MAY_ALSO_BE: Readonly<Partial<Record<string, readonly string[]>>> = {
	au: ['cc', 'cx'],
	bl: ['gp', 'mf'],
	fi: ['ax'],
	gb: ['gg', 'im', 'je'],
	gg: ['im', 'je'],
	gp: ['bl', 'mf'],
	im: ['gg', 'je'],
	it: ['va'],
	je: ['gg', 'im'],
	ma: ['eh'],
	mf: ['bl', 'gp'],
	no: ['sj'],
};

function isSharedNorthAmerican(digits: string): boolean {
	if (!NORTH_AMERICAN_SHARED.test(digits)) return false;
	return !digits.startsWith('15') || NORTH_AMERICAN_PERSONAL.test(digits);
}

/**
 * The country an international number belongs to, ISO alpha-2 in lower case; absent when several share the calling
 * code and the number doesn't tell, or no country has it.
 */
export function countryOfPhone(digits: string, phones: PhoneLibrary): string | undefined {
	const [first, second] = phones.countriesOf(callingCodeOf(digits));
	if (first === undefined || second === undefined) return first;
	return isSharedNorthAmerican(digits) ? undefined : phones.parse(`+${digits}`)?.country;
}

/**
 * Whether an international number may belong to a country: false only when it surely belongs to another one, which
 * is what keeps the Default Country from being assumed (SPEC 2.2).
 *
 * `digits` as `normalisePhone` gives them; `country` ISO alpha-2 in lower case.
 */
export function phoneMayBelongTo(digits: string, country: string, phones: PhoneLibrary): boolean {
	const candidates = phones.countriesOf(callingCodeOf(digits));
	if (!candidates.includes(country)) return false;
	if (candidates.length === 1) return true;
	const owner = countryOfPhone(digits, phones);
	if (owner === undefined || owner === country) return true;
	return MAY_ALSO_BE[owner]?.includes(country) === true;
}
