import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import type { FieldMap, Locator } from '../mapping/field-map';
import { GA4_EVENT_NAMES, META_NAME_OF } from './ga4-event-names';
import type { KnownSource } from './known-source';
import { objectAt, objectsAt, textAt } from './payload-parts';

/** The keys of Google's own `user_data` (enhanced conversions); Meta's structure has none of them. */
const GOOGLE_USER_KEYS = [
	'address',
	'email',
	'email_address',
	'phone_number',
	'sha256_email_address',
	'sha256_phone_number',
] as const;

/** Meta's keys and the like: whoever uses them means Meta's structure (SPEC 3.1). */
const META_USER_KEYS = [
	'em',
	'ph',
	'fn',
	'ln',
	'fbp',
	'fbc',
	'external_id',
	'client_user_agent',
] as const;

/**
 * Google Analytics 4: pushes to the data layer and calls of the Measurement Protocol, of which one may hold several
 * events.
 */
export const ga4 = {
	value: 'ga4',
	label: 'Google Analytics 4',
	recognises: (item) => isMeasurementCall(item) || isDataLayerPush(item),
	payloads: (item) => (isMeasurementCall(item) ? eventsOf(item) : [{ ...item, name: item.event }]),
	types: [
		{
			name: 'any event without consent to ads',
			when: (payload) => textAt(payload, 'consent.ad_user_data')?.toUpperCase() === 'DENIED',
			skip: "The visitor did not agree to sending data for ads (consent.ad_user_data is 'DENIED')",
		},
		{
			name: 'refund',
			when: ({ name }) => name === 'refund',
			skip: 'It is a refund',
		},
		{
			name: [...META_NAME_OF.keys()].join(', '),
			when: ({ name }) => META_NAME_OF.has(String(name)),
			eventName: ({ name }) => META_NAME_OF.get(String(name)) ?? '',
			actionSource: 'websiteOrSystem',
			amounts: 'major',
			identifiedBy: "the event's event_id, else the transaction's id, else its time",
			map: mapOfEvent(),
			warnings,
		},
	],
} as const satisfies KnownSource;

function isMeasurementCall(item: UnknownObject): boolean {
	const { events } = item;
	if (!Array.isArray(events) || events.length === 0) return false;
	return ('client_id' in item || 'app_instance_id' in item) && events.every(isMeasuredEvent);
}

function isMeasuredEvent(event: unknown): boolean {
	if (!isPlainObject(event) || typeof event.name !== 'string') return false;
	return event.params === undefined || event.params === null || isPlainObject(event.params);
}

function isDataLayerPush(item: UnknownObject): boolean {
	const { event, ecommerce, user_data: user } = item;
	if (typeof event !== 'string' || !GA4_EVENT_NAMES.has(event) || 'custom_data' in item)
		return false;
	if (isPlainObject(user) && META_USER_KEYS.some((key) => key in user)) return false;
	if (isPlainObject(ecommerce) && isCommerce(ecommerce)) return true;
	return (
		'gtm.uniqueEventId' in item ||
		(isPlainObject(user) && GOOGLE_USER_KEYS.some((key) => key in user))
	);
}

function isCommerce(ecommerce: UnknownObject): boolean {
	return Array.isArray(ecommerce.items) || 'transaction_id' in ecommerce || 'value' in ecommerce;
}

/** Each event with what the call says of all of them. */
function eventsOf({ events, ...call }: UnknownObject): readonly UnknownObject[] {
	return objectsAt({ events }, 'events').map((event) => ({ ...call, ...event }));
}

function mapOfEvent(): FieldMap {
	return {
		event_id: parameter('event_id'),
		event_time: 'timestamp_micros',
		event_source_url: parameter('page_location'),
		referrer_url: parameter('page_referrer'),
		'user_data.em': user('email', 'email_address', 'sha256_email_address'),
		// Google hashes phones with their plus sign, Meta without (M 4.3): sha256_phone_number would match nobody.
		'user_data.ph': user('phone_number'),
		'user_data.fn': address('first_name', 'sha256_first_name'),
		'user_data.ln': address('last_name', 'sha256_last_name'),
		'user_data.ct': address('city'),
		'user_data.st': address('region'),
		'user_data.zp': address('postal_code'),
		'user_data.country': address('country'),
		'user_data.external_id': [
			'user_id',
			'params.user_id',
			'user_data.user_id',
			'client_id',
			'params.client_id',
		],
		'user_data.client_ip_address': ['ip_override', 'params.ip_override'],
		'user_data.client_user_agent': ['user_agent', 'params.user_agent'],
		'user_data.fbp': parameter('fbp', '_fbp'),
		'user_data.fbc': parameter('fbc', '_fbc'),
		'custom_data.value': parameter('value'),
		'custom_data.currency': [
			...parameter('currency'),
			'ecommerce.items[0].currency',
			'params.items[0].currency',
		],
		'custom_data.order_id': parameter('transaction_id'),
		'custom_data.search_string': parameter('search_term'),
		'custom_data.contents': {
			from: parameter('items'),
			each: {
				id: ['item_id', 'id', 'item_name'],
				quantity: 'quantity',
				item_price: 'price',
				title: ['item_name', 'name'],
				brand: ['item_brand', 'brand'],
				category: ['item_category', 'category'],
			},
		},
	};
}

/** A parameter of the event: of a call, of a push's `ecommerce`, of the push itself. */
function parameter(...names: readonly string[]): readonly Locator[] {
	return names.flatMap((name) => [`params.${name}`, `ecommerce.${name}`, name]);
}

function user(...names: readonly string[]): readonly Locator[] {
	return names.flatMap((name) => [`user_data.${name}`, `params.user_data.${name}`]);
}

/** Google takes one address or a list of them. */
function address(...names: readonly string[]): readonly Locator[] {
	return user(...names.flatMap((name) => [`address.${name}`, `address[0].${name}`, name]));
}

function warnings(payload: UnknownObject): readonly Warning[] {
	const people = [objectAt(payload, 'user_data'), objectAt(payload, 'params.user_data')];
	const hasOnlyDigest = people.some(
		(person) => 'sha256_phone_number' in person && !('phone_number' in person),
	);
	return hasOnlyDigest ? [FOREIGN_DIGEST] : [];
}

const FOREIGN_DIGEST: Warning = {
	field: 'Phone',
	message:
		"'sha256_phone_number' was not used: Google hashes phone numbers with their plus sign, Meta without, so it would match nobody. Map the plain number",
};
