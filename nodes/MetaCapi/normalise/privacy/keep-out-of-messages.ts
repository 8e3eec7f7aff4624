import type { Problem, Warning } from '../../event/warning';
import { containsEmail } from './find-email';
import { holdsPhone, isPhone, withoutPhones } from './find-phone';
import type { KnownPhones } from './find-phone';
import { mayBePersonal } from './may-be-personal';

/** What stands for a name that is not shown. */
const HIDDEN = "'•••'";

/** Messages name fields in quotation marks; names are cut long before. */
const QUOTED = /(?<=^|[\s(])'[^']{1,200}'/g;

/** A name with quotation marks of its own ends early in the search above; the node's own words hold no address. */
const WORD = /\S+/g;

/** No message is longer, and a search for words in megabytes without a blank may run out of memory for its way back. */
const MOST_LETTERS = 10_000;

function cleaned(whole: string, phones: KnownPhones): string {
	if (!mayBePersonal(whole)) return whole;
	const message = whole.slice(0, MOST_LETTERS);
	const clean = message.replace(QUOTED, (quoted) => {
		const name = quoted.slice(1, -1);
		return isPersonal(name, phones) ? HIDDEN : quoted;
	});
	const withoutEmails = containsEmail(clean)
		? clean.replace(WORD, (word) => (containsEmail(word) ? HIDDEN : word))
		: clean;
	return withoutPhones(withoutEmails, phones, HIDDEN);
}

/** A name may be a number or address as well as hold one: `owner +14155550132`. */
function isPersonal(name: string, phones: KnownPhones): boolean {
	return containsEmail(name) || isPhone(name, phones, () => false) || holdsPhone(name, phones);
}

/**
 * Takes names of fields that are e-mail addresses or phone numbers out of what is said of an event (SPEC 6): forms and
 * exports make columns of anything.
 */
export function keepPersonOutOfWarnings(
	warnings: readonly Warning[],
	phones: KnownPhones,
): readonly Warning[] {
	if (!warnings.some(isWorthALook)) return warnings;
	return warnings.map((warning) => ({
		...warning,
		...(warning.field !== undefined && { field: cleanedField(warning.field, phones) }),
		message: cleaned(warning.message, phones),
	}));
}

/** The same for what makes an event invalid. */
export function keepPersonOutOfProblems(
	problems: readonly Problem[],
	phones: KnownPhones,
): readonly Problem[] {
	if (!problems.some(isWorthALook)) return problems;
	return problems.map((problem) => ({
		...problem,
		...(problem.field !== undefined && { field: cleanedField(problem.field, phones) }),
		message: cleaned(problem.message, phones),
		advice: cleaned(problem.advice, phones),
	}));
}

function isWorthALook({ field, message }: { readonly field?: string; readonly message: string }) {
	return mayBePersonal(message) || (field !== undefined && mayBePersonal(field));
}

/** A property's path: its last names are the user's own. */
function cleanedField(field: string, phones: KnownPhones): string {
	if (!mayBePersonal(field)) return field;
	return isPersonal(field, phones) ? HIDDEN.slice(1, -1) : field;
}
