import { isPlainObject, type UnknownObject } from '../event/json';
import { AS_SPELT, locate } from '../mapping/locate';
import { hasKeys } from './has-keys';
import type { KnownSource } from './known-source';
import { isNothing, NOTHING_PAID, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';
import { WOO_AGENT, WOO_BROWSER, WOO_BUYER, WOO_ORDER } from './woo-commerce-fields';

/** Who makes orders in the customer's stead: the browser they name is the seller's or a server's. */
const MADE_FOR_CUSTOMER: ReadonlySet<string> = new Set([
	'admin',
	'pos-rest-api',
	'rest-api',
	'subscription',
]);

const PAID: ReadonlySet<string> = new Set(['completed', 'processing']);

/** Keys that WooCommerce's orders have together. */
const ORDER_KEYS = [
	'cart_hash',
	'cart_tax',
	'coupon_lines',
	'created_via',
	'customer_ip_address',
	'customer_note',
	'customer_user_agent',
	'date_created_gmt',
	'date_paid_gmt',
	'discount_total',
	'fee_lines',
	'meta_data',
	'number',
	'order_key',
	'parent_id',
	'payment_method_title',
	'prices_include_tax',
	'shipping_lines',
	'shipping_total',
	'tax_lines',
	'total_tax',
	'transaction_id',
] as const;

function isOrder(item: UnknownObject): boolean {
	const { billing, line_items: lines, status, order_key: key } = item;
	if (!isPlainObject(billing) || !Array.isArray(lines) || typeof status !== 'string') return false;
	return (typeof key === 'string' && key.startsWith('wc_')) || hasKeys(item, ORDER_KEYS, 5);
}

/** A refund of an order, which has lines and an id of its own. */
function isRefund(item: UnknownObject): boolean {
	return (
		'amount' in item &&
		hasKeys(item, ['api_refund', 'refunded_by', 'refunded_payment'], 2) &&
		!isPlainObject(item.billing)
	);
}

function hasNoBrowser(order: UnknownObject): boolean {
	return (
		MADE_FOR_CUSTOMER.has(textAt(order, 'created_via') ?? '') ||
		locate(order, WOO_AGENT, AS_SPELT) === undefined
	);
}

const statusOf = (order: UnknownObject) => textAt(order, 'status')?.toLowerCase() ?? '';

const PURCHASE = {
	eventName: 'Purchase',
	amounts: 'major',
	identifiedBy: 'order id',
	timezone: 'UTC',
	contacts: WOO_BUYER,
} as const;

/** WooCommerce's orders, as its webhooks, REST API and n8n's trigger give them (SPEC 3.5). */
export const wooCommerce: KnownSource = {
	value: 'wooCommerce',
	label: SOURCE_LABELS.wooCommerce,
	recognises: (item) => isOrder(item) || isRefund(item),
	payloads: (item) => [item],
	types: [
		{
			name: 'refund',
			when: isRefund,
			skip: 'It is a refund',
		},
		{
			name: 'order, refunded',
			when: (order) =>
				statusOf(order) === 'refunded' ||
				(Array.isArray(order.refunds) && order.refunds.length > 0),
			skip: 'The order was refunded, in whole or in part',
		},
		{
			name: 'order, failed or cancelled',
			when: (order) => ['cancelled', 'failed', 'trash'].includes(statusOf(order)),
			skip: 'The order failed or was cancelled',
		},
		{
			name: 'order, not paid',
			when: (order) => !PAID.has(statusOf(order)),
			skip: "The order is not paid yet; it counts when its status is 'processing' or 'completed'",
		},
		{
			name: 'order, nothing paid',
			when: (order) => isNothing(order, 'total'),
			skip: NOTHING_PAID,
		},
		{
			...PURCHASE,
			name: 'order, made for the customer (admin, API, subscription)',
			when: hasNoBrowser,
			actionSource: 'system_generated',
			map: WOO_ORDER,
		},
		{
			...PURCHASE,
			name: 'order, processing or completed',
			when: () => true,
			actionSource: 'websiteOrSystem',
			map: { ...WOO_ORDER, ...WOO_BROWSER },
		},
	],
};
