import { containsEmail } from '../privacy/find-email';
import { numberOfChat } from './chat-address';
import { withAsciiDigits } from './decimal-digits';
import { hashedField } from './hashed-field';
import { digitsOfUsualText } from './dialled-digits';
import { digitsBehindExitCode, withoutTrunkZero } from './international-phone';
import { completeNationalPhone } from './national-phone';
import { plain, unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome } from './outcome';
import { numberWithin } from './phone-extension';

const WRONG_LENGTH = unusable(
	'A phone number has 7 to 15 digits with its country code; map the field that holds one number and nothing else.',
);
const SHORTENED = unusable(
	'A spreadsheet has shortened this number (1.2E+12), its last digits are lost; format the column as text.',
);
const FRACTION = unusable(
	'This number has decimals, so it is no phone number; map the field that holds the phone, as text.',
);
const REMARK =
	'What follows the number was left out; map the field that holds the number and nothing else.';
const NO_COUNTRY =
	"No country is known for this number, so it was taken as it is; write it with + and country code, map the customer's country, or set Default Country.";

/** The form most systems store: nothing to clean. */
const E164 = /^\+[1-9]\d{6,14}$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d+$/i;
const WHOLE_WITH_DECIMAL = /^(\d+)\.0{1,2}$/;

/** Digits of a whole number with one or two decimals, as no phone number is grouped. */
const WITH_DECIMALS = /^\d{8,15}\.\d{1,2}$/;
const BRACKETED_ZERO = /\(\s*0\s*\)/g;
const NOT_DIGITS = /\D+/g;
const LEADING_ZEROS = /^0+/;

/** A `+` right before the first digit, brackets and spaces aside: "(+44) 20", "Tel: +44 20", "p:+4420". */
const LEADING_PLUS = /^[^\d+]*\++[\s([]*\d/;

/** Seven to fifteen digits are accepted (E.164, M 4.3 ph). */
function ofRightLength(digits: string, warning?: string): IdentifierOutcome {
	return digits.length < 7 || digits.length > 15 ? WRONG_LENGTH : plain(digits, warning);
}

function normaliseInternational(dialled: string, context: IdentifierContext): IdentifierOutcome {
	const digits = dialled.startsWith('00')
		? digitsBehindExitCode(dialled, context.country ?? context.defaultCountry, context.phones)
		: withoutLeadingZeros(dialled);
	return ofRightLength(withoutTrunkZero(digits, context.phones));
}

function normaliseNational(dialled: string, context: IdentifierContext): IdentifierOutcome {
	const country = context.country ?? context.defaultCountry;
	// Fewer digits are no number, more are several; the library need not see them.
	if (dialled.length > 20 || dialled.length < 3) return WRONG_LENGTH;
	if (country !== undefined && context.phones !== undefined) {
		const completed = completeNationalPhone(dialled, country, context.phones);
		if (completed?.type === 'value') return ofRightLength(completed.value, completed.warning);
		if (completed !== undefined) return completed;
	}
	return ofRightLength(withoutLeadingZeros(dialled), NO_COUNTRY);
}

function withoutLeadingZeros(digits: string): string {
	return digits.startsWith('0') ? digits.replace(LEADING_ZEROS, '') : digits;
}

function normaliseDialled(
	dialled: string,
	isInternational: boolean,
	context: IdentifierContext,
): IdentifierOutcome {
	return isInternational || dialled.startsWith('00')
		? normaliseInternational(dialled, context)
		: normaliseNational(dialled, context);
}

/** Texts with words, extensions, chat addresses, digits of other scripts. */
function normaliseUnusual(text: string, context: IdentifierContext): IdentifierOutcome {
	if (SCIENTIFIC.test(text)) return SHORTENED;
	const plainDigits = withAsciiDigits(text).replace(WHOLE_WITH_DECIMAL, '$1');
	const chat = numberOfChat(plainDigits);
	const written = chat === undefined ? plainDigits : `+${chat}`;
	const country = context.country ?? context.defaultCountry;
	const isOfKnownPlan = country !== undefined || isInternational(written);
	const found = containsEmail(written) ? undefined : numberWithin(written, isOfKnownPlan);
	if (found === undefined) return WRONG_LENGTH;
	const outcome = normaliseWritten(found.number, context);
	if (found.hasLetters && isInternational(written) && !isPossible(outcome, context))
		return WRONG_LENGTH;
	if (!found.hasRemark || outcome.type !== 'value') return outcome;
	return plain(
		outcome.value,
		outcome.warning === undefined ? REMARK : `${outcome.warning} ${REMARK}`,
	);
}

/** Letters in the place of digits leave too few of them. */
function isPossible(outcome: IdentifierOutcome, { phones }: IdentifierContext): boolean {
	if (outcome.type !== 'value' || phones === undefined) return true;
	return phones.parse(`+${outcome.value}`)?.possible === true;
}

function isInternational(number: string): boolean {
	return LEADING_PLUS.test(number) || number.startsWith('00');
}

function normaliseWritten(number: string, context: IdentifierContext): IdentifierOutcome {
	if (isInternational(number)) {
		const digits = number.replace(BRACKETED_ZERO, '').replace(NOT_DIGITS, '');
		return normaliseInternational(digits, context);
	}
	return normaliseNational(number.replace(NOT_DIGITS, ''), context);
}

function hasDecimals(text: string, raw: unknown): boolean {
	if (typeof raw === 'number') return !Number.isInteger(raw);
	return text.includes('.') && WITH_DECIMALS.test(text) && !WHOLE_WITH_DECIMAL.test(text);
}

function normaliseNumber(
	text: string,
	context: IdentifierContext,
	raw: unknown,
): IdentifierOutcome {
	if (E164.test(text)) return plain(withoutTrunkZero(text.slice(1), context.phones));
	if (hasDecimals(text, raw)) return FRACTION;
	if (text.includes('.') && WHOLE_WITH_DECIMAL.test(text)) return normaliseUnusual(text, context);
	// The usual ways to write a number are read in one pass, without the looks for the unusual.
	const dialled = digitsOfUsualText(text);
	return dialled === undefined
		? normaliseUnusual(text, context)
		: normaliseDialled(dialled, text.startsWith('+'), context);
}

/**
 * `ph`: digits with country code, no leading zeros (M 4.3, SPEC 3.7).
 *
 * International numbers are cleaned here; national ones are completed with the customer's own country, else the
 * Default Country; with neither they are taken as they are, with a warning.
 */
export const normalisePhone = hashedField(500, normaliseNumber);
