import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { hotmart } from '../../nodes/MetaCapi/sources/hotmart';
import { prepareOne, sample } from './support/prepare-source';
import { changed, changedWithin, expectSteady, expectSturdy } from './support/steady';

const PURCHASE = sample('hotmart/purchase-approved');
const CART = sample('hotmart/out-of-shopping-cart');
const POSTBACK = sample('hotmart/postback');

describe('a purchase of Hotmart', () => {
	it('is a purchase at the price of the offer', async () => {
		const { event, customData, userData } = await prepareOne(hotmart, PURCHASE);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.HP16315479281022',
			event_time: 1795168800,
			action_source: 'system_generated',
		});
		expect(customData).toMatchObject({
			value: 297,
			currency: 'BRL',
			order_id: 'HP16315479281022',
			content_ids: ['3526906'],
			content_name: 'Curso de Violão',
		});
		expect(userData).toMatchObject({
			em: [sha256Hex('joana.prado@example.com')],
			ph: [sha256Hex('5534998765432')],
			fn: [sha256Hex('joana')],
			ln: [sha256Hex('pradolima')],
			ct: [sha256Hex('uberlândia')],
			zp: [sha256Hex('38400123')],
			country: [sha256Hex('br')],
			client_ip_address: '203.0.113.90',
			subscription_id: 'I9OT62C3',
		});
	});

	it('is the same in the older form', async () => {
		const { event, customData, userData } = await prepareOne(hotmart, POSTBACK);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.HP09915534436216',
			event_time: 1795168746,
			action_source: 'system_generated',
		});
		expect(customData).toMatchObject({ value: 297, currency: 'BRL', content_ids: ['3526906'] });
		expect(userData.ph).toEqual([sha256Hex('5534998765432')]);
	});

	it('is read without address, phone and first name', async () => {
		const item = changedWithin(PURCHASE, ['data', 'buyer'], {
			first_name: null,
			last_name: null,
			checkout_phone: '',
			address: null,
		});
		const { verdict, userData } = await prepareOne(hotmart, item);
		expect(verdict).toEqual({ type: 'ready' });
		expect(userData).toMatchObject({
			fn: [sha256Hex('joana')],
			ln: [sha256Hex('pradolima')],
			country: [sha256Hex('br')],
		});
	});

	it('has no content id where the product is the 0 of a test', async () => {
		const item = changedWithin(PURCHASE, ['data', 'product'], { id: 0, ucode: undefined });
		expect((await prepareOne(hotmart, item)).customData.content_ids).toBeUndefined();
	});

	it('never carries the secret of the seller or the documents of the buyer', async () => {
		for (const item of [PURCHASE, POSTBACK]) {
			const text = JSON.stringify((await prepareOne(hotmart, item)).event);
			expect(text).not.toContain('invented-hottok');
			expect(text).not.toContain('00000000');
		}
	});
});

describe('what else Hotmart sends', () => {
	it('begins a checkout that was left', async () => {
		const { event, userData } = await prepareOne(hotmart, CART);
		expect(event).toMatchObject({
			event_name: 'InitiateCheckout',
			event_id: 'InitiateCheckout.7b2f4f0e-5a5e-4a57-9a1f-2f6f5f1a0002',
			action_source: 'system_generated',
		});
		expect(userData.ph).toEqual([sha256Hex('5534998765432')]);
	});

	it.each([
		['PURCHASE_REFUNDED', /refunded/],
		['PURCHASE_CHARGEBACK', /charged back/],
		['PURCHASE_PROTEST', /disputed/],
		['PURCHASE_CANCELED', /did not succeed/],
		['PURCHASE_EXPIRED', /did not succeed/],
		['PURCHASE_BILLET_PRINTED', /not paid yet/],
		['PURCHASE_DELAYED', /not paid yet/],
		['PURCHASE_COMPLETE', /when it was approved/],
		['SUBSCRIPTION_CANCELLATION', /not tell of a new payment/],
		['SWITCH_PLAN', /not tell of a new payment/],
		['CLUB_FIRST_ACCESS', /not tell of a new payment/],
	])('leaves out %s', async (event, reason) => {
		expect((await prepareOne(hotmart, changed(PURCHASE, { event }))).skipped).toMatch(reason);
	});

	it('leaves out what nobody paid for', async () => {
		const free = changedWithin(PURCHASE, ['data', 'purchase', 'price'], { value: 0 });
		for (const item of [free, changed(POSTBACK, { price: '0.00' })]) {
			expect((await prepareOne(hotmart, item)).skipped).toMatch(/Nothing was paid/);
		}
	});

	it.each([
		['refunded', /refunded/],
		['chargeback', /charged back/],
		['canceled', /did not succeed/],
		['billet_printed', /not paid yet/],
		['completed', /when it was approved/],
		['blocked', /did not succeed/],
		['something new', /not tell of a new payment/],
	])('leaves out the older %s', async (status, reason) => {
		expect((await prepareOne(hotmart, changed(POSTBACK, { status }))).skipped).toMatch(reason);
	});
});

describe('recognising Hotmart', () => {
	it.each([
		['an event of another service', { event: 'PURCHASE', data: { buyer: {} }, version: '2.0.0' }],
		['an event without version and date', { event: 'PURCHASE_APPROVED', data: { buyer: {} } }],
		[
			'the sale of another service under the same names',
			changed(POSTBACK, { hottok: undefined, transaction: 'PP56489423', status: 'Paid' }),
		],
		['an event in small letters', changed(PURCHASE, { event: 'purchase_approved' })],
		[
			'a flat sale',
			{ transaction: 'T1', status: 'approved', email: 'a@example.com', price: '10', prod: '1' },
		],
	])('does not take %s for it', (_, item) => {
		expect(hotmart.recognises(item)).toBe(false);
	});

	it('knows the older fields by the number of the sale where the key was taken out', async () => {
		const { event } = await prepareOne(hotmart, changed(POSTBACK, { hottok: undefined }));
		expect(event.event_id).toBe('Purchase.HP09915534436216');
	});

	it('reads the same event by every way', async () => {
		for (const item of [PURCHASE, CART, POSTBACK]) await expectSteady(hotmart, item);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		for (const item of [PURCHASE, CART, POSTBACK]) await expectSturdy(hotmart, item);
		expect.hasAssertions();
	});
});
