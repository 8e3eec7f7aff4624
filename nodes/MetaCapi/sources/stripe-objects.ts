import { isPlainObject, type UnknownObject } from '../event/json';
import { objectAt } from './payload-parts';

/** Where an event holds the object it is about. */
export const IN_EVENT = 'data.object';

/** The objects that tell of a payment, and how their ids begin: recognised without their event too. */
const IDS: ReadonlyMap<string, RegExp> = new Map([
	['checkout.session', /^cs_/],
	['payment_intent', /^pi_/],
	['charge', /^(?:ch|py)_/],
	['invoice', /^in_/],
	['refund', /^(?:re|pyr)_/],
	['dispute', /^(?:dp|du)_/],
]);

/** Objects of the seller's own account: its people and its money are not the customer's. */
const SELLERS_IDS: ReadonlyMap<string, RegExp> = new Map([
	['account', /^acct_/],
	['application_fee', /^fee_/],
	['balance_transaction', /^txn_/],
	['payout', /^po_/],
	['person', /^person_/],
	['plan', /^(?:plan|price)_/],
	['price', /^price_/],
	['product', /^prod_/],
	['topup', /^tu_/],
	['transfer', /^tr_/],
]);

/** `{object: "event", type, data: {object}}`. */
export function isStripeEvent(item: UnknownObject): boolean {
	return (
		item.object === 'event' &&
		typeof item.type === 'string' &&
		typeof objectOf(item).object === 'string'
	);
}

/** Stripe's second kind of events, which name their object and do not hold it. */
export function isThinEvent(item: UnknownObject): boolean {
	return item.object === 'v2.core.event' && typeof item.type === 'string';
}

/** Tells whether an object of Stripe is one that tells of a payment. */
export function isPaymentObject(item: UnknownObject): boolean {
	return isAmong(IDS, item);
}

/** Tells whether an object of Stripe is one of the seller's own. */
export function isSellersObject(item: UnknownObject): boolean {
	return isAmong(SELLERS_IDS, item);
}

function isAmong(ids: ReadonlyMap<string, RegExp>, { object, id }: UnknownObject): boolean {
	const beginning = typeof object === 'string' ? ids.get(object) : undefined;
	return typeof id === 'string' && beginning?.test(id) === true;
}

/** The object an event is about. */
export function objectOf(event: UnknownObject): UnknownObject {
	return isPlainObject(event.data) ? objectAt(event.data, 'object') : {};
}
