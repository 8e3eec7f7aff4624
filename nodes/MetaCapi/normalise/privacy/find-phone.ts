import { ALIASES } from '../../fields/flat-targets';
import { reducedName } from '../../fields/reduced-name';
import { plainSigns } from './plain-signs';

/** Longer texts are no phone numbers, whatever digits they hold. */
const LONGEST_PHONE = 40;

/** Shorter runs of digits are no phone numbers (M 4.3 takes 7 digits; national ones may have 6). */
const FEWEST_DIGITS = 6;
const FEWEST_INTERNATIONAL_DIGITS = 7;
/** E.164. */
const MOST_INTERNATIONAL_DIGITS = 15;

const PHONE_CHARACTERS = /^[\d\s()+./\-\u2010-\u2013]+$/;
/** Fewer digits are the end of a number by chance as well. */
const FEWEST_NATIONAL_DIGITS = 8;
const LONGEST_CALLING_CODE = 3;

const INTERNATIONAL = /^\s*\+[\s(]*\d/;

const ZERO = 48;
const NINE = 57;

/** The digits of a text, or none when it is too long or too short for a phone number. */
function phoneDigits(text: string): string {
	if (text.length < FEWEST_DIGITS || text.length > LONGEST_PHONE) return '';
	return hasEnoughDigits(text) ? text.replace(/\D/g, '') : '';
}

/** Counted by hand, since every text of every event passes here. */
function hasEnoughDigits(text: string): boolean {
	let digits = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code >= ZERO && code <= NINE) digits += 1;
	}
	return digits >= FEWEST_DIGITS;
}

/** The customer's phone numbers of one item, in a form that spelling doesn't change. */
export interface KnownPhones {
	readonly size: number;
	has(digits: string): boolean;
}

/** For items that name none. */
export const NO_PHONES: KnownPhones = new Set();

/** Collects the phone numbers of an item, as it wrote them and as they are hashed. */
export function knownPhones(phones: Iterable<string>): KnownPhones {
	return new PhonesOnDemand(() => phones);
}

/** The same of phone numbers that need not be known yet. */
export function phonesLater(phones: () => Iterable<string>): KnownPhones {
	return new PhonesOnDemand(phones);
}

/** Made up when they are asked for: few events hold a text that could be a phone number (1.5 µs, SPEC 8). */
class PhonesOnDemand implements KnownPhones {
	private known: ReadonlySet<string> | undefined;

	constructor(private readonly phones: () => Iterable<string>) {}

	get size(): number {
		return this.all().size;
	}

	has(digits: string): boolean {
		return this.all().has(digits);
	}

	private all(): ReadonlySet<string> {
		return (this.known ??= spelledAlike(this.phones()));
	}
}

function spelledAlike(phones: Iterable<string>): ReadonlySet<string> {
	const known = new Set<string>();
	for (const phone of phones) {
		const digits = phoneDigits(phone);
		if (digits === '') continue;
		const significant = digits.replace(/^0+/, '');
		known.add(digits);
		known.add(significant);
		// As it is dialled at home: without a calling code, whose length nothing here tells.
		for (let code = 1; code <= LONGEST_CALLING_CODE; code++) {
			if (significant.length - code >= FEWEST_NATIONAL_DIGITS) known.add(significant.slice(code));
		}
	}
	return known;
}

function nameWords(name: string): readonly string[] {
	return name
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map((word) => reducedName(word).replace(/\d+$/, ''))
		.filter((word) => word !== '');
}

/** Longer names are no field names. */
const LONGEST_NAME = 120;

/** Answers by name: the same few names come with every item of a run. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 1_000;

function endsInPhoneAlias(name: string): boolean {
	const words = nameWords(name);
	return words.some((_, index) => {
		const match = ALIASES.get(words.slice(index).join(''));
		return match?.target.field === 'user_data.ph';
	});
}

/**
 * Tells whether a field's name says that it holds a phone number: an alias of Phone, whatever stands before it.
 *
 * Unlike the reading of items (SPEC 3.3), which must not take somebody else's number, any prefix counts here:
 * `agentPhone` is kept out of `custom_data` as well.
 */
export function isPhoneName(name: string): boolean {
	if (name.length > LONGEST_NAME) return false;
	const known = answers.get(name);
	if (known !== undefined) return known;
	if (answers.size >= MOST_ANSWERS) answers.clear();
	const answer = endsInPhoneAlias(name);
	answers.set(name, answer);
	return answer;
}

/** A number within a text: digits and what may stand between them, no more of it than the longest number has. */
const NUMBERS_WITHIN = /\+?\(?\d[\d\s()./\-\u2010-\u2013]{4,38}\d/g;

/** What stands before a number written for the whole world; a `+` behind a letter or digit adds something up. */
const BEFORE_INTERNATIONAL = /[\p{L}\p{N}_.+-]/u;

/** Texts beyond this many numbers are data, not words. */
const MOST_NUMBERS = 1_000;

/**
 * Tells whether a text of several words holds a phone number: one that begins with `+`, or one of the same item.
 *
 * Linear in the length of the text.
 */
export function holdsPhone(text: string, known: KnownPhones): boolean {
	const plain = plainSigns(text);
	let seen = 0;
	for (const { 0: number, index } of plain.matchAll(NUMBERS_WITHIN)) {
		seen += 1;
		if (seen > MOST_NUMBERS) return false;
		if (isPhoneWithin(number, plain.charAt(index - 1), known)) return true;
	}
	return false;
}

/** A short text without the phone numbers that {@link holdsPhone} finds in it; itself when there are none. */
export function withoutPhones(text: string, known: KnownPhones, standIn: string): string {
	const plain = plainSigns(text);
	const clean = plain.replace(NUMBERS_WITHIN, (number: string, index: number) =>
		isPhoneWithin(number, plain.charAt(index - 1), known) ? standIn : number,
	);
	return clean === plain ? text : clean;
}

function isPhoneWithin(number: string, before: string, known: KnownPhones): boolean {
	const digits = phoneDigits(number);
	if (digits === '') return false;
	const isInternational =
		number.startsWith('+') &&
		digits.length >= FEWEST_INTERNATIONAL_DIGITS &&
		digits.length <= MOST_INTERNATIONAL_DIGITS &&
		!BEFORE_INTERNATIONAL.test(before);
	return isInternational || isKnown(digits, known);
}

function isKnown(digits: string, known: KnownPhones): boolean {
	return known.has(digits) || known.has(digits.replace(/^0+/, ''));
}

/**
 * Tells whether a text is a phone number by the rule of SPEC 6: it begins with `+`, equals a phone of the same item,
 * or stands under a name that means Phone (`isNamed` is asked only if digits make it worth while).
 */
export function isPhone(text: string, known: KnownPhones, isNamed: () => boolean): boolean {
	const plain = text.length > 2 * LONGEST_PHONE ? text : plainSigns(text);
	const digits = phoneDigits(plain);
	if (digits === '') return false;
	if (digits.length >= FEWEST_INTERNATIONAL_DIGITS && INTERNATIONAL.test(plain)) return true;
	// The characters first: the known numbers are made up only when they are asked for.
	if (PHONE_CHARACTERS.test(plain) && isKnown(digits, known)) return true;
	return isNamed();
}
