import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap } from '../mapping/field-map';
import { hasKeys } from './has-keys';
import type { KnownSource } from './known-source';
import { textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';
import { within } from './within';

const attribute = (name: string) => `subscriber_attributes.${name}.value`;

/** What a phone answers when tracking is not allowed. */
const NO_DEVICE = ['00000000-0000-0000-0000-000000000000'];

const SUBSCRIBER: FieldMap = {
	event_time: ['purchased_at_ms', 'event_timestamp_ms'],
	'~message_id': 'id',
	'user_data.em': [attribute('$email'), attribute('email')],
	'user_data.ph': [attribute('$phoneNumber'), attribute('phone')],
	'~full_name': [attribute('$displayName'), attribute('name')],
	'user_data.country': 'country_code',
	'user_data.external_id': ['app_user_id', 'original_app_user_id'],
	'user_data.client_ip_address': attribute('$ip'),
	'user_data.fbc': [attribute('fbc'), attribute('_fbc')],
	'user_data.fbp': [attribute('fbp'), attribute('_fbp')],
	'user_data.anon_id': attribute('$fbAnonId'),
	'user_data.madid': [
		{ from: attribute('$gpsAdId'), not: NO_DEVICE },
		{ from: attribute('$idfa'), not: NO_DEVICE },
	],
	'user_data.subscription_id': 'original_transaction_id',
	'custom_data.order_id': ['transaction_id', 'id'],
	'custom_data.content_ids': 'product_id',
	'custom_data.content_type': { value: 'product' },
};

/** The price in the buyer's currency; the other price is always in US dollars. */
const LOCAL_PRICE: FieldMap = {
	'custom_data.value': 'price_in_purchased_currency',
	'custom_data.currency': 'currency',
};

const DOLLAR_PRICE: FieldMap = {
	'custom_data.value': 'price',
	'custom_data.currency': { value: 'USD' },
};

const eventOf = ({ event }: UnknownObject) => (isPlainObject(event) ? event : {});

const EVENT_TYPE = /^[A-Z][A-Z_]{2,60}$/;

function isRevenueCat(item: UnknownObject): boolean {
	const event: UnknownObject = eventOf(item);
	const { type, id, event_timestamp_ms: time } = event;
	if (typeof type !== 'string' || !EVENT_TYPE.test(type)) return false;
	if (typeof id !== 'string' || typeof time !== 'number') return false;
	const isOfUser = hasKeys(event, ['app_user_id', 'original_app_user_id', 'transferred_to'], 1);
	return isOfUser || ('api_version' in item && 'app_id' in event);
}

const is =
	(key: string, ...values: readonly string[]) =>
	(item: UnknownObject) =>
		values.includes(textAt(eventOf(item), key)?.toUpperCase() ?? '');

const isBuying = is('type', 'INITIAL_PURCHASE', 'NON_RENEWING_PURCHASE', 'RENEWAL');
const isTrial = is('period_type', 'TRIAL');

function pricesOf(item: UnknownObject): readonly number[] {
	const { price, price_in_purchased_currency: local } = eventOf(item);
	return [price, local].filter((amount) => typeof amount === 'number');
}

function hasLocalPrice(item: UnknownObject): boolean {
	const event = eventOf(item);
	return (
		typeof event.price_in_purchased_currency === 'number' && textAt(event, 'currency') !== undefined
	);
}

const PURCHASE = {
	eventName: 'Purchase',
	actionSource: 'system_generated',
	amounts: 'major',
	identifiedBy: 'transaction id',
} as const;

/** RevenueCat's webhooks (SPEC 3.5). */
export const revenueCat: KnownSource = {
	value: 'revenueCat',
	label: SOURCE_LABELS.revenueCat,
	recognises: isRevenueCat,
	payloads: (item) => [item],
	types: [
		{
			name: 'TEST, events of the sandbox',
			when: (item) => is('type', 'TEST')(item) || is('environment', 'SANDBOX')(item),
			skip: 'It is a test, for which nobody paid',
		},
		{
			name: 'family sharing',
			when: (item) => isBuying(item) && eventOf(item).is_family_share === true,
			skip: 'Somebody else of the family paid',
		},
		{
			name: 'INITIAL_PURCHASE of a trial',
			when: (item) => is('type', 'INITIAL_PURCHASE')(item) && isTrial(item),
			eventName: 'StartTrial',
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: 'transaction id',
			map: within('event', SUBSCRIBER),
		},
		{
			name: 'free periods and grants',
			when: (item) =>
				isBuying(item) && pricesOf(item).length > 0 && pricesOf(item).every((price) => price <= 0),
			skip: 'Nothing was paid (a free period, a grant or a refund)',
		},
		{
			...PURCHASE,
			name: 'INITIAL_PURCHASE, RENEWAL, NON_RENEWING_PURCHASE',
			when: (item) => isBuying(item) && hasLocalPrice(item),
			map: within('event', { ...SUBSCRIBER, ...LOCAL_PRICE }),
		},
		{
			...PURCHASE,
			name: 'the same, priced in US dollars alone',
			when: isBuying,
			map: within('event', { ...SUBSCRIBER, ...DOLLAR_PRICE }),
		},
		{
			name: 'CANCELLATION and refunds',
			when: is('type', 'CANCELLATION', 'REFUND', 'REFUND_REVERSED'),
			skip: 'The subscription was cancelled or refunded',
		},
		{
			name: 'all other events',
			when: isRevenueCat,
			skip: 'The event does not tell of a new payment',
		},
	],
};
