import type { FieldMap, Locator } from '../mapping/field-map';

/** What all calls say of the person and the place. */
const COMMON = {
	// Segment's own destination for Meta sends the message's id as the Pixel's eventID.
	event_id: ['properties.event_id', 'messageId'],
	event_time: ['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt'],
	event_source_url: ['context.page.url', 'properties.url'],
	referrer_url: ['context.page.referrer', 'properties.referrer'],
	app_data: 'app_data',
	'user_data.em': [...trait('email'), 'properties.email'],
	'user_data.ph': [...trait('phone'), 'properties.phone'],
	'user_data.fn': [
		...trait('firstName', 'first_name'),
		'properties.first_name',
		'properties.firstName',
	],
	'user_data.ln': [
		...trait('lastName', 'last_name'),
		'properties.last_name',
		'properties.lastName',
	],
	'~full_name': trait('name'),
	'user_data.ge': trait('gender'),
	'user_data.db': trait('birthday'),
	'user_data.ct': trait('address.city', 'city'),
	'user_data.st': trait('address.state', 'state'),
	'user_data.zp': trait('address.postalCode', 'address.postal_code', 'address.zip', 'postalCode'),
	'user_data.country': trait('address.country', 'country'),
	'user_data.external_id': ['userId', 'anonymousId'],
	'user_data.client_ip_address': 'context.ip',
	'user_data.client_user_agent': 'context.userAgent',
	'user_data.fbp': ['properties.fbp', 'context.fbp', 'context.traits.fbp'],
	'user_data.fbc': ['properties.fbc', 'context.fbc', 'context.traits.fbc'],
	'user_data.madid': 'advertising_id',
} as const satisfies FieldMap;

const TRACK_MAP = {
	...COMMON,
	'custom_data.currency': 'properties.currency',
	'custom_data.order_id': ['properties.order_id', 'properties.orderId', 'properties.checkout_id'],
	'custom_data.search_string': 'properties.query',
	'custom_data.content_name': ['properties.name', 'properties.product_name'],
	'custom_data.content_category': 'properties.category',
	'custom_data.contents': {
		from: 'properties.products',
		each: {
			id: ['product_id', 'productId', 'sku', 'id'],
			quantity: 'quantity',
			item_price: 'price',
			title: 'name',
			brand: 'brand',
			category: 'category',
		},
	},
	'~content_id': ['properties.product_id', 'properties.productId', 'properties.sku'],
	'~quantity': 'properties.quantity',
	'~item_price': 'properties.price',
} as const satisfies FieldMap;

/** Tracks of a name everybody uses alike. */
export const KNOWN_TRACK_MAP = {
	...TRACK_MAP,
	'custom_data.value': ['properties.revenue', 'properties.total', 'properties.value'],
} as const satisfies FieldMap;

/** Tracks of a name of one's own, where `value` may be anything. */
export const OWN_TRACK_MAP = {
	...TRACK_MAP,
	'custom_data.value': 'properties.revenue',
} as const satisfies FieldMap;

/** Pages and screens. */
export const VIEW_MAP = {
	...COMMON,
	'custom_data.content_name': ['name', 'properties.title', 'context.page.title'],
	'custom_data.content_category': ['category', 'properties.category'],
} as const satisfies FieldMap;

/** The person's traits, in the context or beside it; names and towns among the properties are those of products. */
function trait(...names: readonly string[]): readonly Locator[] {
	return names.flatMap((name) => [`context.traits.${name}`, `traits.${name}`]);
}
