import type { FieldMap } from '../mapping/field-map';
import { within } from './within';

/** The price of the offer, without interest; the currency of the same object. */
const PRICE: FieldMap = {
	'custom_data.value': ['price.value', 'full_price.value', 'original_offer_price.value'],
	'custom_data.currency': [
		'price.currency_value',
		'price.currency_code',
		'full_price.currency_value',
		'original_offer_price.currency_value',
	],
};

const BUYER: FieldMap = {
	'user_data.em': 'email',
	'user_data.ph': ['whole_phone', 'checkout_phone', 'phone'],
	'user_data.fn': 'first_name',
	'user_data.ln': 'last_name',
	'~full_name': 'name',
	'user_data.ct': 'address.city',
	'user_data.st': 'address.state',
	'user_data.zp': 'address.zipcode',
};

/** Test deliveries have the product 0. */
const PRODUCT: FieldMap = {
	'custom_data.content_ids': [{ from: 'id', not: ['0'] }, 'ucode'],
	'custom_data.content_name': 'name',
	'custom_data.content_type': { value: 'product' },
};

/** A purchase, version 2. */
export const HOTMART_PURCHASE: FieldMap = {
	...within('data.buyer', BUYER),
	...within('data.purchase', PRICE),
	...within('data.product', PRODUCT),
	event_time: ['data.purchase.approved_date', 'data.purchase.order_date', 'creation_date'],
	'user_data.country': [
		'data.buyer.address.country_iso',
		'data.buyer.address.country',
		'data.purchase.checkout_country.iso',
	],
	'user_data.client_ip_address': 'data.purchase.buyer_ip',
	'user_data.subscription_id': 'data.subscription.subscriber.code',
	'custom_data.order_id': 'data.purchase.transaction',
};

/** A checkout the buyer left, version 2. */
export const HOTMART_CART: FieldMap = {
	...within('data.buyer', BUYER),
	...within('data.product', PRODUCT),
	event_time: ['creation_date', 'creationDate'],
	'~message_id': 'id',
	'user_data.country': [
		'data.buyer.address.country_iso',
		'data.checkout_country.iso',
		'data.checkout_country.name',
	],
	'user_data.client_ip_address': 'data.buyer_ip',
};

/** A purchase, version 1. */
export const HOTMART_POSTBACK: FieldMap = {
	event_time: ['confirmation_purchase_date', 'purchase_date'],
	'user_data.em': 'email',
	'user_data.ph': [
		{ from: 'phone_checkout_local_code', join: ['phone_checkout_number'] },
		{ from: 'phone_local_code', join: ['phone_number'] },
		'phone_checkout_number',
		'phone_number',
	],
	'user_data.fn': 'first_name',
	'user_data.ln': 'last_name',
	'~full_name': 'name',
	'user_data.ct': 'address_city',
	'user_data.st': 'address_state',
	'user_data.zp': 'address_zip_code',
	'user_data.country': ['address_country_ISO', 'address_country'],
	'user_data.subscription_id': 'subscriber_code',
	'custom_data.order_id': 'transaction',
	'custom_data.value': ['price', 'full_price'],
	'custom_data.currency': ['currency_code_from', 'currency'],
	'custom_data.content_ids': { from: 'prod', not: ['0', '00000'] },
	'custom_data.content_name': 'prod_name',
	'custom_data.content_type': { value: 'product' },
};
