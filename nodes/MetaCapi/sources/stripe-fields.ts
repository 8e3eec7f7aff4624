import type { Contact } from '../mapping/contacts';
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

function email(...places: readonly string[]): FieldMap {
	return { 'user_data.em': [...places, 'customer.email', 'metadata.email'] };
}

/** An address of Stripe's, at its path. */
function addressAt(path: string): Contact {
	return {
		ct: `${path}.city`,
		st: `${path}.state`,
		zp: `${path}.postal_code`,
		country: `${path}.country`,
	};
}

/** A person of Stripe's with phone and address, at its path. */
function personAt(path: string): Contact {
	return {
		ph: `${path}.phone`,
		name: [`${path}.individual_name`, `${path}.name`],
		...addressAt(`${path}.address`),
	};
}

/** The buyer's own details first; the recipient of the parcel may be somebody else. */
function buyer(details: readonly Contact[], parcels: readonly string[]): readonly Contact[] {
	return [
		...details,
		personAt('customer'),
		{ ph: 'metadata.phone' },
		...[...parcels, 'customer.shipping'].map((path) => ({
			...personAt(path),
			mayBeAnother: true,
		})),
	];
}

/** Who pays in each kind of object. */
export const STRIPE_BUYERS = {
	session: buyer(
		[personAt('customer_details')],
		['collected_information.shipping_details', 'shipping_details', 'shipping'],
	),
	payment: buyer(
		[personAt('latest_charge.billing_details'), personAt('charges.data[0].billing_details')],
		['shipping'],
	),
	charge: buyer([personAt('billing_details')], ['shipping']),
	invoice: buyer(
		[{ ph: 'customer_phone', name: 'customer_name', ...addressAt('customer_address') }],
		['customer_shipping'],
	),
} as const;

/** `checkout.session`; a subscription's first one has an invoice and no payment of its own. */
export const STRIPE_SESSION: FieldMap = {
	...COMMON,
	...keyed([...PAYMENT, ...INVOICE, 'id']),
	...email('customer_details.email', 'customer_email'),
	'user_data.subscription_id': ['subscription.id', 'subscription'],
	'custom_data.value': 'amount_total',
	'custom_data.contents': {
		from: 'line_items.data',
		each: {
			id: ['price.product.id', 'price.product', 'price.id'],
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
	...email('latest_charge.billing_details.email', 'receipt_email'),
	'custom_data.value': ['amount_received', 'amount'],
};

/** `charge`. */
export const STRIPE_CHARGE: FieldMap = {
	...COMMON,
	...keyed([...PAYMENT, 'id']),
	...email('billing_details.email', 'receipt_email'),
	'custom_data.value': ['amount_captured', 'amount'],
};

/** `payment_intent` and `charge` of a subscription's first invoice: keyed as its session and invoice are. */
export const BY_INVOICE: FieldMap = keyed(INVOICE);

const INVOICE_FIELDS: FieldMap = {
	...COMMON,
	event_time: ['status_transitions.paid_at', 'created'],
	...email('customer_email'),
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

/** What the seller passed on with the subscription, in the API since March 2025 and before. */
const withSubscription = ['parent.subscription_details', 'subscription_details'].map((path) =>
	carriedFields((name) => `${path}.metadata.${name}`),
);

/** The first `invoice` of a subscription: its session knows the invoice and not the payment. */
export const STRIPE_FIRST_INVOICE: FieldMap = {
	...INVOICE_FIELDS,
	...keyed(['id']),
	// Renewals are too long after the click.
	'user_data.fbc': [...carried.clickId, ...withSubscription.flatMap(({ clickId }) => clickId)],
	'user_data.fbp': [
		...carried.browserId,
		...withSubscription.flatMap(({ browserId }) => browserId),
	],
};
