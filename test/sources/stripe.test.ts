import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { isPlainObject, type UnknownObject } from '../../nodes/MetaCapi/event/json';
import { stripe } from '../../nodes/MetaCapi/sources/stripe';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';
import { changed, changedWithin, expectSteady, expectSturdy } from './support/steady';

const SESSION = sample('stripe/checkout-session-completed');
const INTENT = sample('stripe/payment-intent-succeeded');
const CHARGE = sample('stripe/charge-succeeded');
const INVOICE = sample('stripe/invoice-paid');
const ALL = [SESSION, INTENT, CHARGE, INVOICE];

function objectOf({ data }: UnknownObject): UnknownObject {
	const object = isPlainObject(data) ? data.object : undefined;
	return isPlainObject(object) ? object : {};
}

const withObject = (event: UnknownObject, changes: UnknownObject) =>
	changedWithin(event, ['data', 'object'], changes);

const idOf = async (item: UnknownObject) => (await prepareOne(stripe, item)).event.event_id;

describe('a payment of Stripe', () => {
	it('is a purchase where the seller passed on the page', async () => {
		const { event, customData, userData } = await prepareOne(stripe, SESSION);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_time: 1795168860,
			event_id: 'Purchase.pi_3SampleOneTime0000000001',
			action_source: 'website',
			event_source_url: 'https://shop.example.com/checkout',
		});
		expect(customData).toEqual({ value: 59.89, currency: 'EUR', order_id: 'WEB-7781' });
		expect(userData).toMatchObject({
			em: [sha256Hex('aoife@example.com')],
			ph: [sha256Hex('35315550123')],
			fn: [sha256Hex('aoife')],
			ln: [sha256Hex('byrne')],
			ct: [sha256Hex('dublin')],
			zp: [sha256Hex('d02h210')],
			country: [sha256Hex('ie')],
			external_id: [sha256Hex('cus_SampleAoife01')],
			client_ip_address: '203.0.113.77',
			fbc: 'fb.1.1795165200000.IwAR0sampleClick',
			fbp: 'fb.1.1794000000000.1098115397',
		});
	});

	it('is system generated without a page', async () => {
		for (const item of [INTENT, CHARGE, INVOICE, withObject(SESSION, { metadata: {} })]) {
			const { event } = await prepareOne(stripe, item);
			expect(event).toMatchObject({ event_name: 'Purchase', action_source: 'system_generated' });
		}
	});

	it('has one id, whichever of its events come', async () => {
		const ids = await Promise.all([SESSION, INTENT, CHARGE].map(idOf));
		expect(new Set(ids)).toEqual(new Set(['Purchase.pi_3SampleOneTime0000000001']));
	});

	it('is sent once when several of its events come together', async () => {
		const [first, ...others] = await prepareSource(stripe, asWebhook([SESSION, INTENT, CHARGE]));
		expect(first?.verdict).toEqual({ type: 'ready' });
		expect(others.map(({ verdict }) => verdict.type)).toEqual(['skipped', 'skipped']);
	});

	it('has one id for the first payment of a subscription', async () => {
		const first = { invoice: 'in_1SampleFirst', description: 'Subscription creation' };
		const ids = await Promise.all(
			[
				withObject(SESSION, {
					payment_intent: null,
					invoice: 'in_1SampleFirst',
					mode: 'subscription',
				}),
				withObject(INTENT, first),
				withObject(CHARGE, first),
				withObject(INVOICE, { id: 'in_1SampleFirst', billing_reason: 'subscription_create' }),
			].map(idOf),
		);
		expect(new Set(ids)).toEqual(new Set(['Purchase.in_1SampleFirst']));
	});

	it('has another id for every renewal', async () => {
		expect(await idOf(INVOICE)).toBe('Purchase.pi_3SampleCycle0000000001');
		expect(await idOf(withObject(INVOICE, { payment_intent: undefined }))).toBe(
			'Purchase.in_1SampleCycle00000000001',
		);
	});

	it('is found within objects that were expanded', async () => {
		const expanded = withObject(CHARGE, {
			payment_intent: objectOf(INTENT),
			customer: { id: 'cus_SampleAoife01', object: 'customer', email: 'aoife@example.com' },
		});
		const { event, userData } = await prepareOne(stripe, expanded);
		expect(event.event_id).toBe('Purchase.pi_3SampleOneTime0000000001');
		expect(userData.external_id).toEqual([sha256Hex('cus_SampleAoife01')]);
	});

	it('takes the event id the seller shares with the browser', async () => {
		expect(await idOf(withObject(SESSION, { metadata: { event_id: 'evt-browser-1' } }))).toBe(
			'evt-browser-1',
		);
	});

	it('is read without its event too', async () => {
		for (const item of ALL) {
			const bare = await prepareOne(stripe, objectOf(item));
			const inEvent = await prepareOne(stripe, item);
			expect(bare.event.event_id).toBe(inEvent.event.event_id);
			expect(bare.userData).toEqual(inEvent.userData);
			expect(bare.customData).toEqual(inEvent.customData);
		}
	});

	it('is read from what the event has under data', async () => {
		const { data } = SESSION;
		const { event } = await prepareOne(stripe, isPlainObject(data) ? data : {});
		expect(event).toEqual((await prepareOne(stripe, objectOf(SESSION))).event);
		expect(stripe.recognises({ object: { id: 'cus_1', object: 'customer' } })).toBe(false);
	});

	it('says that nobody paid in test mode', async () => {
		const { verdict, warnings } = await prepareOne(
			stripe,
			withObject(changed(SESSION, { livemode: false }), { livemode: false }),
		);
		expect(verdict).toEqual({ type: 'ready' });
		expect(warnings).toEqual([expect.stringMatching(/test mode/)]);
		expect((await prepareOne(stripe, SESSION)).warnings).toEqual([]);
	});

	it.each(['subscription_details', 'parent'])(
		'has the click of the subscription that its first invoice begins: %s',
		async (key) => {
			const details = { metadata: { fbc: 'fb.1.1795165200000.IwAR0click' } };
			const place = { [key]: key === 'parent' ? { subscription_details: details } : details };
			const first = withObject(INVOICE, { ...place, billing_reason: 'subscription_create' });
			expect((await prepareOne(stripe, first)).userData.fbc).toBe('fb.1.1795165200000.IwAR0click');
			expect((await prepareOne(stripe, withObject(INVOICE, place))).userData.fbc).toBeUndefined();
		},
	);

	it('counts the subscription and the person of an invoice', async () => {
		const { userData, customData } = await prepareOne(stripe, INVOICE);
		expect(customData).toMatchObject({ value: 19, currency: 'EUR' });
		expect(userData).toMatchObject({
			subscription_id: 'sub_1SampleJonas',
			em: [sha256Hex('jonas@example.com')],
			ln: [sha256Hex('müller')],
			ct: [sha256Hex('köln')],
		});
	});
});

