import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { kiwify } from '../../nodes/MetaCapi/sources/kiwify';
import { prepareOne, sample } from './support/prepare-source';
import { changed, changedWithin, expectSteady, expectSturdy } from './support/steady';

const ORDER = sample('kiwify/order-approved');
const CART = sample('kiwify/abandoned-cart');

describe('an approved order of Kiwify', () => {
	it('is a purchase of what was charged, in cents, at the time of Brazil', async () => {
		const { event, customData, userData } = await prepareOne(kiwify, ORDER);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.9f0f2c1e-7a10-4a35-a2f3-000000000001',
			event_time: 1795168860,
			action_source: 'system_generated',
		});
		expect(customData).toMatchObject({
			value: 52.98,
			currency: 'BRL',
			content_name: 'Planilha de Finanças',
		});
		expect(userData).toMatchObject({
			em: [sha256Hex('otavio@example.com')],
			ph: [sha256Hex('5511987654321')],
			fn: [sha256Hex('otávio')],
			ln: [sha256Hex('nunesprado')],
			ct: [sha256Hex('sãopaulo')],
			st: [sha256Hex('sp')],
			zp: [sha256Hex('01310100')],
			country: [sha256Hex('br')],
			client_ip_address: '203.0.113.14',
		});
	});

	it('is the same where the order is wrapped', async () => {
		const wrapped = { url: 'https://n8n.example.com/webhook', order: ORDER };
		expect((await prepareOne(kiwify, wrapped)).event).toEqual(
			(await prepareOne(kiwify, ORDER)).event,
		);
	});

	it('is read with the amount as text and without a currency', async () => {
		const item = changed(ORDER, { Commissions: { charge_amount: '29700' } });
		expect((await prepareOne(kiwify, item)).customData).toMatchObject({
			value: 297,
			currency: 'BRL',
		});
	});

	it('counts in the currency of its price', async () => {
		const item = changedWithin(ORDER, ['Commissions'], {
			charge_amount: 2500,
			product_base_price_currency: 'USD',
			currency: 'BRL',
		});
		expect((await prepareOne(kiwify, item)).customData).toMatchObject({
			value: 25,
			currency: 'USD',
		});
	});

	it('counts when it renews a subscription, and without the name of its event', async () => {
		const renewed = changed(ORDER, { webhook_event_type: 'subscription_renewed' });
		const unnamed = changed(ORDER, { webhook_event_type: undefined });
		for (const item of [renewed, unnamed]) {
			expect((await prepareOne(kiwify, item)).event.event_name).toBe('Purchase');
		}
	});
});

describe('what else Kiwify sends', () => {
	it.each([
		['order_refunded', 'refunded', /refunded/],
		['chargeback', 'chargedback', /charged back/],
		['order_approved', 'refunded', /refunded/],
		['order_rejected', 'refused', /did not succeed/],
		['billet_created', 'waiting_payment', /not paid yet/],
		['pix_created', 'waiting_payment', /not paid yet/],
		['subscription_late', 'waiting_payment', /did not succeed/],
		['subscription_canceled', 'paid', /ended/],
		[undefined, 'waiting_payment', /not paid yet/],
		[undefined, undefined, /not paid yet/],
	])('leaves out %s with the status %s', async (type, status, reason) => {
		const item = changed(ORDER, { webhook_event_type: type, order_status: status });
		expect((await prepareOne(kiwify, item)).skipped).toMatch(reason);
	});

	it('leaves out what nobody paid for', async () => {
		const free = changedWithin(ORDER, ['Commissions'], { charge_amount: 0 });
		expect((await prepareOne(kiwify, free)).skipped).toMatch(/Nothing was paid/);
	});

	it('begins a checkout that was left', async () => {
		const { event, userData } = await prepareOne(kiwify, CART);
		expect(event).toMatchObject({
			event_name: 'InitiateCheckout',
			event_id: 'InitiateCheckout.c6euk9v1lfj9jqxhfs',
			event_time: 1795168825,
			action_source: 'system_generated',
		});
		expect(userData).toMatchObject({
			ph: [sha256Hex('5511987654321')],
			country: [sha256Hex('br')],
		});
	});

	it('never carries a document of the buyer', async () => {
		for (const item of [ORDER, CART]) {
			const text = JSON.stringify((await prepareOne(kiwify, item)).event);
			expect(text).not.toContain('00000000191');
		}
	});
});

describe('recognising Kiwify', () => {
	it.each([
		[
			'an order of another shop',
			{
				order_id: '1',
				order_status: 'paid',
				customer: { email: 'a@example.com' },
				product_type: 'x',
			},
		],
		[
			'a customer in capitals',
			{ order_id: '1', Customer: { email: 'a@example.com' }, store_id: 's' },
		],
		[
			'a cart of another shop',
			{ status: 'abandoned', checkout_link: 'x', product_id: 1, email: 'a@example.com' },
		],
	])('does not take %s for it', (_, item) => {
		expect(kiwify.recognises(item)).toBe(false);
	});

	it('reads the same event by every way', async () => {
		for (const item of [ORDER, CART]) await expectSteady(kiwify, item);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		for (const item of [ORDER, CART]) await expectSturdy(kiwify, item);
		expect.hasAssertions();
	});
});
