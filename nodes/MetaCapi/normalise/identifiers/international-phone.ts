import { isSurelyValid } from './number-plan';
import type { PhoneLibrary } from './phone-library';

/** Calling codes of one and two digits; all others have three (ITU-T E.164). */
const ONE_DIGIT = /^[17]/;
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The calling code that international digits begin with. */
export function callingCodeOf(digits: string): string {
	return digits.slice(0, lengthOfCallingCode(digits));
}

/** How many digits the calling code has, by the first two digits: a look-up instead of two patterns for each number. */
const LENGTHS: readonly number[] = Array.from({ length: 100 }, (_, first) => {
	const digits = String(first).padStart(2, '0');
	return ONE_DIGIT.test(digits) ? 1 : TWO_DIGITS.test(digits) ? 2 : 3;
});

const ZERO = 48;

function lengthOfCallingCode(digits: string): number {
	return LENGTHS[(digits.charCodeAt(0) - ZERO) * 10 + digits.charCodeAt(1) - ZERO] ?? 3;
}

/**
 * International digits without a trunk zero that was kept behind the calling code: +49 0170 1234567.
 *
 * Only such numbers are given to the library: some countries (Italy, Ivory Coast) do have a zero there.
 */
export function withoutTrunkZero(digits: string, phones: PhoneLibrary | undefined): string {
	if (phones === undefined || digits[lengthOfCallingCode(digits)] !== '0') return digits;
	const parsed = phones.parse(`+${digits}`);
	return parsed?.valid === true ? parsed.digits : digits;
}

/**
 * The digits behind `00`, for any country.
 *
 * Where 00 alone is not the exit code (Australia's 0011, Japan's 010, Korea's 001) and the digits make no number,
 * the country's own exit code is tried.
 */
export function digitsBehindExitCode(
	dialled: string,
	country: string | undefined,
	phones: PhoneLibrary | undefined,
): string {
	const digits = dialled.replace(/^0+/, '');
	if (country === undefined || phones === undefined) return digits;
	const exitPrefix = phones.plan(country)?.exitPrefix;
	if (exitPrefix === undefined || exitPrefix.source === '^(?:00)') return digits;
	const [owner] = phones.countriesOf(callingCodeOf(digits));
	const plan = owner === undefined ? undefined : phones.plan(owner);
	if (plan !== undefined && isSurelyValid(plan, digits)) return digits;
	const asWritten = phones.parse(`+${digits}`);
	if (asWritten?.valid === true) return asWritten.digits;
	const parsed = phones.parse(dialled, country);
	return parsed?.valid === true ? parsed.digits : digits;
}
