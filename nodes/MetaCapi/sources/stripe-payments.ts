import type { UnknownObject } from '../event/json';
import type { Contact } from '../mapping/contacts';
import type { FieldMap } from '../mapping/field-map';
import { objectAt, textAt } from './payload-parts';
import {
	BY_INVOICE,
	STRIPE_BUYERS,
	STRIPE_CHARGE,
	STRIPE_FIRST_INVOICE,
	STRIPE_INVOICE,
	STRIPE_PAYMENT,
	STRIPE_SESSION,
} from './stripe-fields';

/** A payment that counts, as the object of an event or by itself. */
export interface StripePayment {
	readonly name: string;
	/** Stripe's word for its object. */
	readonly object: string;
	/** The events that say it was paid; others tell of the same payment again. */
	readonly events: readonly string[];
	readonly counts: (object: UnknownObject) => boolean;
	readonly map: FieldMap;
	readonly contacts: readonly Contact[];
	readonly identifiedBy: string;
}

const CHARGE_EVENTS = ['charge.succeeded', 'charge.captured'] as const;
const INVOICE_EVENTS = ['invoice.paid', 'invoice.payment_succeeded'] as const;

/** All payments, the special ones before the general. */
export const STRIPE_PAYMENTS: readonly StripePayment[] = [
	{
		name: 'checkout session',
		object: 'checkout.session',
		events: ['checkout.session.completed', 'checkout.session.async_payment_succeeded'],
		counts: (session) =>
			textAt(session, 'payment_status') === 'paid' &&
			textAt(session, 'status') !== 'expired' &&
			session.amount_total !== 0,
		map: STRIPE_SESSION,
		contacts: STRIPE_BUYERS.session,
		identifiedBy: 'payment intent, else invoice, else session',
	},
	{
		name: 'payment intent, first of a subscription',
		object: 'payment_intent',
		events: ['payment_intent.succeeded'],
		counts: (intent) => isIntentPaid(intent) && isFirstOfSubscription(intent),
		map: { ...STRIPE_PAYMENT, ...BY_INVOICE },
		contacts: STRIPE_BUYERS.payment,
		identifiedBy: 'invoice',
	},
	{
		name: 'payment intent',
		object: 'payment_intent',
		events: ['payment_intent.succeeded'],
		counts: isIntentPaid,
		map: STRIPE_PAYMENT,
		contacts: STRIPE_BUYERS.payment,
		identifiedBy: 'payment intent',
	},
	{
		name: 'charge, first of a subscription',
		object: 'charge',
		events: CHARGE_EVENTS,
		counts: (charge) => isChargePaid(charge) && isFirstOfSubscription(charge),
		map: { ...STRIPE_CHARGE, ...BY_INVOICE },
		contacts: STRIPE_BUYERS.charge,
		identifiedBy: 'invoice',
	},
	{
		name: 'charge',
		object: 'charge',
		events: CHARGE_EVENTS,
		counts: isChargePaid,
		map: STRIPE_CHARGE,
		contacts: STRIPE_BUYERS.charge,
		identifiedBy: 'payment intent, else charge',
	},
	{
		name: 'invoice, first of a subscription',
		object: 'invoice',
		events: INVOICE_EVENTS,
		counts: (invoice) =>
			isInvoicePaid(invoice) && textAt(invoice, 'billing_reason') === 'subscription_create',
		map: STRIPE_FIRST_INVOICE,
		contacts: STRIPE_BUYERS.invoice,
		identifiedBy: 'invoice',
	},
	{
		name: 'invoice',
		object: 'invoice',
		events: INVOICE_EVENTS,
		counts: isInvoicePaid,
		map: STRIPE_INVOICE,
		contacts: STRIPE_BUYERS.invoice,
		identifiedBy: 'payment intent, else invoice',
	},
];

/** Stripe's own words for the payment that a subscription's first invoice makes. */
function isFirstOfSubscription(object: UnknownObject): boolean {
	const { invoice } = object;
	return (
		textAt(object, 'description') === 'Subscription creation' &&
		(typeof invoice === 'string' || typeof invoice === 'object') &&
		invoice !== null
	);
}

function isIntentPaid(intent: UnknownObject): boolean {
	return (
		textAt(intent, 'status') === 'succeeded' && !isTakenBack(objectAt(intent, 'latest_charge'))
	);
}

/** A charge that is not captured only holds the money. */
function isChargePaid(charge: UnknownObject): boolean {
	return (
		charge.paid === true &&
		charge.captured !== false &&
		textAt(charge, 'status') !== 'failed' &&
		!isTakenBack(charge)
	);
}

function isInvoicePaid(invoice: UnknownObject): boolean {
	return textAt(invoice, 'status') === 'paid' && isPositive(invoice.amount_paid);
}

/** Tells whether a charge was refunded, in whole or in part, or disputed. */
export function isTakenBack(charge: UnknownObject): boolean {
	return charge.refunded === true || charge.disputed === true || isPositive(charge.amount_refunded);
}

/** Tells whether there is any money in it. */
export function isPositive(amount: unknown): boolean {
	return typeof amount === 'number' && amount > 0;
}
