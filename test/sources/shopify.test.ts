import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { shopify } from '../../nodes/MetaCapi/sources/shopify';
import { prepareOne, prepareSource, sample } from './support/prepare-source';
import { changed, expectSteady, expectSturdy } from './support/steady';

const ORDER = sample('shopify/order-paid');
const CHECKOUT = sample('shopify/checkout');
const CUSTOMER = sample('shopify/customer');

describe('a paid order of Shopify', () => {
	it('is a purchase on the website, in the currency of the shop', async () => {
		const { event, customData } = await prepareOne(shopify, ORDER);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.5987654321098',
			event_time: 1795180500,
			action_source: 'website',
		});
		expect(customData).toMatchObject({
			value: 66.02,
			currency: 'CAD',
			order_id: '5987654321098',
			content_type: 'product_group',
			num_items: 2,
		});
		expect(customData.contents).toContainEqual({
			id: '8123456789012',
			quantity: 2,
			item_price: 24.5,
			title: 'Maple Candle',
			brand: 'Rideau Goods',
		});
	});

	it('leaves out a line that is no product, with a warning', async () => {
		const { customData, warnings } = await prepareOne(shopify, ORDER);
		expect(customData.content_ids).toEqual(['8123456789012']);
		expect(warnings).toContainEqual(
			expect.stringMatching(/^'Contents': line 2 of 'line_items' left out/),
		);
	});

	it('names a line without product by its SKU', async () => {
		const lines = [{ id: 1, product_id: null, variant_id: null, sku: 'S-1', quantity: 1 }];
		const { customData } = await prepareOne(shopify, changed(ORDER, { line_items: lines }));
		expect(customData.content_ids).toEqual(['S-1']);
	});

	it.each([
		['0.00', /^Shopify: Nothing was paid/],
		['0.01', /^$/],
	])('counts when anything was paid: %s', async (total, reason) => {
		const item = changed(ORDER, { current_total_price: total });
		expect((await prepareOne(shopify, item)).skipped ?? '').toMatch(reason);
	});

	it('is matched on the buyer, not on whom the parcel goes to', async () => {
		const { userData } = await prepareOne(shopify, ORDER);
		expect(userData).toMatchObject({
			em: [sha256Hex('amelie.tremblay@example.com')],
			ph: [sha256Hex('16135550142')],
			fn: [sha256Hex('amélie')],
			ln: [sha256Hex('tremblay')],
			ct: [sha256Hex('ottawa')],
			st: [sha256Hex('on')],
			zp: [sha256Hex('k2p2l8')],
			country: [sha256Hex('ca')],
			external_id: [sha256Hex('7115544332211')],
			client_ip_address: '198.51.100.24',
			fbp: 'fb.1.1794000000000.1098115397',
			fbc: 'fb.1.1795180500000.IwAR2landingClickOfTheOrder_1234567',
		});
		expect(userData.client_user_agent).toMatch(/^Mozilla/);
	});

	it('takes the click of the cookie before that of the landing page', async () => {
		const notes = [{ name: '_fbc', value: 'fb.1.1795000000000.cookieClick' }];
		const { userData } = await prepareOne(shopify, changed(ORDER, { note_attributes: notes }));
		expect(userData.fbc).toBe('fb.1.1795000000000.cookieClick');
	});

	it('does not give away the key to the page of the order', async () => {
		const { event } = await prepareOne(shopify, ORDER);
		expect(event.event_source_url).toBe(
			'https://rideau-goods.example.com/61234567/orders/4f0c9f5d2e/authenticate',
		);
	});

	it('is read without customer, addresses, e-mail and browser', async () => {
		const bare = changed(ORDER, {
			customer: null,
			email: null,
			contact_email: '',
			phone: '+16135550177',
			billing_address: null,
			shipping_address: null,
			browser_ip: null,
			client_details: null,
			note_attributes: [],
		});
		const { verdict, event, userData } = await prepareOne(shopify, bare);
		expect(verdict).toEqual({ type: 'ready' });
		expect(event.action_source).toBe('system_generated');
		expect(userData).toEqual({ ph: [sha256Hex('16135550177')] });
	});

	it('keeps ids that are beyond what a number holds', async () => {
		const item = sample('shopify/order-big-ids');
		const { event, userData } = await prepareOne(shopify, item);
		expect(event.event_id).toBe('Purchase.820982911946154508');
		expect(userData.external_id).toEqual([sha256Hex('115310627314723954')]);
	});

	it('has the same id under its global id', async () => {
		const item = changed(ORDER, {
			id: 'gid://shopify/Order/5987654321098',
			admin_graphql_api_id: undefined,
		});
		const { event } = await prepareOne(shopify, item);
		expect(event.event_id).toBe('Purchase.5987654321098');
	});

	it.each([
		['pos', 'physical_store'],
		['shopify_draft_order', 'system_generated'],
		['subscription_contract', 'system_generated'],
		['web', 'website'],
		['580111', 'website'],
	])('from %s happened at %s', async (source, actionSource) => {
		const { event, userData } = await prepareOne(shopify, changed(ORDER, { source_name: source }));
		expect(event.action_source).toBe(actionSource);
		expect('client_user_agent' in userData).toBe(actionSource === 'website');
		expect('event_source_url' in event).toBe(actionSource === 'website');
	});

	it('takes an event id that the browser shares', async () => {
		const notes = [{ name: 'event_id', value: 'browser-7' }];
		const { event } = await prepareOne(shopify, changed(ORDER, { note_attributes: notes }));
		expect(event.event_id).toBe('browser-7');
	});

	it('is found in what the REST API answers', async () => {
		const [first, second] = await prepareSource(shopify, {
			orders: [ORDER, changed(ORDER, { financial_status: 'pending' })],
		});
		expect(first?.event.event_id).toBe('Purchase.5987654321098');
		expect(second?.skipped).toMatch(/not fully paid/);
	});
});

