import { internationalDigitsOf } from './number-plan';
import type { NumberPlan } from './number-plan';
import { CLEARLY_NATIONAL, FEWEST_FOREIGN_DIGITS } from './open-plans';
import { plain, unusable } from './outcome';
import type { IdentifierOutcome } from './outcome';
import type { PhoneLibrary } from './phone-library';

const NOT_OF_COUNTRY = unusable(
	"This is not a complete number of the customer's country; add the area code, or write it with + and country code.",
);
const UNLIKELY =
	"This does not look like a number in use in the customer's country; check it, or write it with + and country code.";
const TAKEN_AS_INTERNATIONAL =
	"This looks like a number of another country than the customer's, so it was taken as international; write it with + and country code.";

/** Trunk prefixes that were given up but still stand in address books: Mexico's, until 2019. */
const RETIRED_TRUNK_PREFIXES: Readonly<Partial<Record<string, RegExp>>> = {
	mx: /^(?:01|04[45])(?=\d{10}$)/,
};

/**
 * The fewest digits of a person's number with its area code, where the library's general plan also takes shorter
 * ones: local numbers without area code would pass as complete.
 */
const FEWEST_DIGITS: Readonly<Partial<Record<string, number>>> = { br: 10, cn: 10, in: 10 };

function lacksAreaCode(plan: NumberPlan, digits: string, country: string): boolean {
	return digits.length - plan.callingCode.length < (FEWEST_DIGITS[country] ?? 0);
}

/** What the quick plan doesn't know: exit codes, numbers of a neighbour with the same code, wrong and foreign ones. */
function parseCarefully(digits: string, country: string, phones: PhoneLibrary): IdentifierOutcome {
	const parsed = phones.parse(digits, country);
	const isPossible = parsed?.possible === true;
	if (isPossible && parsed.valid) return plain(parsed.digits);
	// Of two readings the one that is a number in use; short ones are rather wrong than foreign.
	const mayBeForeign =
		!digits.startsWith('0') && (!isPossible || digits.length >= FEWEST_FOREIGN_DIGITS);
	const foreign = mayBeForeign ? phones.parse(`+${digits}`) : undefined;
	if (foreign?.valid === true) return plain(foreign.digits, TAKEN_AS_INTERNATIONAL);
	if (isPossible) return plain(parsed.digits, UNLIKELY);
	// A number with its calling code that the plan doesn't know, like Mexico's 521…, was kept had it a `+`.
	const plan = phones.plan(country);
	const carriesCode = plan !== undefined && digits.startsWith(plan.callingCode);
	const tooLongToBeNational = plan !== undefined && digits.length > Math.max(...plan.lengths);
	if (!carriesCode || !tooLongToBeNational || digits.length > 15) return NOT_OF_COUNTRY;
	return plain(digits, UNLIKELY);
}

/**
 * A number of another country, written with its calling code but without `+`, that an open plan takes for one of
 * its own: the other country is believed, unless the digits are those of a mobile phone at home (SPEC 1.4, 3.7).
 */
function foreignDigits(
	plan: NumberPlan,
	digits: string,
	country: string,
	phones: PhoneLibrary,
): string | undefined {
	const mayBeForeign =
		plan.isOpen &&
		digits.length >= FEWEST_FOREIGN_DIGITS &&
		!digits.startsWith('0') &&
		!digits.startsWith(plan.callingCode) &&
		CLEARLY_NATIONAL[country]?.test(digits) !== true;
	if (!mayBeForeign) return undefined;
	const foreign = phones.parse(`+${digits}`);
	return foreign?.valid === true ? foreign.digits : undefined;
}

/**
 * The international digits of a number written as within `country` (SPEC 3.7).
 *
 * A number that already carries the country's calling code, or an exit code such as 011, is recognised.
 */
export function completeNationalPhone(
	dialled: string,
	country: string,
	phones: PhoneLibrary,
): IdentifierOutcome | undefined {
	const plan = phones.plan(country);
	if (plan === undefined) return undefined;
	const retired = RETIRED_TRUNK_PREFIXES[country];
	const digits = retired === undefined ? dialled : dialled.replace(retired, '');
	const exits = plan.exitPrefix?.test(digits) === true;
	const complete = exits ? undefined : internationalDigitsOf(plan, digits);
	if (complete === undefined) return parseCarefully(digits, country, phones);
	const foreign = foreignDigits(plan, digits, country, phones);
	if (foreign !== undefined) return plain(foreign, TAKEN_AS_INTERNATIONAL);
	return lacksAreaCode(plan, complete, country) ? NOT_OF_COUNTRY : plain(complete);
}
