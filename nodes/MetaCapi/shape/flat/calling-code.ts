import { candidatesFor, chooseAmong, PARCEL } from './choose';
import type { Collected } from './collect';

const WITH_SIGN = /^(?:\+|00)\s?[1-9]\d{0,2}$/;
const BARE = /^[1-9]\d{0,2}$/;
const COMPLETE = /^\s*(?:\+|00)/;

/** No national number with its area code has fewer digits. */
const SHORTEST_NATIONAL = 8;

/**
 * Puts a calling code that has a column of its own before the customer's phone number: `country_code: "+55"` beside
 * `phone`. It names no country, which is then taken from another field or left out.
 */
export function addCallingCode(collected: Collected, userData: Record<string, unknown>): void {
	const code = callingCodeIn(userData.country, userData.ph !== undefined);
	if (code === undefined) return;
	const field = 'user_data.country';
	const named = candidatesFor(collected, field).filter(
		({ value, closeness }) =>
			callingCodeIn(value, true) === undefined &&
			!(collected.parcelIsAnothers === true && closeness >= PARCEL),
	);
	userData.country = chooseAmong(named, field)?.value;
	const phone = userData.ph;
	if (typeof phone === 'string' || typeof phone === 'number')
		userData.ph = withCode(String(phone), code);
}

const AREA = /^\(?0?\d{2,4}\)?$/;

/** Digits of a number without its area code, whatever stands between them. */
const LOCAL = /^[1-9](?:[\s.-]?\d){5,8}$/;

/** Puts an area code that has a column of its own before a phone number without one: `ddd: '11'` beside `telefone`. */
export function withAreaCode(area: unknown, phone: unknown): unknown {
	if (area === undefined || (typeof phone !== 'string' && typeof phone !== 'number')) return phone;
	const [code, number] = [area, phone].map((value) => String(value).slice(0, 40).trim());
	return code && number && AREA.test(code) && LOCAL.test(number) ? `${code} ${number}` : phone;
}

function callingCodeIn(value: unknown, besidePhone: boolean): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).slice(0, 20).trim();
	return WITH_SIGN.test(text) || (besidePhone && BARE.test(text))
		? text.replace(/^(?:\+|00)\s?/, '')
		: undefined;
}

function withCode(phone: string, code: string): string {
	if (COMPLETE.test(phone) || phone.length > 40) return phone;
	const digits = phone.replace(/\D+/g, '');
	const hasCode = digits.startsWith(code) && digits.length - code.length > SHORTEST_NATIONAL + 1;
	return hasCode ? `+${digits}` : `+${code} ${phone.trim()}`;
}
