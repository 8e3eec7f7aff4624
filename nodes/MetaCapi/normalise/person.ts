import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { KeyLayouts } from '../event/key-layout';
import type { Hasher } from '../hash/hasher';
import type { EventSettings } from '../settings/event-settings';
import { countryOf } from './country-of';
import { IDENTIFIER_FIELDS, identifierField } from './identifier-fields';
import {
	type IdentifierValues,
	readIdentifier,
	readSingleText,
	readValues,
} from './identifier-values';
import { clickIdFromFbclid } from './identifiers/click-id';
import type { IdentifierContext } from './identifiers/outcome';
import { phoneMayBelongTo } from './identifiers/phone-country';
import type { PhoneLibrary } from './identifiers/phone-library';
import type { Notes } from './notes';
import type { KnownPhones } from './privacy/find-phone';
import { phonesOf } from './privacy/keep-person-out';

/** The customer of one event. */
export interface Person {
	/** `user_data` in Meta's form, hashed, in the order of the table; a key without a usable value is missing. */
	readonly userData: Record<string, unknown>;
	/** Phone numbers, to keep them out of the rest of the event; never sent. */
	readonly phones: KnownPhones;
	/** Whether a value came hashed, so that it is somebody else's digest. */
	readonly hasForeignDigest: boolean;
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

const PHONE = identifierField('ph');
const COUNTRY = identifierField('country');
const CLICK_ID = identifierField('fbc');

/** The identifiers that an item may have, by the keys of its `user_data`; those that need no key of their own as well. */
const layouts = new KeyLayouts((keys) =>
	IDENTIFIER_FIELDS.filter(
		(field) => field === COUNTRY || field === CLICK_ID || keys.includes(field.key),
	),
);

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
	const { hasher } = surroundings;
	const plainPhones: string[] = [];
	const phones = phonesOf(raw.ph, plainPhones);
	const first = contextOf(draft, settings, surroundings, countryOf(draft.raw), phones);
	const phone = readIdentifier(PHONE, raw.ph, settings, first, hasher, notes);
	plainPhones.push(...phone.plain);
	const isUnknown =
		first.country === undefined &&
		// One that can't be read is as good as none: the event that is fed back holds none either (SPEC 2.3).
		readIdentifier(COUNTRY, raw.country, settings, first, hasher, notes).sent.length === 0;
	const assumed = isUnknown
		? assumedCountry(draft, phone, settings, surroundings, notes)
		: undefined;
	const context =
		assumed === undefined ? first : contextOf(draft, settings, surroundings, assumed, phones);
	const userData: Record<string, unknown> = {};
	let hasForeignDigest = false;
	for (const field of layouts.of(raw)) {
		const given = field === COUNTRY ? (assumed ?? raw.country) : field.of(raw);
		const text =
			typeof given === 'string' && field !== PHONE
				? readSingleText(field, given, settings, context, hasher)
				: undefined;
		if (text !== undefined) {
			if (text !== '') userData[field.key] = field.list ? [text] : text;
		} else if (given !== undefined) {
			const { sent, hasDigest } =
				field === PHONE ? phone : readValues(field, given, settings, context, hasher, notes);
			if (hasDigest) hasForeignDigest = true;
			if (sent.length > 0) userData[field.key] = field.list ? sent : sent[0];
		}
		if (field === CLICK_ID && userData.fbc === undefined)
			addClickId(raw, surroundings, userData, context, notes);
	}
	return { userData, phones, hasForeignDigest };
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
	ownPhones: KnownPhones | undefined,
): IdentifierContext {
	return {
		birthDateFormat: reading?.formats?.get('user_data.db'),
		dateOrder: reading?.dateOrders?.get('user_data.db') ?? dateOrder,
		externalId,
		nowMs: now * 1000,
		phones,
		eventTimeMs: eventTime === undefined ? undefined : eventTime * 1000,
		country,
		defaultCountry,
		ownPhones,
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
	if (raw.fbclid === undefined && addresses.every((address) => address === undefined)) return;
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
