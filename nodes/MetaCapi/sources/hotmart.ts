import { isPlainObject, type UnknownObject } from '../event/json';
import { hasKeys } from './has-keys';
import { HOTMART_CART, HOTMART_POSTBACK, HOTMART_PURCHASE } from './hotmart-fields';
import type { KnownSource, SourceType } from './known-source';
import { isNothing, NOTHING_PAID, objectAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

const EVENT =
	/^(?:PURCHASE_[A-Z_]{3,30}|SUBSCRIPTION_[A-Z_]{3,30}|CLUB_[A-Z_]{3,30}|SWITCH_PLAN|UPDATE_SUBSCRIPTION_CHARGE_DATE)$/;

/** Keys that the older form-encoded calls have together. */
const POSTBACK_KEYS = [
	'aff',
	'callback_type',
	'cms_marketplace',
	'currency_code_from',
	'hottok',
	'name_subscription_plan',
	'off',
	'payment_engine',
	'phone_checkout_number',
	'prod',
	'prod_name',
	'producer_name',
	'productOfferPaymentMode',
	'purchase_date',
	'subscriber_code',
	'transaction_ext',
	'warranty_date',
	'xcod',
] as const;

/** `{id, creation_date, event, version: "2.0.0", data}`. */
function isWebhook(item: UnknownObject): boolean {
	const { creation_date: created, creationDate: createdToo, version, event, data } = item;
	const isDated = typeof created === 'number' || typeof createdToo === 'number';
	const isVersioned = typeof version === 'string' && version.startsWith('2.');
	return (
		typeof event === 'string' &&
		EVENT.test(event) &&
		isPlainObject(data) &&
		(isDated || isVersioned)
	);
}

const TRANSACTION = /^HP\d/;

/** Version 1: the fields of a form, side by side. Pepper and others took over its names, but neither its key nor its numbers. */
function isPostback(item: UnknownObject): boolean {
	const { transaction, status } = item;
	return (
		typeof transaction === 'string' &&
		typeof status === 'string' &&
		('hottok' in item || TRANSACTION.test(transaction)) &&
		hasKeys(item, POSTBACK_KEYS, 5)
	);
}

/** Longer numbers have their area code already. */
const WITHOUT_AREA_CODE = /^\d{7,9}$/;
const AREA_CODE = /^0?\d{2,3}$/;

/** Checkouts that ask for the area code in a field of its own give the number without. */
function withWholePhone(item: UnknownObject): UnknownObject {
	const code = digitsAt(item, 'data.buyer.checkout_phone_code');
	const phone = digitsAt(item, 'data.buyer.checkout_phone');
	if (!AREA_CODE.test(code) || !WITHOUT_AREA_CODE.test(phone)) return item;
	const data = objectAt(item, 'data');
	const buyer = { ...objectAt(item, 'data.buyer'), whole_phone: `${code}${phone}` };
	return { ...item, data: { ...data, buyer } };
}

function digitsAt(item: UnknownObject, path: string): string {
	return (textAt(item, path) ?? '').replace(/[\s().-]/g, '');
}

const isEvent =
	(...events: readonly string[]) =>
	(item: UnknownObject) =>
		isWebhook(item) && events.includes(textAt(item, 'event') ?? '');

const hasStatus =
	(...statuses: readonly string[]) =>
	(item: UnknownObject) =>
		isPostback(item) && statuses.includes(textAt(item, 'status')?.toLowerCase() ?? '');

/** Each reason with the event of version 2 and the statuses of version 1 it holds for. */
const REASONS: ReadonlyArray<readonly [string, readonly string[], readonly string[]]> = [
	[
		'The purchase was refunded, charged back or is disputed',
		['PURCHASE_REFUNDED', 'PURCHASE_CHARGEBACK', 'PURCHASE_PROTEST'],
		['refunded', 'partially_refunded', 'chargeback', 'dispute', 'protested'],
	],
	[
		'The purchase did not succeed',
		['PURCHASE_CANCELED', 'PURCHASE_EXPIRED'],
		['canceled', 'cancelled', 'expired', 'blocked', 'no_funds'],
	],
	[
		'The purchase is not paid yet; it counts when it is approved',
		['PURCHASE_BILLET_PRINTED', 'PURCHASE_DELAYED'],
		[
			'billet_printed',
			'delayed',
			'overdue',
			'pending',
			'printed_billet',
			'started',
			'under_analisys',
			'waiting_payment',
		],
	],
	[
		'The time for refunds is over; the purchase counted when it was approved',
		['PURCHASE_COMPLETE'],
		['completed', 'complete'],
	],
];

/** Hotmart's webhooks of version 2 and the older form fields (SPEC 3.5). */
export const hotmart: KnownSource = {
	value: 'hotmart',
	label: SOURCE_LABELS.hotmart,
	recognises: (item) => isWebhook(item) || isPostback(item),
	payloads: (item) => [withWholePhone(item)],
	types: [
		{
			name: 'PURCHASE_APPROVED, approved, without a price',
			when: (item) =>
				(isEvent('PURCHASE_APPROVED')(item) && isNothing(item, 'data.purchase.price.value')) ||
				(hasStatus('approved')(item) && isNothing(item, 'price')),
			skip: NOTHING_PAID,
		},
		{
			name: 'PURCHASE_APPROVED',
			when: isEvent('PURCHASE_APPROVED'),
			eventName: 'Purchase',
			actionSource: 'websiteOrSystem',
			amounts: 'major',
			identifiedBy: 'transaction',
			timezone: 'UTC',
			map: HOTMART_PURCHASE,
		},
		{
			name: 'PURCHASE_OUT_OF_SHOPPING_CART',
			when: isEvent('PURCHASE_OUT_OF_SHOPPING_CART'),
			eventName: 'InitiateCheckout',
			actionSource: 'websiteOrSystem',
			amounts: 'none',
			identifiedBy: 'id of the webhook event',
			map: HOTMART_CART,
		},
		{
			name: 'approved (version 1)',
			when: hasStatus('approved'),
			eventName: 'Purchase',
			actionSource: 'websiteOrSystem',
			amounts: 'major',
			identifiedBy: 'transaction',
			timezone: 'UTC',
			map: HOTMART_POSTBACK,
		},
		...REASONS.map(
			([skip, events, statuses]): SourceType => ({
				name: [...events, ...statuses].join(', '),
				when: (item) => isEvent(...events)(item) || hasStatus(...statuses)(item),
				skip,
			}),
		),
		{
			name: 'all other events',
			when: (item) => isWebhook(item) || isPostback(item),
			skip: 'The event does not tell of a new payment',
		},
	],
};
