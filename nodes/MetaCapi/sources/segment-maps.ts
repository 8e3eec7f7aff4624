import type { Contact } from '../mapping/contacts';
import type { FieldMap, Locator } from '../mapping/field-map';

/** A person's traits, at their path; towns among the properties are those of products. */
function traitsAt(path: string): Contact {
	const at = (...names: readonly string[]) => names.map((name) => `${path}.${name}`);
	return {
		ph: at('phone'),
		fn: at('firstName', 'first_name', 'firstname'),
		ln: at('lastName', 'last_name', 'lastname'),
		name: at('name'),
		ct: at('address.city', 'city'),
		st: at('address.state', 'state'),
		zp: at(
			'address.postalCode',
			'address.postal_code',
			'address.postalcode',
			'address.zip',
			'postalCode',
			'postal_code',
			'zip',
		),
		country: at('address.country', 'country'),
	};
}

/** The person of a call: its traits, in the context or beside it; properties tell names of people or of products. */
export const SEGMENT_PERSON: readonly Contact[] = [
	traitsAt('context.traits'),
	traitsAt('traits'),
	{
		ph: 'properties.phone',
		fn: ['properties.first_name', 'properties.firstName'],
		ln: ['properties.last_name', 'properties.lastName'],
		mayBeAnother: true,
	},
];

/** What all calls say of the person and the place. */
const COMMON = {
	// Segment's own destination for Meta sends the message's id as the Pixel's eventID.
	event_id: ['properties.event_id', 'messageId'],
	event_time: ['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt'],
	event_source_url: ['context.page.url', 'properties.url'],
	referrer_url: ['context.page.referrer', 'properties.referrer'],
	app_data: 'app_data',
	opt_out: ['properties.opt_out', ...trait('opt_out')],
	data_processing_options: 'context.dataProcessingOptions[0]',
	data_processing_options_country: 'context.dataProcessingOptions[1]',
	data_processing_options_state: 'context.dataProcessingOptions[2]',
	'user_data.em': [...trait('email'), 'properties.email'],
	'user_data.ge': trait('gender'),
	'user_data.db': trait('birthday'),
	'user_data.external_id': ['userId', 'anonymousId'],
	'user_data.client_ip_address': 'context.ip',
	'user_data.client_user_agent': 'context.userAgent',
	'user_data.fbp': browserCookie('fbp'),
	'user_data.fbc': browserCookie('fbc'),
	'user_data.madid': 'advertising_id',
} as const satisfies FieldMap;

const TRACK_MAP = {
	...COMMON,
	'custom_data.currency': 'properties.currency',
	'custom_data.order_id': ['properties.order_id', 'properties.orderId', 'properties.checkout_id'],
	'custom_data.search_string': ['properties.query', 'properties.search_string'],
	'custom_data.content_name': ['properties.product_name', 'properties.content_name'],
	'custom_data.content_category': ['properties.category', 'properties.content_category'],
	// Whoever tracks for Meta's own pixel too writes Meta's names.
	'custom_data.content_ids': 'properties.content_ids',
	'custom_data.content_type': 'properties.content_type',
	'custom_data.delivery_category': 'properties.delivery_category',
	'custom_data.num_items': 'properties.num_items',
	'custom_data.contents': {
		from: ['properties.products', 'properties.contents'],
		each: {
			id: ['product_id', 'productId', 'sku', 'id'],
			quantity: 'quantity',
			item_price: ['price', 'item_price'],
			delivery_category: 'delivery_category',
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

/** Tracks about a product, whose `name` is the product's; in all others it may be a person's. */
export const PRODUCT_TRACK_MAP = {
	...KNOWN_TRACK_MAP,
	'custom_data.content_name': ['properties.name', 'properties.product_name'],
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

/** A cookie of the pixel, which each library keeps in a place of its own. */
function browserCookie(name: 'fbc' | 'fbp'): readonly Locator[] {
	const places = ['properties', 'context', 'context.traits', 'context.clientIds'];
	return places.map((place) => `${place}.${name}`);
}

/** The person's traits, in the context or beside it. */
function trait(...names: readonly string[]): readonly Locator[] {
	return names.flatMap((name) => [`context.traits.${name}`, `traits.${name}`]);
}
