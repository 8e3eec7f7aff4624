import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap } from '../mapping/field-map';
import { locate } from '../mapping/locate';
import { carriedFields } from './carried-fields';
import { hasKeys } from './has-keys';
import type { KnownSource } from './known-source';
import { textAt } from './payload-parts';

const meta = (key: string) => `meta_data[key=${key}].value`;

const carried = carriedFields(meta);

const AGENT = ['customer_user_agent', meta('_wc_order_attribution_user_agent'), ...carried.agent];

/** The buyer first; the recipient of the parcel may be somebody else. */
const addressPart = (part: string) => [`billing.${part}`, `shipping.${part}`];

const ORDER: FieldMap = {
	// WooCommerce writes both in UTC and without a zone; the others are in the shop's own time.
	event_time: ['date_paid_gmt', 'date_created_gmt'],
	event_id: carried.eventId,
	'user_data.em': 'billing.email',
	'user_data.ph': addressPart('phone'),
	'user_data.fn': addressPart('first_name'),
	'user_data.ln': addressPart('last_name'),
	'user_data.ct': addressPart('city'),
	'user_data.st': addressPart('state'),
	'user_data.zp': addressPart('postcode'),
	'user_data.country': addressPart('country'),
	// All guests share the number 0.
	'user_data.external_id': { from: 'customer_id', not: ['0'] },
	// PixelYourSite keeps both cookies under one name.
	'user_data.fbc': [...carried.clickId, `${meta('pys_fb_cookie')}.fbc`],
	'user_data.fbp': [...carried.browserId, `${meta('pys_fb_cookie')}.fbp`],
	'custom_data.currency': 'currency',
	'custom_data.value': 'total',
	'custom_data.order_id': ['id', 'number'],
	'custom_data.contents': {
		from: 'line_items',
		each: {
			id: [{ from: 'product_id', not: ['0'] }, 'sku', 'id'],
			quantity: 'quantity',
			item_price: 'price',
			title: 'name',
		},
	},
};

const BROWSER: FieldMap = {
	'user_data.client_ip_address': ['customer_ip_address', ...carried.address],
	'user_data.client_user_agent': AGENT,
	'~fbclid': [...carried.fbclid, meta('_wc_order_attribution_session_entry')],
	// The key behind the question mark opens the order to whoever has it.
	event_source_url: [
		...carried.page,
		{ from: ['payment_url', meta('_wc_order_attribution_session_entry')], until: '?' },
	],
};

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

function hasNoBrowser(order: UnknownObject): boolean {
	return (
		MADE_FOR_CUSTOMER.has(textAt(order, 'created_via') ?? '') || locate(order, AGENT) === undefined
	);
}

const statusOf = (order: UnknownObject) => textAt(order, 'status')?.toLowerCase() ?? '';

const PURCHASE = {
	eventName: 'Purchase',
	amounts: 'major',
	identifiedBy: 'order id',
	timezone: 'UTC',
} as const;

/** WooCommerce's orders, as its webhooks, REST API and n8n's trigger give them (SPEC 3.5). */
export const wooCommerce: KnownSource = {
	value: 'wooCommerce',
	label: 'WooCommerce',
	recognises: isOrder,
	payloads: (item) => [item],
	types: [
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
			...PURCHASE,
			name: 'order, made for the customer (admin, API, subscription)',
			when: hasNoBrowser,
			actionSource: 'system_generated',
			map: ORDER,
		},
		{
			...PURCHASE,
			name: 'order, processing or completed',
			when: () => true,
			actionSource: 'websiteOrSystem',
			map: { ...ORDER, ...BROWSER },
		},
	],
};
