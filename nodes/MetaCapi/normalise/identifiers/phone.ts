import { withAsciiDigits } from './decimal-digits';
import { hashedField } from './hashed-field';
import { digitsBehindExitCode, withoutTrunkZero } from './international-phone';
import { completeNationalPhone } from './national-phone';
import { plain, unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome } from './outcome';
import { withoutExtension } from './phone-extension';

const WRONG_LENGTH = unusable(
	'A phone number has 7 to 15 digits with its country code; map the field that holds one number and nothing else.',
);
const SHORTENED = unusable(
	'A spreadsheet has shortened this number (1.2E+12), its last digits are lost; format the column as text.',
);
const NO_COUNTRY =
	"No country is known for this number, so it was taken as it is; write it with + and country code, map the customer's country, or set Default Country.";

/** The form most systems store: nothing to clean. */
const E164 = /^\+[1-9]\d{6,14}$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d+$/i;
const WHOLE_WITH_DECIMAL = /^(\d+)\.0$/;
const BRACKETED_ZERO = /\(\s*0\s*\)/g;
const NOT_DIGITS = /\D+/g;
const ONLY_DIGITS = /^\d+$/;

/** A `+` right before the first digit, brackets and spaces aside: "(+44) 20", "Tel: +44 20", "p:+4420". */
const LEADING_PLUS = /^[^\d+]*\++[\s([]*\d/;

/** What WhatsApp gateways give as a chat: the number with its calling code, a device, WhatsApp's host. */
const WHATSAPP_CHAT = /^(\d{7,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/;

function digitsOf(text: string): string {
	return ONLY_DIGITS.test(text) ? text : text.replace(NOT_DIGITS, '');
}

/** Seven to fifteen digits are accepted (E.164, M 4.3 ph). */
function ofRightLength(digits: string, warning?: string): IdentifierOutcome {
	return digits.length < 7 || digits.length > 15 ? WRONG_LENGTH : plain(digits, warning);
}

function normaliseInternational(text: string, context: IdentifierContext): IdentifierOutcome {
	const dialled = digitsOf(text.replace(BRACKETED_ZERO, ''));
	const digits = dialled.startsWith('00')
		? digitsBehindExitCode(dialled, context.country ?? context.defaultCountry, context.phones)
		: dialled.replace(/^0+/, '');
	return ofRightLength(withoutTrunkZero(digits, context.phones));
}

function normaliseNational(text: string, context: IdentifierContext): IdentifierOutcome {
	const dialled = digitsOf(text);
	const country = context.country ?? context.defaultCountry;
	// Fewer digits are no number, more are several; the library need not see them.
	if (dialled.length > 20 || dialled.length < 3) return WRONG_LENGTH;
	if (country !== undefined && context.phones !== undefined) {
		const completed = completeNationalPhone(dialled, country, context.phones);
		if (completed?.type === 'value') return ofRightLength(completed.value, completed.warning);
		if (completed !== undefined) return completed;
	}
	return ofRightLength(dialled.replace(/^0+/, ''), NO_COUNTRY);
}

function normaliseNumber(text: string, context: IdentifierContext): IdentifierOutcome {
	if (E164.test(text)) return plain(withoutTrunkZero(text.slice(1), context.phones));
	if (SCIENTIFIC.test(text)) return SHORTENED;
	const written = withAsciiDigits(text)
		.replace(WHOLE_WITH_DECIMAL, '$1')
		.replace(WHATSAPP_CHAT, '+$1');
	const number = ONLY_DIGITS.test(written) ? written : withoutExtension(written);
	return number.startsWith('00') || LEADING_PLUS.test(number)
		? normaliseInternational(number, context)
		: normaliseNational(number, context);
}

/**
 * `ph`: digits with country code, no leading zeros (M 4.3, SPEC 3.7).
 *
 * International numbers are cleaned here; national ones are completed with the customer's own country, else the
 * Default Country; with neither they are taken as they are, with a warning.
 */
export const normalisePhone = hashedField(500, normaliseNumber);
