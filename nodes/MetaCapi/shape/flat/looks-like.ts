import { isPlainObject } from '../../event/json';
import { reducedName } from '../../fields/reduced-name';
import { isNobodysChat } from '../../normalise/identifiers/chat-address';
import { matchName } from './match-name';
import { wordsOf } from './somebody-else';

/** Longer texts are prose, not an address or a number. */
const MAX_LENGTH = 254;

/** Values of a list, with all that lies within it, that are looked at. */
const MAX_VALUES = 200;

/** Deeper lists in lists hold no records. */
const MAX_DEPTH = 5;

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
const INTERNATIONAL_PHONE = /^\+[\d\s().-]{7,24}$/;

/** Nothing but digits and what people put between those of a phone number. */
const DIGITS = /^[(\d][\d\s()./-]{5,24}$/;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Phone numbers as they are written in some country, and hardly anything else: an area code in brackets, pairs and blocks. */
const NATIONAL_PHONES: readonly RegExp[] = [
	/^\(0?\d{2,4}\)[\s.-]?\d{3,5}[\s.-]?\d{3,5}$/,
	/^\d{3}[-.]\d{3}[-.]\d{4}$/,
	/^\d{2}\s9?\d{4}-\d{4}$/,
	/^0\d(?:[\s.]\d{2}){4}$/,
	/^0\d{2,4}[\s/]\d{5,9}$/,
	/^0\d{2,4}\s\d{3,4}\s\d{3,4}$/,
	/^[679]\d{2}(?:\s\d{2}){3}$/,
];

/** Words of names that hold a phone number, whatever else they say, in the five languages. */
// prettier-ignore
const PHONE_WORDS: ReadonlySet<string> = new Set([
	'phone', 'phones', 'telephone', 'tel', 'cell', 'cellphone', 'mobile', 'whatsapp', 'whats', 'wa', 'zap', 'sms', 'msisdn',
	'telefone', 'fone', 'celular', 'telemovel', 'telefono', 'movil', 'telefon', 'telefonnummer', 'handy', 'handynummer', 'rufnummer', 'mobil',
	'mobilnummer', 'portable', 'gsm',
]);

/** Meta's files with leads write `l:` before the id of each. */
const EXPORTED_LEAD_ID = /^l:\d{15,17}$/;

/** What a value that no rule took looks like, in words; `path`: its names in the item. `undefined` when it is nothing of a person's. */
export function whatLike(value: unknown, path: readonly string[]): string | undefined {
	if (typeof value === 'number') return isNamedPhone(String(value), path) ? PHONE : undefined;
	if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
	const text = value.trim();
	if (EMAIL.test(text)) {
		if (isNobodysChat(text)) return undefined;
		return OF_CHAT.test(text) ? PHONE : 'an email address';
	}
	if (INTERNATIONAL_PHONE.test(text)) return PHONE;
	if (DIGITS.test(text)) {
		return NATIONAL_PHONES.some((form) => form.test(text)) || isNamedPhone(text, path)
			? PHONE
			: undefined;
	}
	return EXPORTED_LEAD_ID.test(text) ? "the id of one of Meta's leads" : undefined;
}

const PHONE = 'a phone number';

/** Addresses of WhatsApp's chats, which are made of the phone number. */
const OF_CHAT = /@(?:s\.whatsapp\.net|c\.us)$/;

function isNamedPhone(text: string, path: readonly string[]): boolean {
	const digits = text.replace(/\D+/g, '').length;
	if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return false;
	let isNamed = phoneNames.get(path);
	if (isNamed === undefined) {
		isNamed = namesPhone(path[path.length - 1] ?? '');
		phoneNames.set(path, isNamed);
	}
	return isNamed;
}

/** Whether the names of a place say that a phone is there: rows share their names, and taking one apart costs 2 µs. */
const phoneNames = new WeakMap<readonly string[], boolean>();

function namesPhone(name: string): boolean {
	return (
		wordsOf([name]).some((word) => PHONE_WORDS.has(word)) ||
		matchName(reducedName(name))?.target.field === 'user_data.ph'
	);
}

/** The same for what lies in a list, whose records may hold it at any depth. */
export function whatInList(list: readonly unknown[], path: readonly string[]): string | undefined {
	let budget = MAX_VALUES;
	function look(value: unknown, names: readonly string[], depth: number): string | undefined {
		if (--budget < 0 || depth > MAX_DEPTH) return undefined;
		if (Array.isArray(value)) {
			for (const element of value) {
				const what = look(element, names, depth + 1);
				if (what !== undefined || budget < 0) return what;
			}
			return undefined;
		}
		if (!isPlainObject(value)) return whatLike(value, names);
		for (const name of Object.keys(value)) {
			const what = look(value[name], [name], depth);
			if (what !== undefined || budget < 0) return what;
		}
		return undefined;
	}
	return look(list, path, 0);
}
