import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { GA4_EVENT_NAMES, META_NAME_OF } from './ga4-event-names';
import { GA4_MAP } from './ga4-map';
import type { KnownSource } from './known-source';
import { objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

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
 * Google Analytics 4: pushes to the data layer, calls of the Measurement Protocol, of which one may hold several
 * events, and rows of its export to BigQuery.
 */
export const ga4 = {
	value: 'ga4',
	label: SOURCE_LABELS.ga4,
	recognises: (item) => isMeasurementCall(item) || isDataLayerPush(item) || isExportedRow(item),
	payloads(item) {
		if (isExportedRow(item)) return [eventOfRow(item)];
		return isMeasurementCall(item) ? eventsOf(item) : [{ ...item, name: item.event }];
	},
	types: [
		{
			name: 'any event without consent to ads',
			when: (payload) => textAt(payload, 'consent.ad_user_data')?.toUpperCase() === 'DENIED',
			skip: "The visitor did not agree to sending data for ads (consent.ad_user_data is 'DENIED', or privacy_info.ads_storage 'No')",
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
			map: GA4_MAP,
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

/** A row of the export to BigQuery: parameters are a list of keys and values, one column for each type of value. */
function isExportedRow(item: UnknownObject): boolean {
	return (
		typeof item.event_name === 'string' &&
		'event_timestamp' in item &&
		'user_pseudo_id' in item &&
		Array.isArray(item.event_params)
	);
}

const TYPES = ['string_value', 'int_value', 'double_value', 'float_value'] as const;

/** The event of a row as a call of the Measurement Protocol tells it. */
function eventOfRow(row: UnknownObject): UnknownObject {
	const parameters = objectsAt(row, 'event_params').map(({ key, value }): [string, unknown] => {
		const typed = isPlainObject(value) ? value : {};
		const type = TYPES.find((name) => typed[name] !== null && typed[name] !== undefined);
		return [String(key), type && typed[type]];
	});
	const isDenied = textAt(row, 'privacy_info.ads_storage')?.toUpperCase() === 'NO';
	return {
		name: row.event_name,
		timestamp_micros: row.event_timestamp,
		user_id: row.user_id,
		client_id: row.user_pseudo_id,
		ecommerce: { ...objectAt(row, 'ecommerce'), value: textAt(row, 'ecommerce.purchase_revenue') },
		params: { ...Object.fromEntries(parameters), items: row.items },
		...(isDenied && { consent: { ad_user_data: 'DENIED' } }),
	};
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
