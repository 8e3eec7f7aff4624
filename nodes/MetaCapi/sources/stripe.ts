import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import type { KnownSource, SourceType } from './known-source';
import { allIn, NOTHING_PAID, objectAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';
import { inIsoUnits } from './stripe-amounts';
import {
	IN_EVENT,
	isPaymentObject,
	isSellersObject,
	isStripeEvent,
	isThinEvent,
	objectOf,
} from './stripe-objects';
import { isPositive, isTakenBack, STRIPE_PAYMENTS, type StripePayment } from './stripe-payments';
import { contactWithin, within } from './within';

/** Why an event or object is no purchase, by the name of the event or what the object says; tried in order. */
const REASONS = [
	{
		name: 'refunds and disputes',
		events: /refund|dispute/,
		is: (object) =>
			isTakenBack(object) || object.object === 'refund' || object.object === 'dispute',
		skip: 'The money was given back or is disputed',
	},
	{
		name: 'failed and cancelled payments',
		events: /failed|cancell?ed|expired|voided|uncollectible/,
		is: (object) =>
			['canceled', 'expired', 'failed', 'uncollectible', 'void'].includes(
				textAt(object, 'status') ?? '',
			),
		skip: 'The payment did not succeed',
	},
	{
		name: 'nothing to pay',
		events: undefined,
		is: (object) =>
			textAt(object, 'payment_status') === 'no_payment_required' ||
			(textAt(object, 'payment_status') === 'paid' && object.amount_total === 0) ||
			(textAt(object, 'status') === 'paid' && !isPositive(object.amount_paid)),
		skip: NOTHING_PAID,
	},
	{
		name: 'not paid',
		events: undefined,
		is: (object) => !STRIPE_PAYMENTS.some((payment) => isOf(payment, object)),
		skip: 'It is not paid yet; it counts when it is',
	},
] as const satisfies ReadonlyArray<{
	readonly name: string;
	readonly events: RegExp | undefined;
	readonly is: (object: UnknownObject) => boolean;
	readonly skip: string;
}>;

/** Stripe's events, as the Stripe Trigger gives them, and its payment objects by themselves (SPEC 3.5). */
export const stripe: KnownSource = {
	value: 'stripe',
	label: SOURCE_LABELS.stripe,
	recognises: (item) =>
		isStripeEvent(item) ||
		isThinEvent(item) ||
		isPaymentObject(item) ||
		isSellersObject(item) ||
		held(item).length > 0,
	payloads(item) {
		const objects = held(item);
		return (objects.length > 0 ? objects : [item]).map(payloadOf);
	},
	types: [
		...STRIPE_PAYMENTS.flatMap(typesOf),
		...REASONS.map(
			({ name, events, is, skip }): SourceType => ({
				name,
				skip,
				when(payload) {
					if (!isStripeEvent(payload)) return isPaymentObject(payload) && is(payload);
					const object = objectOf(payload);
					return (
						events?.test(textAt(payload, 'type') ?? '') === true ||
						(isPaymentObject(object) && is(object))
					);
				},
			}),
		),
		{
			name: 'account, payout, product and others',
			when: isSellersObject,
			skip: "It is of the seller's own account and not about a customer",
		},
		{
			name: 'all other events',
			when: (payload) => isStripeEvent(payload) || isThinEvent(payload),
			skip: 'The event does not tell of a new payment',
		},
	],
};

function payloadOf(item: UnknownObject): UnknownObject {
	return isStripeEvent(item)
		? { ...item, data: { ...objectAt(item, 'data'), object: inIsoUnits(objectOf(item)) } }
		: inIsoUnits(item);
}

/** What the API answers when it is asked for several objects, and what an event has under `data`. */
function held(item: UnknownObject): readonly UnknownObject[] {
	const { object } = item;
	if (isPlainObject(object)) return isPaymentObject(object) ? [object] : [];
	return object === 'list' ? allIn(item, 'data', isListed) : [];
}

function isListed(item: UnknownObject): boolean {
	return isStripeEvent(item) || isPaymentObject(item);
}

function typesOf(payment: StripePayment): readonly SourceType[] {
	const shared = {
		eventName: 'Purchase',
		actionSource: 'websiteOrSystem',
		amounts: 'minor',
		identifiedBy: payment.identifiedBy,
		warnings: ({ livemode }: UnknownObject) => (livemode === false ? [IN_TEST_MODE] : []),
	} as const;
	const inEvent = within(IN_EVENT, payment.map);
	return [
		{
			...shared,
			name: `${payment.events.join(', ')} (${payment.name})`,
			when: (payload) =>
				isStripeEvent(payload) &&
				payment.events.includes(textAt(payload, 'type') ?? '') &&
				isOf(payment, objectOf(payload)),
			// The event happened when it was paid; its object began before.
			contacts: payment.contacts.map((contact) => contactWithin(IN_EVENT, contact)),
			map: { ...inEvent, event_time: ['created', ...[inEvent.event_time ?? []].flat()] },
		},
		{
			...shared,
			name: `${payment.name}, by itself`,
			when: (payload) => isPaymentObject(payload) && isOf(payment, payload),
			map: payment.map,
			contacts: payment.contacts,
		},
	];
}

const IN_TEST_MODE: Warning = {
	message:
		"It is a payment of Stripe's test mode, for which nobody paid, and counts all the same: connect Stripe's live mode for your campaigns",
};

function isOf({ object, counts }: StripePayment, candidate: UnknownObject): boolean {
	return candidate.object === object && counts(candidate);
}
