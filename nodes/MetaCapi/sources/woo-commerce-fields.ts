import type { Contact } from '../mapping/contacts';
import type { FieldMap } from '../mapping/field-map';
import { carriedFields } from './carried-fields';

const meta = (key: string) => `meta_data[key=${key}].value`;

const carried = carriedFields(meta);

/** What Brazil's checkout plugin adds to the bill, and its name for it among the meta data. */
function brazilian(name: 'birthdate' | 'cellphone' | 'sex'): readonly string[] {
	return [`billing.${name}`, meta(`_billing_${name}`)];
}

/** Where an order names the customer's browser. */
export const WOO_AGENT: readonly string[] = [
	'customer_user_agent',
	meta('_wc_order_attribution_user_agent'),
	...carried.agent,
];

/** An address of WooCommerce's, at its path. */
function addressAt(path: string) {
	return {
		ph: `${path}.phone`,
		fn: `${path}.first_name`,
		ln: `${path}.last_name`,
		ct: `${path}.city`,
		st: `${path}.state`,
		zp: `${path}.postcode`,
		country: `${path}.country`,
	} as const satisfies Contact;
}

/** The buyer first; the recipient of the parcel may be somebody else. */
export const WOO_BUYER: readonly Contact[] = [
	{ ...addressAt('billing'), ph: { all: ['billing.phone', brazilian('cellphone')] } },
	{ ...addressAt('shipping'), mayBeAnother: true },
];

/** An order that somebody else made for the customer. */
export const WOO_ORDER: FieldMap = {
	// WooCommerce writes both in UTC and without a zone; the others are in the shop's own time.
	event_time: ['date_paid_gmt', 'date_created_gmt'],
	event_id: carried.eventId,
	'user_data.em': 'billing.email',
	'user_data.db': brazilian('birthdate'),
	'user_data.ge': brazilian('sex'),
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
			// A deleted product has the number 0; the line's own id is none of the catalogue's.
			id: [{ from: 'product_id', not: ['0'] }, 'sku'],
			quantity: 'quantity',
			item_price: 'price',
			title: 'name',
		},
	},
};

/** What tells of the customer's browser and page. */
export const WOO_BROWSER: FieldMap = {
	'user_data.client_ip_address': ['customer_ip_address', ...carried.address],
	'user_data.client_user_agent': WOO_AGENT,
	'~fbclid': [...carried.fbclid, meta('_wc_order_attribution_session_entry')],
	// The key behind the question mark opens the order to whoever has it.
	event_source_url: [
		...carried.page,
		{ from: ['payment_url', meta('_wc_order_attribution_session_entry')], until: '?' },
	],
};
