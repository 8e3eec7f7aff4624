import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { revenueCat } from '../../nodes/MetaCapi/sources/revenue-cat';
import { prepareOne, sample } from './support/prepare-source';
import { changedWithin, expectSteady, expectSturdy } from './support/steady';

const PURCHASE = sample('revenue-cat/initial-purchase');
const TRIAL = sample('revenue-cat/trial');

const withEvent = (changes: UnknownObject) => changedWithin(PURCHASE, ['event'], changes);

describe('a purchase of RevenueCat', () => {
	it('is a purchase in the currency it was paid in', async () => {
		const { event, customData, userData } = await prepareOne(revenueCat, PURCHASE);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_id: 'Purchase.530000000000001',
			event_time: 1795168800,
			action_source: 'system_generated',
		});
		expect(customData).toMatchObject({
			value: 99,
			currency: 'SEK',
			content_ids: ['com.example.pro.monthly'],
		});
		expect(userData).toEqual({
			em: [sha256Hex('freja@example.se')],
			ph: [sha256Hex('46705550123')],
			fn: [sha256Hex('freja')],
			ln: [sha256Hex('lindqvist')],
			country: [sha256Hex('se')],
			external_id: [sha256Hex('user-5512')],
			subscription_id: '530000000000001',
			anon_id: 'XZ1234-5678',
		});
	});

	it('is in dollars where that is all it names', async () => {
		for (const changes of [{ price_in_purchased_currency: null }, { currency: null }]) {
			const { customData } = await prepareOne(revenueCat, withEvent(changes));
			expect(customData).toMatchObject({ value: 9.49, currency: 'USD' });
		}
	});

	it.each(['RENEWAL', 'NON_RENEWING_PURCHASE'])('counts as %s', async (type) => {
		const item = withEvent({ type, transaction_id: '530000000000002' });
		const { event } = await prepareOne(revenueCat, item);
		expect(event).toMatchObject({ event_name: 'Purchase', event_id: 'Purchase.530000000000002' });
	});

	it('counts when a trial becomes a subscription', async () => {
		const item = withEvent({ type: 'RENEWAL', is_trial_conversion: true });
		expect((await prepareOne(revenueCat, item)).event.event_name).toBe('Purchase');
	});

	it('is read without attributes', async () => {
		for (const attributes of [null, {}, undefined]) {
			const item = withEvent({ subscriber_attributes: attributes });
			const { verdict, userData } = await prepareOne(revenueCat, item);
			expect(verdict).toEqual({ type: 'ready' });
			expect(userData.external_id).toEqual([sha256Hex('user-5512')]);
		}
	});

	it('takes the id of a device, but not the one that stands for none', async () => {
		const device = '38400000-8cf0-11bd-b23e-10b96e40000d';
		const item = changedWithin(PURCHASE, ['event', 'subscriber_attributes'], {
			$gpsAdId: { value: device, updated_at_ms: 1 },
		});
		expect((await prepareOne(revenueCat, item)).userData.madid).toBe(device);
		expect((await prepareOne(revenueCat, PURCHASE)).userData.madid).toBeUndefined();
	});

	it('starts a trial', async () => {
		const { event, customData } = await prepareOne(revenueCat, TRIAL);
		expect(event).toMatchObject({
			event_name: 'StartTrial',
			event_id: 'StartTrial.530000000000001',
			action_source: 'system_generated',
		});
		expect(customData.value).toBeUndefined();
	});
});

describe('what RevenueCat sends that is no purchase', () => {
	it.each<[string, UnknownObject, RegExp]>([
		['a cancellation', { type: 'CANCELLATION' }, /cancelled or refunded/],
		[
			'a refund',
			{ type: 'CANCELLATION', price: -9.49, cancel_reason: 'CUSTOMER_SUPPORT' },
			/refunded/,
		],
		[
			'a purchase taken back',
			{ price: -9.49, price_in_purchased_currency: -99 },
			/Nothing was paid/,
		],
		['a free period', { price: 0, price_in_purchased_currency: 0 }, /Nothing was paid/],
		['the sandbox', { environment: 'SANDBOX' }, /test/],
		['a test', { type: 'TEST' }, /test/],
		['a share of the family', { is_family_share: true }, /family/],
		['an expiration', { type: 'EXPIRATION' }, /not tell of a new payment/],
		['a billing issue', { type: 'BILLING_ISSUE' }, /not tell of a new payment/],
		['a product change', { type: 'PRODUCT_CHANGE' }, /not tell of a new payment/],
	])('leaves out %s', async (_, changes, reason) => {
		expect((await prepareOne(revenueCat, withEvent(changes))).skipped).toMatch(reason);
	});

	it('leaves out the sample of a cancellation', async () => {
		const { skipped } = await prepareOne(revenueCat, sample('revenue-cat/cancellation'));
		expect(skipped).toMatch(/refunded/);
	});
});

describe('recognising RevenueCat', () => {
	it.each([
		['an event in Meta’s structure', { event: { event_name: 'Purchase', user_data: {} } }],
		['an event of another service', { api_version: '1.0', event: { type: 'RENEWAL', id: '1' } }],
		['a type in small letters', changedWithin(PURCHASE, ['event'], { type: 'purchase' })],
		['an event of nobody', { event: { type: 'RENEWAL', id: '1', event_timestamp_ms: 1 } }],
		['a flat event', { event: 'INITIAL_PURCHASE', app_user_id: '1' }],
	])('does not take %s for it', (_, item) => {
		expect(revenueCat.recognises(item)).toBe(false);
	});

	it('reads the same event by every way', async () => {
		for (const item of [PURCHASE, TRIAL]) await expectSteady(revenueCat, item);
		expect.hasAssertions();
	});

	it('bears whatever is missing or of another kind', async () => {
		for (const item of [PURCHASE, TRIAL]) await expectSturdy(revenueCat, item);
		expect.hasAssertions();
	});
});