describe('amounts of Stripe', () => {
	it.each([
		['eur', 5989, 59.89],
		['jpy', 5989, 5989],
		['krw', 12000, 12000],
		['kwd', 5990, 5.99],
		['isk', 598900, 5989],
		['ugx', 598900, 5989],
		['mga', 5989, 5989],
		['huf', 598900, 5989],
		['twd', 598900, 5989],
		['clp', 5989, 5989],
	])('in %s: %d is %d', async (currency, amount, value) => {
		const item = withObject(SESSION, { currency, amount_total: amount });
		const { verdict, customData, warnings } = await prepareOne(stripe, item);
		expect(verdict).toEqual({ type: 'ready' });
		expect(customData).toMatchObject({ value, currency: currency.toUpperCase() });
		expect(warnings).toEqual([]);
	});

	it('are the same for the lines of a session', async () => {
		const lines = {
			object: 'list',
			data: [
				{
					id: 'li_1',
					object: 'item',
					description: 'Lopapeysa',
					quantity: 2,
					price: { id: 'price_1', product: 'prod_1', unit_amount: 150000 },
				},
			],
		};
		const item = withObject(SESSION, { currency: 'isk', amount_total: 300000, line_items: lines });
		const { customData } = await prepareOne(stripe, item);
		expect(customData).toMatchObject({
			value: 3000,
			contents: [{ id: 'prod_1', quantity: 2, item_price: 1500, title: 'Lopapeysa' }],
		});
	});
});

