import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import {
	USER_DATA_FIELD_BY_KEY,
	USER_DATA_FIELDS,
	type UserDataField,
} from '../fields/user-data-fields';
import type { Hasher } from '../hash/hasher';
import type { EventSettings } from '../settings/event-settings';
import { countryOf } from './country-of';
import { type IdentifierValues, readIdentifier } from './identifier-values';
import { clickIdFromFbclid } from './identifiers/click-id';
import type { IdentifierContext } from './identifiers/outcome';
import { phoneMayBelongTo } from './identifiers/phone-country';
import type { PhoneLibrary } from './identifiers/phone-library';
import type { Notes } from './notes';
import { phonesOf } from './privacy/keep-person-out';

/** The customer of one event. */
export interface Person {
	/** `user_data` in Meta's form, hashed, in the order of the table; a key without a usable value is missing. */
	readonly userData: Record<string, unknown>;
	/** Phone numbers in their normalised form, to keep them out of the rest of the event; never sent. */
	readonly plainPhones: readonly string[];
}

/** What a customer's identifiers depend on besides the item. */
export interface PersonSurroundings {
	/** Unix seconds. */
	readonly now: number;
	/** Unix seconds of the event, when known. */
	readonly eventTime: number | undefined;
	/** Addresses of the event from which a click id may be taken, the page's first. */
	readonly addresses: readonly unknown[];
	readonly phones: PhoneLibrary;
	readonly hasher: Hasher;
}

const PHONE = USER_DATA_FIELD_BY_KEY.get('ph');
const COUNTRY = USER_DATA_FIELD_BY_KEY.get('country');
const NO_VALUES: IdentifierValues = { sent: [], plain: [], hasDigest: false };

/**
 * Normalises and hashes the customer's identifiers, with the Default Country where the item names none (SPEC 2.2).
 *
 * The phone comes first: a customer whose international number belongs to another country gets neither the
 * default, which is wrong for them, nor the number's country, which would be a guess.
 */
export function normalisePerson(
	draft: Draft,
	settings: EventSettings,
	surroundings: PersonSurroundings,
	notes: Notes,
): Person {
	const raw: UnknownObject = draft.raw.user_data ?? {};
	const own = countryOf(draft.raw);
	const phoneContext = contextOf(draft, settings, surroundings, own);
	const read = (field: UserDataField, given: unknown, context: IdentifierContext) =>
		given === undefined || given === null
			? NO_VALUES
			: readIdentifier(field, given, settings, context, surroundings.hasher, notes);
	const phone = PHONE === undefined ? NO_VALUES : read(PHONE, raw.ph, phoneContext);
	const country = COUNTRY === undefined ? NO_VALUES : read(COUNTRY, raw.country, phoneContext);
	// One that can't be read is as good as none: the event that is fed back holds none either (SPEC 2.3).
	const assumed =
		country.sent.length === 0
			? assumedCountry(draft, phone, settings, surroundings, notes)
			: undefined;
	const context = {
		...(assumed === undefined ? phoneContext : contextOf(draft, settings, surroundings, assumed)),
		ownPhones: phonesOf(raw.ph, phone.plain),
	};
	const valuesOf = (field: UserDataField) => {
		if (field === PHONE) return phone;
		if (field === COUNTRY) return assumed === undefined ? country : read(field, assumed, context);
		return read(field, raw[field.key], context);
	};
	const userData: Record<string, unknown> = {};
	for (const field of USER_DATA_FIELDS) {
		const { sent } = valuesOf(field);
		if (sent.length > 0) userData[field.key] = field.list ? sent : sent[0];
		else if (field.key === 'fbc') addClickId(raw, surroundings, userData, context, notes);
	}
	return { userData, plainPhones: phone.plain };
}

/**
 * The country a customer without one is taken to live in.
 *
 * A prepared event that is fed back says no more about its phone's country, so nothing is assumed there: it must
 * come out as it went in (SPEC 2.3).
 */
function assumedCountry(
	draft: Draft,
	phone: IdentifierValues,
	{ defaultCountry }: EventSettings,
	{ phones }: PersonSurroundings,
	notes: Notes,
): string | undefined {
	if (defaultCountry === undefined) return undefined;
	if (phone.hasDigest && draft.inputFormat === 'structured') return undefined;
	if (phone.plain.every((digits) => phoneMayBelongTo(digits, defaultCountry, phones)))
		return defaultCountry;
	notes.warn(
		'user_data.country',
		"'Default Country' was not assumed, since the phone number belongs to another country. Map the customer's country",
	);
	return undefined;
}

function contextOf(
	{ reading }: Draft,
	{ dateOrder, externalId, defaultCountry }: EventSettings,
	{ now, eventTime, phones }: PersonSurroundings,
	country: string | undefined,
): IdentifierContext {
	const birthDateFormat = reading?.formats?.get('user_data.db');
	return {
		...(birthDateFormat !== undefined && { birthDateFormat }),
		dateOrder,
		externalId,
		nowMs: now * 1000,
		phones,
		...(eventTime !== undefined && { eventTimeMs: eventTime * 1000 }),
		...(country !== undefined && { country }),
		...(defaultCountry !== undefined && { defaultCountry }),
	};
}

/**
 * Builds `fbc` from an fbclid, the item's own or the one in an address of the event (M 5.2).
 *
 * The first that can be used: an own one that can't is no reason to lose the one in the address.
 */
function addClickId(
	raw: UnknownObject,
	{ addresses }: PersonSurroundings,
	userData: Record<string, unknown>,
	context: IdentifierContext,
	notes: Notes,
): void {
	const withClick = addresses.filter(
		(address) => typeof address === 'string' && address.includes('fbclid='),
	);
	for (const given of [raw.fbclid, ...withClick]) {
		const outcome = clickIdFromFbclid(given, context);
		if (outcome.type === 'unusable') notes.warn('user_data.fbc', `left out. ${outcome.reason}`);
		if (outcome.type !== 'value') continue;
		userData.fbc = outcome.value;
		return;
	}
}
