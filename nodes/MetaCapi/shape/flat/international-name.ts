import { reducedName } from '../../fields/reduced-name';

/**
 * Names of phone numbers that machines write, always with calling code and mostly without `+`.
 *
 * A form's field called WhatsApp is none of them: people type their number there as they do anywhere.
 */
const INTERNATIONAL_NAMES: ReadonlySet<string> = new Set(['msisdn', 'remotejid', 'waid']);

const BARE_DIGITS = /^[1-9]\d{6,14}$/;

/** Puts the `+` before a phone number whose name says that it has its calling code (SPEC 3.7). */
export function withAssumedPlus(field: string, name: string, value: unknown): unknown {
	if (field !== 'user_data.ph' || !isInternationalName(name)) return value;
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	const text = String(value).trim();
	return BARE_DIGITS.test(text) ? `+${text}` : value;
}

/** Whether a name says that the phone number under it has its calling code. */
export function isInternationalName(name: string): boolean {
	const reduced = reducedName(name.slice(-40));
	return [...INTERNATIONAL_NAMES].some((known) => reduced.endsWith(known));
}
