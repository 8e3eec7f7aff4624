import type { UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { type NameParts, splitFullName } from '../shape/flat/full-name';
import { ADDRESS_PARTS, type Address, chooseParts, isSameCountry } from '../shape/one-address';
import { areTwoPeople } from '../shape/same-person';
import type { Locator } from './field-map';
import { AS_SPELT, type Located, locate } from './locate';

/** A record of a person within a payload, such as the address on the bill: where it has the person's parts. */
export interface Contact {
	readonly em?: Locator;
	readonly ph?: Locator;
	readonly fn?: Locator;
	readonly ln?: Locator;
	/** The whole name in one. */
	readonly name?: Locator;
	readonly ct?: Locator;
	readonly st?: Locator;
	readonly zp?: Locator;
	readonly country?: Locator;
	/** Whether it may be somebody else's, as the parcel's is: it then counts only under the customer's own name. */
	readonly mayBeAnother?: boolean;
}

/** The parts of a contact that are found by a place. */
type ContactPart = Exclude<keyof Contact, 'mayBeAnother'>;

/** A contact as a payload fills it. */
interface Found {
	readonly contact: Contact;
	readonly at: (part: ContactPart) => Located | undefined;
	readonly name: NameParts;
}

/**
 * Adds what a payload's contacts say of the customer, nearest first, to what its map found: the name of one of them,
 * the address of one of them, and a phone number that belongs to that address (SPEC 3.3).
 *
 * The parts of two addresses would match nobody, and the phone and address of a gift's recipient are not its buyer's.
 * Returns what was left out and why.
 */
export function addContacts(
	item: UnknownObject,
	contacts: readonly Contact[],
	values: Map<string, unknown>,
	places: Map<string, string>,
): readonly Warning[] {
	const found = contacts.map((contact) => read(item, contact));
	const customer = customersName(found, values);
	const addresses = found.map(addressOf);
	const isAnothers = found.map(
		({ contact, name }) => contact.mayBeAnother === true && areTwoPeople(customer, name),
	);
	const own = found.flatMap((each, index) =>
		isAnothers[index] === true ? [] : [{ ...each, country: addresses[index]?.country }],
	);
	const add = (field: string, located: Located | undefined) => {
		if (located === undefined || values.has(field)) return;
		values.set(field, located.value);
		if (located.place !== undefined) places.set(field, located.place);
	};
	const chosen = chooseParts(addresses, (index) => isAnothers[index] === true);
	for (const part of ADDRESS_PARTS) {
		const index = chosen[part];
		if (index !== undefined) add(`user_data.${part}`, found[index]?.at(part));
	}
	addName(own, values, add);
	for (const each of own) add('user_data.em', each.at('em'));
	const others = found.filter((_, index) => isAnothers[index] === true);
	const hasPlace = ADDRESS_PARTS.some((part) => values.has(`user_data.${part}`));
	const warnings =
		!hasPlace && others.some((other) => Object.keys(addressOf(other)).length > 0)
			? [ADDRESS_OF_ANOTHER]
			: [];
	if (values.has('user_data.ph')) return warnings;
	const { phone, isLost } = phoneOf(own, values.get('user_data.country'));
	add('user_data.ph', phone);
	if (isLost) return [...warnings, OF_ANOTHER_COUNTRY];
	const isAnothersOnly = phone === undefined && others.some(({ at }) => at('ph') !== undefined);
	return isAnothersOnly ? [...warnings, PHONE_OF_ANOTHER] : warnings;
}

const ADDRESS_OF_ANOTHER: Warning = {
	message:
		"The parcel's address was not used, since the parcel goes to somebody else: its name is not the customer's",
};

const PHONE_OF_ANOTHER: Warning = {
	field: 'Phone',
	message:
		"'Phone' left out: the only number is that of whoever gets the parcel, whose name is not the customer's",
};

function read(item: UnknownObject, contact: Contact): Found {
	const at = (part: ContactPart) => {
		const locator = contact[part];
		return locator === undefined ? undefined : locate(item, locator, AS_SPELT);
	};
	const name = {
		...textEntry('first', at('fn')?.value),
		...textEntry('last', at('ln')?.value),
	};
	const whole = at('name')?.value;
	return { contact, at, name: typeof whole === 'string' ? splitFullName(whole, name) : name };
}

function textEntry(key: 'first' | 'last', value: unknown): NameParts {
	return typeof value === 'string' ? { [key]: value } : {};
}

/** The name the map found, else that of the nearest contact that is surely the customer's. */
function customersName(found: readonly Found[], values: ReadonlyMap<string, unknown>): NameParts {
	const parts = {
		...textEntry('first', values.get('user_data.fn')),
		...textEntry('last', values.get('user_data.ln')),
	};
	const whole = values.get('~full_name');
	const mapped = typeof whole === 'string' ? splitFullName(whole, parts) : parts;
	if (hasName(mapped)) return mapped;
	return (
		found.find(({ contact, name }) => contact.mayBeAnother !== true && hasName(name))?.name ??
		found.find(({ name }) => hasName(name))?.name ??
		{}
	);
}

function hasName({ first, last }: NameParts): boolean {
	return first !== undefined || last !== undefined;
}

/** First and last name of one contact: those of two would be nobody's. */
function addName(
	own: readonly Found[],
	values: ReadonlyMap<string, unknown>,
	add: (field: string, located: Located | undefined) => void,
): void {
	if (['user_data.fn', 'user_data.ln', '~full_name'].some((field) => values.has(field))) return;
	const nearest = own.find(({ name }) => hasName(name));
	const whole = own.find(({ name: { first, last } }) => first !== undefined && last !== undefined);
	// A record with both parts says more, as long as it is the same person's.
	const isFuller = nearest && whole && !areTwoPeople(nearest.name, whole.name);
	const named = isFuller === true ? whole : nearest;
	add('user_data.fn', named?.at('fn'));
	add('user_data.ln', named?.at('ln'));
	add('~full_name', named?.at('name'));
}

function addressOf({ at }: Found): Address {
	return Object.fromEntries(
		ADDRESS_PARTS.flatMap((part) => {
			const value = at(part)?.value;
			return value === undefined ? [] : [[part, value]];
		}),
	);
}

/** The nearest phone number; one in national notation must be of the country that is sent with it. */
function phoneOf(
	own: ReadonlyArray<Found & { readonly country: unknown }>,
	country: unknown,
): { readonly phone: Located | undefined; readonly isLost: boolean } {
	let isLost = false;
	for (const { at, country: its } of own) {
		const phone = at('ph');
		if (phone === undefined) continue;
		const fits = its === undefined || country === undefined || isSameCountry(its, country);
		if (fits || isInternational(phone.value)) return { phone, isLost: false };
		isLost = true;
	}
	return { phone: undefined, isLost };
}

const WITH_CALLING_CODE = /^\s{0,9}(?:\+|00)/;

function isInternational(value: unknown): boolean {
	return [value]
		.flat()
		.every((phone) => typeof phone === 'string' && WITH_CALLING_CODE.test(phone));
}

const OF_ANOTHER_COUNTRY: Warning = {
	field: 'Phone',
	message:
		"'Phone' left out: its only number stands without calling code in an address of another country than the customer's",
};
