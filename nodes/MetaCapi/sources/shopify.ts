import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap, Locator } from '../mapping/field-map';
import { carriedFields } from './carried-fields';
import type { KnownSource } from './known-source';
import { textAt } from './payload-parts';
import { type ShopifyKind, shopifyKind } from './shopify-kind';

/** Ids come as numbers, some beyond what a number keeps, and as `gid://shopify/Order/5`, which is exact. */
const idOf = (id: string, globalId: string): readonly Locator[] => [
	{ from: globalId, after: '/' },
	{ from: id, after: '/' },
];

const carried = carriedFields((name) => `note_attributes[name=${name}].value`);

/** The buyer; the recipient of the parcel comes last, who may be somebody else. */
const PERSON: FieldMap = {
	'user_data.em': ['email', 'contact_email', 'customer.email'],
	'user_data.ph': [
		'phone',
		'customer.phone',
		'billing_address.phone',
		'customer.default_address.phone',
		'shipping_address.phone',
	],
	'user_data.fn': [
		'customer.first_name',
		'billing_address.first_name',
		'shipping_address.first_name',
	],
	'user_data.ln': ['customer.last_name', 'billing_address.last_name', 'shipping_address.last_name'],
	'user_data.ct': addressPart('city'),
	'user_data.st': [...addressPart('province_code'), ...addressPart('province')],
	'user_data.zp': addressPart('zip'),
	'user_data.country': [...addressPart('country_code'), ...addressPart('country')],
	'user_data.external_id': idOf('customer.id', 'customer.admin_graphql_api_id'),
};

/** The shop's own currency, in which all plain amounts are; the customer may have seen another. */
const GOODS: FieldMap = {
	'custom_data.currency': ['currency', 'total_price_set.shop_money.currency_code'],
	'custom_data.value': ['current_total_price', 'total_price', 'total_price_set.shop_money.amount'],
	'custom_data.order_id': idOf('id', 'admin_graphql_api_id'),
	// Shopify's own pixel and catalogue call a product with its variants a group.
	'custom_data.content_type': { value: 'product_group' },
	'custom_data.contents': {
		from: 'line_items',
		each: {
			id: [{ from: 'product_id', after: '/' }, 'sku', { from: 'variant_id', after: '/' }, 'id'],
			quantity: 'quantity',
			item_price: 'price',
			title: ['title', 'name'],
			brand: 'vendor',
		},
	},
};

const BROWSER: FieldMap = {
	event_id: carried.eventId,
	'user_data.client_ip_address': ['browser_ip', 'client_details.browser_ip', ...carried.address],
	'user_data.client_user_agent': ['client_details.user_agent', ...carried.agent],
	'user_data.fbc': carried.clickId,
	'user_data.fbp': carried.browserId,
	'~fbclid': [...carried.fbclid, 'landing_site'],
	// The key behind the question mark opens the customer's page to whoever has it.
	event_source_url: [
		...carried.page,
		{ from: ['order_status_url', 'abandoned_checkout_url'], until: '?' },
	],
};

const ORDER: FieldMap = { event_time: ['processed_at', 'created_at'], ...PERSON, ...GOODS };

function addressPart(part: string): readonly string[] {
	return [
		`billing_address.${part}`,
		`customer.default_address.${part}`,
		`shipping_address.${part}`,
	];
}

const is = (kind: ShopifyKind) => (payload: UnknownObject) => shopifyKind(payload) === kind;

const isOrder = is('order');

function orderWith(path: string, ...values: readonly string[]) {
	return (payload: UnknownObject) =>
		isOrder(payload) && values.includes(textAt(payload, path)?.toLowerCase() ?? '');
}

/** Where the seller or a schedule made the order: the browser it names is not the customer's. */
const MADE_FOR_CUSTOMER = [
	'shopify_draft_order',
	'subscription_contract',
	'subscription_contract_checkout_one',
] as const;

const isMadeForCustomer = orderWith('source_name', ...MADE_FOR_CUSTOMER);

/** An order that names no browser came through an API or a marketplace. */
function hasNoBrowser(payload: UnknownObject): boolean {
	const agents = [...carried.agent, 'client_details.user_agent'];
	return isOrder(payload) && agents.every((path) => textAt(payload, path) === undefined);
}

const PURCHASE = { eventName: 'Purchase', amounts: 'major', identifiedBy: 'order id' } as const;

/** Shopify's webhooks and REST resources, as the Shopify Trigger gives them (SPEC 3.5). */
export const shopify: KnownSource = {
	value: 'shopify',
	label: 'Shopify',
	recognises: (item) => payloadsOf(item).length > 0,
	payloads: payloadsOf,
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
			...PURCHASE,
			name: 'order, Point of Sale',
			when: orderWith('source_name', 'pos'),
			actionSource: 'physical_store',
			map: ORDER,
		},
		{
			...PURCHASE,
			name: 'order, made for the customer (draft order, subscription, API)',
			when: (payload) => isMadeForCustomer(payload) || hasNoBrowser(payload),
			actionSource: 'system_generated',
			map: {
				...ORDER,
				event_id: carried.eventId,
				'user_data.fbc': carried.clickId,
				'user_data.fbp': carried.browserId,
			},
		},
		{
			...PURCHASE,
			name: 'order, paid',
			when: isOrder,
			actionSource: 'websiteOrSystem',
			map: { ...ORDER, ...BROWSER },
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
			map: { event_time: 'created_at', ...PERSON, ...GOODS, ...BROWSER },
		},
		{
			name: 'customer',
			when: is('customer'),
			eventName: 'CompleteRegistration',
			actionSource: 'websiteOrSystem',
			amounts: 'none',
			identifiedBy: 'customer id',
			map: {
				event_time: 'created_at',
				'~message_id': idOf('id', 'admin_graphql_api_id'),
				'user_data.em': 'email',
				'user_data.ph': ['phone', 'default_address.phone', 'addresses[0].phone'],
				'user_data.fn': ['first_name', 'default_address.first_name'],
				'user_data.ln': ['last_name', 'default_address.last_name'],
				'user_data.ct': ['default_address.city', 'addresses[0].city'],
				'user_data.st': [
					'default_address.province_code',
					'default_address.province',
					'addresses[0].province_code',
				],
				'user_data.zp': ['default_address.zip', 'addresses[0].zip'],
				'user_data.country': [
					'default_address.country_code',
					'default_address.country',
					'addresses[0].country_code',
				],
				'user_data.external_id': idOf('id', 'admin_graphql_api_id'),
			},
		},
		{
			name: 'cart',
			when: is('cart'),
			skip: 'A cart does not tell who the customer is; the checkout does',
		},
		{
			name: 'refund, fulfilment, product and others',
			when: is('other'),
			skip: 'It is no order, checkout or customer (a refund, a fulfilment, a product)',
		},
	],
};

/** What the REST API puts its resources under. */
const WRAPPERS = ['order', 'orders', 'checkout', 'checkouts', 'customer', 'customers'] as const;

function payloadsOf(item: UnknownObject): readonly UnknownObject[] {
	if (shopifyKind(item) !== undefined) return [item];
	const [key, ...others] = Object.keys(item);
	const wrapper = WRAPPERS.find((name) => name === key);
	if (wrapper === undefined || others.length > 0) return [];
	return [item[wrapper]]
		.flat()
		.filter(isPlainObject)
		.filter((payload) => shopifyKind(payload) !== undefined);
}
