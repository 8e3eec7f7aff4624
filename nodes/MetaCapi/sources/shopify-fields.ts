import type { Contact } from '../mapping/contacts';
import type { FieldMap, Locator } from '../mapping/field-map';
import { carriedFields } from './carried-fields';

const carried = carriedFields((name) => `note_attributes[name=${name}].value`);

/** Where an order names the customer's browser. */
export const SHOPIFY_AGENT: readonly string[] = ['client_details.user_agent', ...carried.agent];

/** Ids come as numbers, some beyond what a number keeps, and as `gid://shopify/Order/5`, which is exact. */
const idOf = (id: string, globalId: string): readonly Locator[] => [
	{ from: globalId, after: '/' },
	{ from: id, after: '/' },
];

/** An address of Shopify's, at its path. */
function addressAt(path: string) {
	return {
		ph: `${path}.phone`,
		fn: `${path}.first_name`,
		ln: `${path}.last_name`,
		name: `${path}.name`,
		ct: `${path}.city`,
		st: [`${path}.province_code`, `${path}.province`],
		zp: `${path}.zip`,
		country: [`${path}.country_code`, `${path}.country`],
	} as const satisfies Contact;
}

/** The buyer's own records first; the recipient of the parcel may be somebody else. */
export const SHOPIFY_BUYER: readonly Contact[] = [
	{ ph: ['phone', 'customer.phone'], fn: 'customer.first_name', ln: 'customer.last_name' },
	addressAt('billing_address'),
	addressAt('customer.default_address'),
	{ ...addressAt('shipping_address'), mayBeAnother: true },
];

/** The goods of an order or a checkout; who bought them is said by {@link SHOPIFY_BUYER}. */
export const SHOPIFY_SALE: FieldMap = {
	'user_data.em': ['email', 'contact_email', 'customer.email'],
	'user_data.external_id': idOf('customer.id', 'customer.admin_graphql_api_id'),
	// All plain amounts are in the shop's own currency; the customer may have seen another.
	'custom_data.currency': ['currency', 'total_price_set.shop_money.currency_code'],
	'custom_data.value': ['current_total_price', 'total_price', 'total_price_set.shop_money.amount'],
	'custom_data.order_id': idOf('id', 'admin_graphql_api_id'),
	// Shopify's own pixel and catalogue call a product with its variants a group.
	'custom_data.content_type': { value: 'product_group' },
	'custom_data.contents': {
		from: 'line_items',
		each: {
			// Tips and lines made by hand have no product, and their own id is none of the catalogue's.
			id: [{ from: 'product_id', after: '/' }, 'sku', { from: 'variant_id', after: '/' }],
			quantity: 'quantity',
			item_price: 'price',
			title: ['title', 'name'],
			brand: 'vendor',
		},
	},
};

/** The same with its time, for orders that the seller, a schedule or another system made. */
export const SHOPIFY_ORDER: FieldMap = {
	...SHOPIFY_SALE,
	event_time: ['processed_at', 'created_at'],
	event_id: carried.eventId,
	'user_data.fbc': carried.clickId,
	'user_data.fbp': carried.browserId,
};

/** What tells of the customer's browser and page. */
export const SHOPIFY_BROWSER: FieldMap = {
	event_id: carried.eventId,
	'user_data.client_ip_address': ['browser_ip', 'client_details.browser_ip', ...carried.address],
	'user_data.client_user_agent': SHOPIFY_AGENT,
	'user_data.fbc': carried.clickId,
	'user_data.fbp': carried.browserId,
	'~fbclid': [...carried.fbclid, 'landing_site'],
	// The key behind the question mark opens the customer's page to whoever has it.
	event_source_url: [
		...carried.page,
		{ from: ['order_status_url', 'abandoned_checkout_url'], until: '?' },
	],
};

/** The records of a customer's account. */
export const SHOPIFY_ACCOUNT: readonly Contact[] = [
	{ ph: 'phone', fn: 'first_name', ln: 'last_name' },
	addressAt('default_address'),
	{ ...addressAt('addresses[0]'), mayBeAnother: true },
];

/** A customer's account; its id is no order's, so it stands in for a message's. */
export const SHOPIFY_CUSTOMER: FieldMap = {
	event_time: 'created_at',
	'~message_id': idOf('id', 'admin_graphql_api_id'),
	'user_data.em': 'email',
	'user_data.external_id': idOf('id', 'admin_graphql_api_id'),
};
