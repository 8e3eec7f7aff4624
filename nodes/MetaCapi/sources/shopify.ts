import { isPlainObject, type UnknownObject } from '../event/json';
import { AS_SPELT, locate } from '../mapping/locate';
import type { KnownSource } from './known-source';
import { isNothing, NOTHING_PAID, textAt } from './payload-parts';
import {
	SHOPIFY_ACCOUNT,
	SHOPIFY_AGENT,
	SHOPIFY_BROWSER,
	SHOPIFY_BUYER,
	SHOPIFY_CUSTOMER,
	SHOPIFY_ORDER,
	SHOPIFY_SALE,
} from './shopify-fields';
import { type ShopifyKind, shopifyKind } from './shopify-kind';
import { SOURCE_LABELS } from './source-labels';

const is = (kind: ShopifyKind) => (payload: UnknownObject) => shopifyKind(payload) === kind;

const isOrder = is('order');

function orderWith(path: string, ...values: readonly string[]) {
	return (payload: UnknownObject) =>
		isOrder(payload) && values.includes(textAt(payload, path)?.toLowerCase() ?? '');
}

/** Where the seller or a schedule makes orders: a browser they name is not the customer's. */
const isMadeForCustomer = orderWith(
	'source_name',
	'shopify_draft_order',
	'subscription_contract',
	'subscription_contract_checkout_one',
);

/** An order that names no browser came through an API or a marketplace. */
function hasNoBrowser(payload: UnknownObject): boolean {
	return isOrder(payload) && locate(payload, SHOPIFY_AGENT, AS_SPELT) === undefined;
}

const PURCHASE = {
	eventName: 'Purchase',
	amounts: 'major',
	identifiedBy: 'order id',
	contacts: SHOPIFY_BUYER,
} as const;

/** Shopify's webhooks and REST resources, as the Shopify Trigger gives them (SPEC 3.5). */
export const shopify: KnownSource = {
	value: 'shopify',
	label: SOURCE_LABELS.shopify,
	recognises: (item) => shopifyKind(item) !== undefined || wrappedIn(item).length > 0,
	payloads(item) {
		const wrapped = shopifyKind(item) === undefined ? wrappedIn(item) : [];
		return wrapped.length > 0 ? wrapped : [item];
	},
	types: [
		{
			name: 'order, cancelled',
			when: (payload) => isOrder(payload) && textAt(payload, 'cancelled_at') !== undefined,
			skip: 'The order was cancelled',
		},
		{
			name: 'order, test',
			when: (payload) => isOrder(payload) && payload.test === true,
			skip: 'It is a test order, for which nobody paid',
		},
		{
			name: 'order, refunded',
			when: orderWith('financial_status', 'refunded', 'partially_refunded'),
			skip: 'The order was refunded, in whole or in part',
		},
		{
			name: 'order, voided',
			when: orderWith('financial_status', 'voided', 'expired'),
			skip: 'The payment was voided',
		},
		{
			name: 'order, not paid',
			when: (payload) =>
				isOrder(payload) && textAt(payload, 'financial_status')?.toLowerCase() !== 'paid',
			skip: 'The order is not fully paid yet; it counts when it is',
		},
		{
			name: 'order, nothing paid',
			when: (payload) =>
				isOrder(payload) &&
				isNothing(
					payload,
					payload.current_total_price === undefined ? 'total_price' : 'current_total_price',
				),
			skip: NOTHING_PAID,
		},
		{
			...PURCHASE,
			name: 'order, Point of Sale',
			when: orderWith('source_name', 'pos'),
			actionSource: 'physical_store',
			map: SHOPIFY_ORDER,
		},
		{
			...PURCHASE,
			name: 'order, made for the customer (draft order, subscription, API)',
			when: (payload) => isMadeForCustomer(payload) || hasNoBrowser(payload),
			actionSource: 'system_generated',
			map: SHOPIFY_ORDER,
		},
		{
			...PURCHASE,
			name: 'order, paid',
			when: isOrder,
			actionSource: 'websiteOrSystem',
			map: { ...SHOPIFY_ORDER, ...SHOPIFY_BROWSER },
		},
		{
			name: 'checkout, completed',
			when: (payload) => is('checkout')(payload) && textAt(payload, 'completed_at') !== undefined,
			skip: 'The checkout became an order, which counts itself',
		},
		{
			name: 'checkout',
			when: is('checkout'),
			eventName: 'InitiateCheckout',
			actionSource: 'websiteOrSystem',
			amounts: 'major',
			identifiedBy: 'checkout id',
			contacts: SHOPIFY_BUYER,
			map: { ...SHOPIFY_SALE, ...SHOPIFY_BROWSER, event_time: 'created_at' },
		},
		{
			name: 'customer',
			when: is('customer'),
			eventName: 'CompleteRegistration',
			actionSource: 'websiteOrSystem',
			amounts: 'none',
			identifiedBy: 'customer id',
			contacts: SHOPIFY_ACCOUNT,
			map: SHOPIFY_CUSTOMER,
		},
		{
			name: 'cart',
			when: is('cart'),
			skip: 'A cart does not tell who the customer is; the checkout does',
		},
		{
			name: 'refund, fulfilment, product, shop and others',
			when: is('other'),
			skip: 'It is no order, checkout or customer (a refund, a fulfilment, a product, the shop itself)',
		},
	],
};

/** What the REST API puts its resources under. */
const WRAPPERS = [
	'order',
	'orders',
	'checkout',
	'checkouts',
	'customer',
	'customers',
	'shop',
] as const;

function wrappedIn(item: UnknownObject): readonly UnknownObject[] {
	const [key, ...others] = Object.keys(item);
	const wrapper = WRAPPERS.find((name) => name === key);
	if (wrapper === undefined || others.length > 0) return [];
	const wrapped = [item[wrapper]].flat();
	const payloads = wrapped
		.filter(isPlainObject)
		.filter((payload) => shopifyKind(payload) !== undefined);
	return payloads.length === wrapped.length ? payloads : [];
}
