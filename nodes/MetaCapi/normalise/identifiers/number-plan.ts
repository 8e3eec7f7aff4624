import { isAmong, type NumberRange } from './valid-numbers';

/**
 * How one country writes and dials its numbers, read from the phone library's data.
 *
 * It exists because the library's own parser takes as long as ten SHA-256 per number (SPEC 8): the tests hold both against
 * each other for every country.
 */
export interface NumberPlan {
	readonly callingCode: string;
	/** Whole national numbers: digits without trunk prefix. */
	readonly national: RegExp;
	readonly lengths: ReadonlySet<number>;
	/** What is dialled before calls abroad, at the start of the digits. */
	readonly exitPrefix: RegExp | undefined;
	/** What is dialled before a number within the country, at the start of the digits. */
	readonly trunkPrefix: RegExp | undefined;
	/**
	 * Numbers of almost any length exist, so that a national number may look like an international one without `+`.
	 *
	 * People there write national numbers with the trunk zero, so without it the calling code decides: in Germany
	 * and Austria 4915112345678 passes as a national number too.
	 */
	readonly isOpen: boolean;
	/** The numbers the library calls valid; absent where that takes more than a look at the number. */
	readonly valid: readonly NumberRange[] | undefined;
	/** How a number with trunk prefix is rewritten where dropping the prefix is not all. */
	readonly rewriting: string | undefined;
}

function isWithin(plan: NumberPlan, digits: string): boolean {
	return plan.lengths.has(digits.length) && plan.national.test(digits);
}

function withoutTrunkPrefix(plan: NumberPlan, digits: string): string {
	const match = plan.trunkPrefix?.exec(digits);
	if (match === null || match === undefined) return digits;
	const rewrites = plan.rewriting !== undefined && match.length > 1 && match.at(-1) !== undefined;
	return rewrites && plan.trunkPrefix !== undefined && plan.rewriting !== undefined
		? digits.replace(plan.trunkPrefix, plan.rewriting)
		: digits.slice(match[0].length);
}

/** The national number in digits as dialled within the country; absent when the plan has no such number. */
export function nationalNumberOf(plan: NumberPlan, digits: string): string | undefined {
	const stripped = withoutTrunkPrefix(plan, digits);
	if (isWithin(plan, stripped)) return stripped;
	return isWithin(plan, digits) ? digits : undefined;
}

/** The length from which digits that begin with their calling code can't be a national number that does so too. */
const SURELY_INTERNATIONAL = 12;

/**
 * The international digits of a number that is national, or international without its `+`; absent when the plan
 * knows neither.
 */
export function internationalDigitsOf(plan: NumberPlan, digits: string): string | undefined {
	const national = nationalNumberOf(plan, digits);
	if (digits.startsWith(plan.callingCode)) {
		const rest = nationalNumberOf(plan, digits.slice(plan.callingCode.length));
		const isNational =
			national !== undefined && !plan.isOpen && digits.length < SURELY_INTERNATIONAL;
		if (rest !== undefined && !isNational) return plan.callingCode + rest;
	}
	return national === undefined ? undefined : plan.callingCode + national;
}

/**
 * Whether the library surely reads international digits as they are and calls them valid, by the plan of the first
 * country of their calling code: 0.3 µs instead of the 20 it takes itself.
 */
export function isSurelyValid(plan: NumberPlan, digits: string): boolean {
	if (plan.valid === undefined || !digits.startsWith(plan.callingCode)) return false;
	const national = digits.slice(plan.callingCode.length);
	return (
		isWithin(plan, national) &&
		plan.trunkPrefix?.test(national) !== true &&
		isAmong(plan.valid, national)
	);
}
