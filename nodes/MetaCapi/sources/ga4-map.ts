import type { FieldMap, Locator } from '../mapping/field-map';

/** Where an event of Google's has what Meta wants: its parameters, and the person of the call or the push. */
export const GA4_MAP = {
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
} as const satisfies FieldMap;

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
