import type { FieldMap, Locator } from '../mapping/field-map';
import { carriedFields } from './carried-fields';

const carried = carriedFields((name) => `metadata.${name}`);

/** What every object of Stripe may hold, above all what the seller passed on as metadata. */
const COMMON: FieldMap = {
	event_time: 'created',
	event_source_url: carried.page,
	'user_data.external_id': ['metadata.external_id', 'metadata.user_id', 'customer.id', 'customer'],
	'user_data.client_ip_address': carried.address,
	'user_data.client_user_agent': carried.agent,
	'user_data.fbc': carried.clickId,
	'user_data.fbp': carried.browserId,
	'~fbclid': carried.fbclid,
	'custom_data.currency': 'currency',
};

/** The payment's own id; an expanded one lies within. */
const PAYMENT: readonly Locator[] = ['payment_intent.id', 'payment_intent'];

const INVOICE: readonly Locator[] = ['invoice.id', 'invoice'];

/**
 * One key for one payment, whichever of its session, payment, charge and invoice come: it is spelt out as `event_id`,
 * so that the second of them is a duplicate and not another event under the same order (SPEC 3.7).
 */
function keyed(key: readonly Locator[]): FieldMap {
	return {
		event_id: [...carried.eventId, { from: key, prefix: 'Purchase.' }],
		'custom_data.order_id': ['metadata.order_id', ...key],
	};
}

function person(
	details: string,
	fallbacks: { readonly em: Locator; readonly rest: readonly string[] },
) {
	const places = [details, ...fallbacks.rest];
	const part = (name: string) => places.map((place) => `${place}.${name}`);
	return {
		'user_data.em': [`${details}.email`, fallbacks.em, 'customer.email', 'metadata.email'],
		'user_data.ph': [...part('phone'), 'customer.phone', 'metadata.phone'],
		'~full_name': [...part('individual_name'), ...part('name'), 'customer.name'],
		'user_data.ct': part('address.city'),
		'user_data.st': part('address.state'),
		'user_data.zp': part('address.postal_code'),
		'user_data.country': part('address.country'),
	} as const satisfies FieldMap;
}

/** `checkout.session`; a subscription's first one has an invoice and no payment of its own. */
export const STRIPE_SESSION: FieldMap = {
	...COMMON,
	...keyed([...PAYMENT, ...INVOICE, 'id']),
	...person('customer_details', {
		em: 'customer_email',
		rest: ['collected_information.shipping_details', 'shipping_details', 'shipping'],
	}),
	'user_data.subscription_id': ['subscription.id', 'subscription'],
	'custom_data.value': 'amount_total',
	'custom_data.contents': {
		from: 'line_items.data',
		each: {
			id: ['price.product.id', 'price.product', 'price.id', 'id'],
			quantity: 'quantity',
			item_price: 'price.unit_amount',
			title: 'description',
		},
	},
};

/** `payment_intent`. */
export const STRIPE_PAYMENT: FieldMap = {
	...COMMON,
	...keyed(['id']),
	...person('latest_charge.billing_details', {
		em: 'receipt_email',
		rest: ['charges.data[0].billing_details', 'shipping'],
	}),
	'custom_data.value': ['amount_received', 'amount'],
};

/** `charge`. */
export const STRIPE_CHARGE: FieldMap = {
	...COMMON,
	...keyed([...PAYMENT, 'id']),
	...person('billing_details', { em: 'receipt_email', rest: ['shipping'] }),
	'custom_data.value': ['amount_captured', 'amount'],
};

/** `payment_intent` and `charge` of a subscription's first invoice: keyed as its session and invoice are. */
export const BY_INVOICE: FieldMap = keyed(INVOICE);

const INVOICE_FIELDS: FieldMap = {
	...COMMON,
	event_time: ['status_transitions.paid_at', 'created'],
	'user_data.em': ['customer_email', 'customer.email', 'metadata.email'],
	'user_data.ph': ['customer_phone', 'customer_shipping.phone', 'customer.phone'],
	'~full_name': ['customer_name', 'customer_shipping.name', 'customer.name'],
	'user_data.ct': ['customer_address.city', 'customer_shipping.address.city'],
	'user_data.st': ['customer_address.state', 'customer_shipping.address.state'],
	'user_data.zp': ['customer_address.postal_code', 'customer_shipping.address.postal_code'],
	'user_data.country': ['customer_address.country', 'customer_shipping.address.country'],
	'user_data.subscription_id': [
		'subscription.id',
		'subscription',
		'parent.subscription_details.subscription',
	],
	'custom_data.value': 'amount_paid',
};

/** `invoice` of a renewal or a single bill. */
export const STRIPE_INVOICE: FieldMap = {
	...INVOICE_FIELDS,
	...keyed([...PAYMENT, 'payments.data[0].payment.payment_intent', 'id']),
};

/** The first `invoice` of a subscription: its session knows the invoice and not the payment. */
export const STRIPE_FIRST_INVOICE: FieldMap = { ...INVOICE_FIELDS, ...keyed(['id']) };