describe('what Stripe sends that is no purchase', () => {
	it.each<[string, UnknownObject, RegExp]>([
		['a refund', sample('stripe/charge-refunded'), /given back/],
		['a dispute', sample('stripe/dispute-created'), /disputed/],
		[
			'a new subscription',
			sample('stripe/customer-subscription-created'),
			/not tell of a new payment/,
		],
		[
			'a session that waits for its money',
			withObject(SESSION, { payment_status: 'unpaid' }),
			/not paid yet/,
		],
		[
			'a session without a price',
			withObject(SESSION, { payment_status: 'no_payment_required', amount_total: 0 }),
			/Nothing was paid/,
		],
		[
			'an expired session',
			changed(withObject(SESSION, { payment_status: 'unpaid', status: 'expired' }), {
				type: 'checkout.session.expired',
			}),
			/did not succeed/,
		],
		[
			'a payment that was only begun',
			changed(withObject(INTENT, { status: 'requires_payment_method' }), {
				type: 'payment_intent.created',
			}),
			/not paid yet/,
		],
		[
			'a payment that failed',
			changed(withObject(INTENT, { status: 'requires_payment_method' }), {
				type: 'payment_intent.payment_failed',
			}),
			/did not succeed/,
		],
		['money that is only held', withObject(CHARGE, { captured: false }), /not paid yet/],
		[
			'a paid charge told of again',
			changed(CHARGE, { type: 'charge.updated' }),
			/not tell of a new payment/,
		],
		['an invoice of a trial', withObject(INVOICE, { amount_paid: 0 }), /Nothing was paid/],
		[
			'an open invoice',
			changed(withObject(INVOICE, { status: 'open', paid: false, amount_paid: 0 }), {
				type: 'invoice.finalized',
			}),
			/not paid yet/,
		],
		[
			'a refunded charge by itself',
			changed(objectOf(CHARGE), { refunded: true, amount_refunded: 5989 }),
			/given back/,
		],
		[
			'a refund by itself',
			{ id: 're_1', object: 'refund', amount: 100, status: 'succeeded' },
			/given back/,
		],
		[
			'an event without its object',
			{ id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.error' },
			/not tell of a new payment/,
		],
	])('leaves out %s', async (_, item, reason) => {
		expect((await prepareOne(stripe, item)).skipped).toMatch(reason);
	});

	it('counts a session that was paid later, and money taken later', async () => {
		const late = changed(SESSION, { type: 'checkout.session.async_payment_succeeded' });
		const captured = changed(CHARGE, { type: 'charge.captured' });
		expect(await idOf(late)).toBe('Purchase.pi_3SampleOneTime0000000001');
		expect(await idOf(captured)).toBe('Purchase.pi_3SampleOneTime0000000001');
	});
});

describe('recognising Stripe', () => {
	it.each([
		['an event of another service', { object: 'event', type: 'order.paid', data: { id: 1 } }],
		['a payment of another service', { id: 'pay_1', object: 'payment_intent', amount: 100 }],
		[
			'a charge whose id is of another kind',
			{ id: 'chg_1', object: 'charge', amount: 100, paid: true },
		],
		['a row about a charge', { id: 'ch_1', email: 'a@example.com', amount: 100, currency: 'eur' }],
		[
			'an object of Stripe that is no payment',
			{ id: 'cus_1', object: 'customer', email: 'a@example.com' },
		],
	])('does not take %s for it', (_, item) => {
		expect(stripe.recognises(item)).toBe(false);
	});

	it('reads the same event by every way', async () => {
		for (const item of [...ALL, ...ALL.map(objectOf)]) await expectSteady(stripe, item);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		for (const item of [...ALL, ...ALL.map(objectOf)]) await expectSturdy(stripe, item);
		expect.hasAssertions();
	});
});
