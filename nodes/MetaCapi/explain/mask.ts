import type { UnknownObject } from '../event/json';
import { copyAsJson } from '../normalise/json-copy';
import { containsEmail, percentDecoded } from '../normalise/privacy/find-email';

/** What stands for what is not shown, whatever its length. */
const HIDDEN = '•••';

const DIGEST = /^[0-9a-f]{64}(?:\.\w{1,20})?$/i;

/** Longest value that is looked at; the beginning is enough to know it again. */
const MAX_LENGTH = 300;

/** Values of one field that are shown. */
const MAX_SHOWN = 3;

/** Numbers of which the last four may be shown: enough remains hidden. */
const FEWEST_DIGITS = 8;

/**
 * Masks the value of an identifier, so that its owner knows it again and nobody else learns it: `j•••@e•••.com`,
 * `•••0132`, `J•••`.
 *
 * `key`: its key in `user_data`.
 */
function maskIdentifier(key: string, value: unknown): string {
	if (!Array.isArray(value)) return maskOne(key, value);
	const shown = value.slice(0, MAX_SHOWN).map((one) => maskOne(key, one));
	if (value.length > MAX_SHOWN) shown.push(`${value.length - MAX_SHOWN} more`);
	return shown.join(', ');
}

function maskOne(key: string, value: unknown): string {
	if (typeof value !== 'string' && typeof value !== 'number') return HIDDEN;
	const text = String(value).slice(0, MAX_LENGTH).trim();
	if (DIGEST.test(text)) return `${text.slice(0, 4)}${HIDDEN} (a SHA-256 digest)`;
	switch (key) {
		case 'em':
			return maskEmail(text);
		case 'ph':
			return maskEnd(text.replace(/\D/g, ''));
		case 'fn':
		case 'ln':
		case 'ct':
		case 'st':
		case 'zp':
		case 'country':
			return maskWord(text);
		case 'ge':
		case 'db':
			return HIDDEN;
		case 'client_ip_address':
			return `${/^\d{1,3}\./.exec(text)?.[0] ?? ''}${HIDDEN}`;
		case 'client_user_agent':
			return `${/^[A-Za-z]{1,20}(?=\/)/.exec(text)?.[0] ?? ''}${HIDDEN}`;
		case 'fbc':
		case 'fbp':
			return `${/^fb\.\d\./.exec(text)?.[0] ?? ''}${HIDDEN}`;
		default:
			return maskEnd(text);
	}
}

function maskEmail(text: string): string {
	const at = text.lastIndexOf('@');
	if (at < 1) return maskWord(text);
	const domain = text.slice(at + 1);
	const top = /\.[a-z]{2,10}$/i.exec(domain)?.[0] ?? '';
	return `${maskWord(text.slice(0, at))}@${maskWord(domain.slice(0, domain.length - top.length))}${top}`;
}

function maskWord(text: string): string {
	const [first = '', ...rest] = text;
	return rest.length === 0 ? HIDDEN : `${first}${HIDDEN}`;
}

function maskEnd(text: string): string {
	const isLong = text.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_DIGITS;
	return isLong ? `${HIDDEN}${text.slice(-4)}` : HIDDEN;
}

/** The identifiers of one event, to keep them out of what else is shown. */
export type Secrets = readonly string[];

/** Shorter values are words that stand anywhere: a country, a gender. */
const SHORTEST_SECRET = 4;

/** Fields whose numbers tell nothing of anybody, even if they resemble a customer's number. */
const HARMLESS: ReadonlySet<string> = new Set([
	'action_source',
	'custom_data.currency',
	'custom_data.net_revenue',
	'custom_data.num_items',
	'custom_data.predicted_ltv',
	'custom_data.value',
	'event_time',
]);

/** A phone number is the same with and without its calling code: what it ends in tells. */
const LONG_NUMBER = /^\d{10,20}$/;
const LAST_DIGITS = 9;

/** Values of one identifier that count: more than are ever sent; a list may claim to hold billions. */
const MAX_READ = 100;

/** Collects the identifiers of an event, as the item wrote them. */
export function secretsIn(userData: UnknownObject): Secrets {
	return Object.values(userData)
		.flatMap((values) => (Array.isArray(values) ? values.slice(0, MAX_READ) : [values]))
		.flatMap((value: unknown) =>
			typeof value === 'string' || typeof value === 'number' ? [reduced(String(value))] : [],
		)
		.map((text) => (LONG_NUMBER.test(text) ? text.slice(-LAST_DIGITS) : text))
		.filter((text) => text.length >= SHORTEST_SECRET);
}

/** The value of a field as previews show it, by its dotted path. */
export function showValue(path: string, value: unknown, secrets: Secrets): string {
	if (path.startsWith(USER_DATA)) return maskIdentifier(path.slice(USER_DATA.length), value);
	const text = typeof value === 'string' ? value : (JSON.stringify(copyAsJson(value).value) ?? '');
	// What follows the address of a page may name a person or a click.
	const plain = path.endsWith('_url') ? text.slice(0, MAX_LENGTH).replace(/[?#].*/s, '') : text;
	return showText(plain, HARMLESS.has(path) ? secrets.filter(hasLetter) : secrets);
}

function hasLetter(text: string): boolean {
	return /\p{L}/u.test(text);
}

/** The item's own name of a field: a hostile item may have put a person into it. */
export function showPlace(place: string, secrets: Secrets): string {
	return showText(place, secrets);
}

const USER_DATA = 'user_data.';

/** Longer texts are shortened. */
const MAX_TEXT = 80;

/** Digits that may be a phone number written for the whole world. */
const INTERNATIONAL = /\+[\s(]*\d[\d\s().-]{5,40}/;

function showText(text: string, secrets: Secrets): string {
	const start = text.slice(0, MAX_LENGTH);
	const decoded = percentDecoded(start);
	const compared = reduced(decoded);
	const isPersonal =
		containsEmail(start) ||
		INTERNATIONAL.test(decoded) ||
		secrets.some((secret) => compared.includes(secret));
	if (isPersonal) return HIDDEN;
	return start.length > MAX_TEXT ? `${start.slice(0, MAX_TEXT)}…` : start;
}

function reduced(text: string): string {
	return text
		.slice(0, MAX_LENGTH)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