describe('an order of Shopify that is no purchase', () => {
	it.each([
		['pending', /not fully paid/],
		['authorized', /not fully paid/],
		['partially_paid', /not fully paid/],
		[null, /not fully paid/],
		['refunded', /refunded/],
		['partially_refunded', /refunded/],
		['voided', /voided/],
	])('is left out as %s', async (financialStatus, reason) => {
		const item = changed(ORDER, { financial_status: financialStatus });
		expect((await prepareOne(shopify, item)).skipped).toMatch(reason);
	});

	it('is left out when it was cancelled', async () => {
		const item = changed(ORDER, { cancelled_at: '2026-11-20T09:00:00-05:00' });
		expect((await prepareOne(shopify, item)).skipped).toMatch(/cancelled/);
	});

	it('is left out when it is a test', async () => {
		expect((await prepareOne(shopify, changed(ORDER, { test: true }))).skipped).toMatch(/test/);
	});
});

describe('what else Shopify sends', () => {
	it('begins a checkout', async () => {
		const { event, customData, userData } = await prepareOne(shopify, CHECKOUT);
		expect(event).toMatchObject({
			event_name: 'InitiateCheckout',
			event_id: 'InitiateCheckout.36741398790349',
			event_time: 1795179491,
			action_source: 'website',
			event_source_url:
				'https://rideau-goods.example.com/61234567/checkouts/ac/8d1f0a6c7b5e4f3a9c2e/recover',
		});
		expect(customData).toMatchObject({ value: 27.69, currency: 'CAD', num_items: 1 });
		expect(userData.em).toEqual([sha256Hex('amelie.tremblay@example.com')]);
	});

	it('leaves out a checkout that became an order', async () => {
		const item = changed(CHECKOUT, { completed_at: '2026-11-20T08:15:02-05:00' });
		expect((await prepareOne(shopify, item)).skipped).toMatch(/became an order/);
	});

	it('registers a customer', async () => {
		const { event, userData } = await prepareOne(shopify, CUSTOMER);
		expect(event).toMatchObject({
			event_name: 'CompleteRegistration',
			event_id: 'CompleteRegistration.7115544332211',
			action_source: 'system_generated',
		});
		expect(event.custom_data).toBeUndefined();
		expect(userData.ph).toEqual([sha256Hex('16135550142')]);
	});

	it.each(['shopify/refund', 'shopify/product'])('leaves out %s', async (name) => {
		expect((await prepareOne(shopify, sample(name))).skipped).toMatch(/no order/);
	});

	it('leaves out a cart', async () => {
		const cart = sample('shopify/cart');
		expect((await prepareOne(shopify, cart)).skipped).toMatch(/cart/);
	});
});

describe('recognising Shopify', () => {
	it('needs no global id', () => {
		expect(shopify.recognises(changed(ORDER, { admin_graphql_api_id: undefined }))).toBe(true);
		expect(shopify.recognises(changed(CUSTOMER, { admin_graphql_api_id: undefined }))).toBe(true);
	});

	it.each([
		[
			'an order of another shop',
			{ id: 1, email: 'a@example.com', total_price: '9.00', currency: 'EUR', line_items: [] },
		],
		[
			'an order with a status of payment alone',
			{ id: 1, financial_status: 'paid', line_items: [{ sku: 'A' }], total_price: '9.00' },
		],
		['a customer of another system', { id: 1, email: 'a@example.com', created_at: 'x', tags: '' }],
		['a global id of something else', { id: 'gid://gitlab/Project/1', email: 'a@example.com' }],
		[
			'a basket without a token of its own',
			{ id: 'abc', line_items: [{ original_line_price: 1 }] },
		],
		['an order within an item of its own', { order: ORDER, email: 'a@example.com' }],
		['a list of which one is no order', { orders: [ORDER, { id: 1 }] }],
	])('does not take %s for it', (_, item) => {
		expect(shopify.recognises(item)).toBe(false);
	});

	it('reads the same event by every way', async () => {
		for (const item of [ORDER, CHECKOUT, CUSTOMER]) await expectSteady(shopify, item);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		for (const item of [ORDER, CHECKOUT, CUSTOMER]) await expectSturdy(shopify, item);
		expect.hasAssertions();
	});
});
