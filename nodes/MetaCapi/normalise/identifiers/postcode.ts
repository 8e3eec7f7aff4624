import { withAsciiDigits } from './decimal-digits';
import { hashedField } from './hashed-field';
import { EMPTY, plain, unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome } from './outcome';

const TOO_SHORT = unusable(
	'This is too short for a postcode; map the field that holds the whole code.',
);
const FRACTION = unusable(
	'This number has decimals, so it is no postcode; map the field that holds the postcode, as text.',
);
const US_TOO_SHORT = unusable(
	'A US postcode has five digits; leading zeros get lost where it is stored as a number, so map it as text.',
);
const ZERO_LOST =
	'This is shorter than the postcodes of this country; leading zeros get lost where it is stored as a number, so map it as text.';

/** Countries whose postcodes are digits only, with their length. */
const DIGITS_BY_COUNTRY: Readonly<Partial<Record<string, number>>> = {
	at: 4, au: 4, be: 4, br: 8, ch: 4, de: 5, dk: 4, ee: 5, es: 5, fi: 5, fr: 5, hr: 5, id: 5, it: 5, jp: 7, kr: 5,
	lu: 4, mx: 5, my: 5, no: 4, pl: 5, pr: 5, se: 5, tr: 5, ua: 5, za: 4,
}; // prettier-ignore

/** The sign of the country that Europeans put before the code (D-80331); no part of it where codes are digits. */
const COUNTRY_SIGN = /^[a-z]{1,3}\s?-\s?(?=\d)/;

const LOWER_ALPHANUMERIC = /^[a-z0-9]+$/;
const BEYOND_ASCII = /[^ -~]/;
const NOT_ALPHANUMERIC = /[^a-z0-9]+/g;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{Nd}]+/gu;
const ONLY_DIGITS = /^\d+$/;
const NOT_DIGITS = /\D+/g;

/** Spreadsheets and data frames that took the code for a number with decimals: 94107.0. */
const WHOLE_WITH_DECIMAL = /^(\d+)\.0$/;

function lettersAndDigits(lower: string): string {
	if (LOWER_ALPHANUMERIC.test(lower)) return lower;
	if (!BEYOND_ASCII.test(lower)) return lower.replace(NOT_ALPHANUMERIC, '');
	return lower.normalize('NFC').replace(NOT_LETTER_OR_DIGIT, '').normalize('NFC');
}

/** The code without a spreadsheet's `.0` and the `z:` that Meta's own lead exports put before it to keep its zeros. */
function cleaned(lower: string): string {
	const ascii = withAsciiDigits(lower);
	const code = ascii.startsWith('z:') ? ascii.slice(2).trim() : ascii;
	return code.endsWith('.0') ? code.replace(WHOLE_WITH_DECIMAL, '$1') : code;
}

/** Three decimals in a text are a grouped number: 12.345. */
const WITH_DECIMALS = /^\d{3,}[.,]\d{1,2}$/;

function hasDecimals(written: string, raw: unknown): boolean {
	return typeof raw === 'number' ? !Number.isInteger(raw) : WITH_DECIMALS.test(written);
}

function normaliseCode(
	text: string,
	{ country }: IdentifierContext,
	raw: unknown,
): IdentifierOutcome {
	const lower = text.toLowerCase();
	// Nearly all codes are letters and digits already: one look spares them all that follows.
	if (LOWER_ALPHANUMERIC.test(lower)) return ofCountry(lower, country);
	const written = cleaned(lower);
	if (hasDecimals(written, raw)) return FRACTION;
	if (country === 'us') return ofCountry(written, country);
	const isOfDigits = country !== undefined && DIGITS_BY_COUNTRY[country] !== undefined;
	const own = isOfDigits ? written.replace(COUNTRY_SIGN, '') : written;
	// Without country the part after the first dash goes, since it may be a US extension (M 4.3, 4.5).
	const dash = country === undefined ? own.indexOf('-') : -1;
	const code = lettersAndDigits(dash === -1 ? own : own.slice(0, dash));
	if (code === '') return dash === 0 ? TOO_SHORT : EMPTY;
	return ofCountry(code, country);
}

function ofCountry(code: string, country: string | undefined): IdentifierOutcome {
	if (country === 'us') {
		const digits = code.replace(NOT_DIGITS, '');
		return digits.length < 5 ? US_TOO_SHORT : plain(digits.slice(0, 5));
	}
	if (code.length < 2) return TOO_SHORT;
	const length = country === undefined ? undefined : DIGITS_BY_COUNTRY[country];
	const zeroLost = length !== undefined && code.length < length && ONLY_DIGITS.test(code);
	return plain(code, zeroLost ? ZERO_LOST : undefined);
}

/** `zp`: lower-case letters and digits; in the US the first five digits (M 4.3). */
export const normalisePostcode = hashedField(500, normaliseCode, { keepsDigestOfNothing: true });
