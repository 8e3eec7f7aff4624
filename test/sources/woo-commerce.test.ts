import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { wooCommerce } from '../../nodes/MetaCapi/sources/woo-commerce';
import { prepareOne, sample } from './support/prepare-source';
import { changed, expectSteady, expectSturdy } from './support/steady';

const ORDER = sample('woo-commerce/order');

describe('a paid order of WooCommerce', () => {
	it('is a purchase on the website at the time it was paid, in UTC', async () => {
		const { event, customData } = await prepareOne(wooCommerce, ORDER);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.727',
			event_time: 1795174818,
			action_source: 'website',
			event_source_url: 'https://shop.example.org/checkout/order-pay/727/',
		});
		expect(customData).toMatchObject({
			value: 29.35,
			currency: 'USD',
			order_id: '727',
			content_ids: ['93', '99'],
			num_items: 3,
		});
	});

	it('is matched on the buyer, not on whom the parcel goes to', async () => {
		const { userData } = await prepareOne(wooCommerce, ORDER);
		expect(userData).toMatchObject({
			em: [sha256Hex('nadia.ohara@example.com')],
			ph: [sha256Hex('14155550188')],
			fn: [sha256Hex('nadia')],
			ln: [sha256Hex('ohara')],
			ct: [sha256Hex('sanfrancisco')],
			st: [sha256Hex('ca')],
			zp: [sha256Hex('94103')],
			country: [sha256Hex('us')],
			external_id: [sha256Hex('26')],
			client_ip_address: '198.51.100.61',
			fbp: 'fb.1.1794000000000.556677',
			fbc: 'fb.1.1795174818000.IwAR1wooLandingClick_123456789',
		});
	});

	it('gives guests no id of their own, since all share one', async () => {
		for (const id of [0, '0', null]) {
			const { userData } = await prepareOne(wooCommerce, changed(ORDER, { customer_id: id }));
			expect(userData.external_id).toBeUndefined();
		}
	});

	it('takes the cookies a plugin keeps', async () => {
		const meta = [
			{
				key: 'pys_fb_cookie',
				value: { fbc: 'fb.1.1795000000000.kept', fbp: 'fb.1.1794000000000.8' },
			},
		];
		const { userData } = await prepareOne(wooCommerce, changed(ORDER, { meta_data: meta }));
		expect(userData).toMatchObject({ fbc: 'fb.1.1795000000000.kept', fbp: 'fb.1.1794000000000.8' });
	});

	it('has the time of its creation until it is paid', async () => {
		const item = changed(ORDER, { date_paid_gmt: null, date_paid: null });
		expect((await prepareOne(wooCommerce, item)).event.event_time).toBe(1795174812);
	});

	it.each(['admin', 'rest-api', 'subscription'])(
		'made by %s names no browser of the customer',
		async (via) => {
			const { event, userData } = await prepareOne(
				wooCommerce,
				changed(ORDER, { created_via: via }),
			);
			expect(event.action_source).toBe('system_generated');
			expect(event.event_source_url).toBeUndefined();
			expect(userData).not.toHaveProperty('client_ip_address');
			expect(userData).not.toHaveProperty('client_user_agent');
			expect(userData).not.toHaveProperty('fbc');
		},
	);

	it('made by the blocks of the checkout happened on the website', async () => {
		const { event } = await prepareOne(wooCommerce, changed(ORDER, { created_via: 'store-api' }));
		expect(event.action_source).toBe('website');
	});
});

describe('an order of WooCommerce that is no purchase', () => {
	it.each([
		['pending', /not paid yet/],
		['on-hold', /not paid yet/],
		['checkout-draft', /not paid yet/],
		['failed', /failed or was cancelled/],
		['cancelled', /failed or was cancelled/],
		['refunded', /refunded/],
	])('is left out as %s', async (status, reason) => {
		expect((await prepareOne(wooCommerce, changed(ORDER, { status }))).skipped).toMatch(reason);
	});

	it('is left out when a part of it was refunded', async () => {
		const refunds = [{ id: 726, reason: '', total: '-10.00' }];
		expect((await prepareOne(wooCommerce, changed(ORDER, { refunds }))).skipped).toMatch(
			/refunded/,
		);
	});

	it.each([
		['0.00', /^WooCommerce: Nothing was paid/],
		['0.50', /^$/],
	])('counts when anything was paid: %s', async (total, reason) => {
		const item = changed(ORDER, { total });
		expect((await prepareOne(wooCommerce, item)).skipped ?? '').toMatch(reason);
	});

	it('leaves out the line of a deleted product, unless it has a SKU', async () => {
		const lines = [
			{ id: 315, product_id: 0, sku: '', quantity: 1, price: 5, name: 'Gone' },
			{ id: 316, product_id: 0, sku: 'S-1', quantity: 2, price: 5, name: 'Kept' },
		];
		const item = changed(ORDER, { line_items: lines });
		const { customData, warnings } = await prepareOne(wooCommerce, item);
		expect(customData).toMatchObject({ content_ids: ['S-1'], num_items: 2 });
		expect(warnings).toContainEqual(
			expect.stringMatching(/^'Contents': line 1 of 'line_items' left out/),
		);
	});

	it('is sent without lines when no product is known any more', async () => {
		const item = changed(ORDER, { line_items: [{ id: 315, product_id: 0, sku: '' }] });
		const { customData, verdict } = await prepareOne(wooCommerce, item);
		expect(customData).not.toHaveProperty('contents');
		expect(verdict.type).not.toBe('invalid');
	});

	it('counts as completed', async () => {
		const { event } = await prepareOne(wooCommerce, changed(ORDER, { status: 'completed' }));
		expect(event.event_name).toBe('Purchase');
	});
});

describe('recognising WooCommerce', () => {
	it('needs no order key', () => {
		expect(wooCommerce.recognises(changed(ORDER, { order_key: undefined }))).toBe(true);
	});

	it.each([
		[
			'an order of another shop',
			{
				id: 1,
				status: 'processing',
				billing: { email: 'a@example.com' },
				line_items: [],
				total: '9.00',
				currency: 'EUR',
				number: '1',
			},
		],
		[
			'a customer of WooCommerce',
			{ id: 1, billing: { email: 'a@example.com' }, meta_data: [], role: 'customer' },
		],
		[
			'a flat order',
			{ status: 'completed', order_key: 'wc_order_1', billing_email: 'a@example.com' },
		],
	])('does not take %s for it', (_, item) => {
		expect(wooCommerce.recognises(item)).toBe(false);
	});

	it('reads the same event by every way', async () => {
		await expectSteady(wooCommerce, ORDER);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		await expectSturdy(wooCommerce, ORDER);
		expect.hasAssertions();
	});
});
