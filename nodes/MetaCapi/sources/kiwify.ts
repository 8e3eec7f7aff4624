import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap } from '../mapping/field-map';
import { hasKeys } from './has-keys';
import type { KnownSource } from './known-source';
import { isNothing, NOTHING_PAID, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

const ORDER: FieldMap = {
	event_time: ['approved_date', 'created_at'],
	'user_data.em': 'Customer.email',
	'user_data.ph': ['Customer.mobile', 'Customer.phone'],
	'~full_name': ['Customer.full_name', 'Customer.name', 'Customer.first_name'],
	'user_data.ct': 'Customer.city',
	'user_data.st': 'Customer.state',
	'user_data.zp': 'Customer.zipcode',
	'user_data.country': 'Customer.country',
	'user_data.client_ip_address': 'Customer.ip',
	'user_data.subscription_id': ['subscription_id', 'Subscription.id'],
	'custom_data.order_id': ['order_id', 'order_ref'],
	'custom_data.value': ['Commissions.charge_amount', 'Commissions.product_base_price'],
	// Sales named no currency as long as there was but one.
	'custom_data.currency': [
		'Commissions.product_base_price_currency',
		'Commissions.currency',
		{ value: 'BRL' },
	],
	'custom_data.content_ids': 'Product.product_id',
	'custom_data.content_name': 'Product.product_name',
	'custom_data.content_type': { value: 'product' },
};

const CART: FieldMap = {
	event_time: 'created_at',
	'~message_id': 'id',
	'user_data.em': 'email',
	'user_data.ph': 'phone',
	'~full_name': 'name',
	'user_data.country': 'country',
	'custom_data.content_ids': 'product_id',
	'custom_data.content_name': 'product_name',
	'custom_data.content_type': { value: 'product' },
};

/** Keys that Kiwify's orders have together, capitals included. */
const ORDER_KEYS = [
	'Commissions',
	'Product',
	'Subscription',
	'TrackingParameters',
	'approved_date',
	'order_ref',
	'order_status',
	'payment_merchant_id',
	'product_type',
	'sale_type',
	'store_id',
	'webhook_event_type',
] as const;

function isOrder(item: UnknownObject): boolean {
	return (
		typeof item.order_id === 'string' &&
		isPlainObject(item.Customer) &&
		hasKeys(item, ORDER_KEYS, 3)
	);
}

function isCart(item: UnknownObject): boolean {
	return (
		item.status === 'abandoned' &&
		typeof item.checkout_link === 'string' &&
		'product_id' in item &&
		hasKeys(item, ['cnpj', 'cpf', 'offer_name', 'store_id', 'subscription_plan'], 2)
	);
}

function payloadOf(item: UnknownObject): UnknownObject {
	const { order } = item;
	return isPlainObject(order) && isOrder(order) ? order : item;
}

const isEvent =
	(...events: readonly string[]) =>
	(item: UnknownObject) =>
		events.includes(textAt(item, 'webhook_event_type')?.toLowerCase() ?? '');

const hasStatus =
	(...statuses: readonly string[]) =>
	(item: UnknownObject) =>
		statuses.includes(textAt(item, 'order_status')?.toLowerCase() ?? '');

/** Both what happened and how the order stands must say it; deliveries without an event have their status alone. */
function isPaid(item: UnknownObject): boolean {
	const event = textAt(item, 'webhook_event_type');
	const status = textAt(item, 'order_status');
	const isPayment =
		event === undefined || isEvent('order_approved', 'order_paid', 'subscription_renewed')(item);
	return (
		isPayment && (status === undefined ? event !== undefined : hasStatus('paid', 'approved')(item))
	);
}

/** Kiwify's webhooks (SPEC 3.5). */
export const kiwify: KnownSource = {
	value: 'kiwify',
	label: SOURCE_LABELS.kiwify,
	recognises: (item) => isOrder(payloadOf(item)) || isCart(item),
	payloads: (item) => [payloadOf(item)],
	types: [
		{
			name: 'order_refunded, chargeback',
			when: (item) =>
				isEvent('order_refunded', 'refund_requested', 'chargeback')(item) ||
				hasStatus('refunded', 'chargedback', 'refund_requested')(item),
			skip: 'The order was refunded or charged back',
		},
		{
			name: 'order_approved, without a price',
			when: (item) => isPaid(item) && isNothing(item, 'Commissions.charge_amount'),
			skip: NOTHING_PAID,
		},
		{
			name: 'order_approved, subscription_renewed',
			when: isPaid,
			eventName: 'Purchase',
			actionSource: 'websiteOrSystem',
			amounts: 'minor',
			identifiedBy: 'order id',
			// Its times are Brazil's and name no zone.
			timezone: 'America/Sao_Paulo',
			map: ORDER,
		},
		{
			name: 'order_rejected, subscription_canceled, subscription_late',
			when: (item) =>
				isEvent('order_rejected', 'subscription_canceled', 'subscription_late')(item) ||
				hasStatus('refused', 'rejected', 'canceled')(item),
			skip: 'The payment did not succeed, or the subscription ended',
		},
		{
			name: 'billet_created, pix_created',
			when: (item) => isOrder(item),
			skip: 'The order is not paid yet; it counts when it is',
		},
		{
			name: 'abandoned cart',
			when: isCart,
			eventName: 'InitiateCheckout',
			actionSource: 'websiteOrSystem',
			amounts: 'none',
			identifiedBy: 'cart id',
			timezone: 'America/Sao_Paulo',
			map: CART,
		},
	],
};
