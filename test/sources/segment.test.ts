import { objectAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { segment } from '../../nodes/MetaCapi/sources/segment';
import { asWebhook, prepareOne, sample } from './support/prepare-source';

const order = sample('segment/order-completed');
const mobile = sample('segment/product-added-mobile');

describe('Segment', () => {
	it('sends a completed order of a website', async () => {
		const { verdict, event, userData, customData } = await prepareOne(segment, order);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Purchase',
			action_source: 'website',
			event_source_url: 'https://shop.example.com/thank-you',
			referrer_url: 'https://shop.example.com/checkout',
			event_time: 1_795_168_800,
			event_id: 'ajs-next-1795168800000-022bb90c',
		});
		expect(Object.keys(userData)).toEqual([
			'em', 'fn', 'ln', 'ct', 'st', 'zp', 'country', 'external_id', 'client_ip_address', 'client_user_agent',
		]); // prettier-ignore
		expect(customData).toMatchObject({
			value: 25,
			currency: 'USD',
			order_id: '50314b8e9bcf000000000000',
			num_items: 3,
		});
	});

	it('sends a mobile call as app event with the device', async () => {
		const { verdict, event, userData, customData } = await prepareOne(segment, mobile);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({ event_name: 'AddToCart', action_source: 'app' });
		expect(event.app_data).toEqual({
			advertiser_tracking_enabled: 1,
			application_tracking_enabled: 1,
			extinfo: [
				'i2', 'com.example.shop', '5.2', '5.2.118', '18.1', 'iPhone16,2', 'en_US', '', 'T-Mobile US',
				'393', '852', '3', '', '', '', 'America/Los_Angeles',
			],
		}); // prettier-ignore
		expect(userData.madid).toBe('0F1E2D3C-4B5A-4678-8796-A5B4C3D2E1F0');
		expect(customData).toMatchObject({ value: 25, content_ids: ['SKU-9'] });
		expect(userData.fn).toBeUndefined();
	});

	it('keeps the advertising id of those to itself who did not allow tracking', async () => {
		const context = objectAt(mobile, 'context');
		const device = { ...objectAt(context, 'device'), adTrackingEnabled: false };
		const { event, userData } = await prepareOne(segment, {
			...mobile,
			context: { ...context, device },
		});
		expect(event.app_data).toMatchObject({ advertiser_tracking_enabled: 0 });
		expect(userData.madid).toBeUndefined();
	});

	it("sends a mobile call without the system's version as system generated", async () => {
		const context = { ...objectAt(mobile, 'context'), os: { name: 'iOS', version: null } };
		const { verdict, event } = await prepareOne(segment, { ...mobile, context });
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({ event_name: 'AddToCart', action_source: 'system_generated' });
		expect(event.app_data).toBeUndefined();
	});

	it('sends pages and screens as views', async () => {
		const page = await prepareOne(segment, sample('segment/page'));
		expect(page.event).toMatchObject({ event_name: 'PageView', action_source: 'website' });
		expect(page.userData.fbc).toBe('fb.1.1795168800000.IwAR0exampleClickIdentifier');
		expect(page.userData.external_id).toHaveLength(1);
		const screen = await prepareOne(segment, {
			...mobile,
			type: 'screen',
			event: null,
			name: 'Cart',
			properties: {},
		});
		expect(screen.event).toMatchObject({ event_name: 'ViewContent', action_source: 'app' });
	});

	it.each([
		['Checkout Started', 'InitiateCheckout'],
		['product_viewed', 'ViewContent'],
		['Products Searched', 'Search'],
		['Signed Up', 'CompleteRegistration'],
		['Trial Started', 'StartTrial'],
		['Sofa Sat Upon', 'Sofa Sat Upon'],
	])('sends the track %s as %s', async (name, metaName) => {
		const { event } = await prepareOne(segment, { ...order, event: name });
		expect(event.event_name).toBe(metaName);
	});

	it("does not take the value of an event of one's own for money", async () => {
		const call = { ...order, event: 'Slider Moved', properties: { value: 'high' } };
		const { verdict, customData } = await prepareOne(segment, call);
		expect(verdict.type).toBe('ready');
		expect(customData.value).toBeUndefined();
	});

	it('reads what RudderStack and Jitsu write otherwise', async () => {
		const traits = {
			email: 'jane@example.com',
			firstname: 'Jane',
			lastname: 'Doe',
			address: { postalcode: '10115' },
			opt_out: true,
		};
		const context = {
			traits,
			clientIds: { fbp: 'fb.1.1795165200000.1098115397', fbc: 'fb.1.1795165200000.IwAR0Ex' },
			os: { name: 'Android', version: '14' },
			dataProcessingOptions: [['LDU'], 1, 1000],
		};
		const call = { ...order, channel: 'web', context };
		const { verdict, event, userData } = await prepareOne(segment, call);
		expect(verdict.type).toBe('ready');
		expect(Object.keys(userData)).toEqual([
			'em', 'fn', 'ln', 'zp', 'external_id', 'fbc', 'fbp',
		]); // prettier-ignore
		expect(event).toMatchObject({
			action_source: 'system_generated',
			opt_out: true,
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1000,
		});
		const onPhone = await prepareOne(segment, { ...call, channel: 'mobile' });
		expect(onPhone.event.action_source).toBe('app');
	});

	it("takes what a track says in Meta's own words, Segment's products first", async () => {
		const own = {
			content_ids: ['A', 'B'],
			contents: [{ id: 'A', quantity: 2, item_price: 5, delivery_category: 'curbside' }],
			content_type: 'product_group',
			currency: 'EUR',
			value: 10,
		};
		const { customData } = await prepareOne(segment, { ...order, properties: own });
		expect(customData).toMatchObject({ ...own, num_items: 2 });
		const both = { ...own, products: [{ product_id: 'P', price: 1 }] };
		const spec = await prepareOne(segment, { ...order, properties: both });
		expect(spec.customData.contents).toEqual([{ id: 'P', item_price: 1 }]);
	});

	it('gives the same event twice', async () => {
		const [first, second] = [
			await prepareOne(segment, order),
			await prepareOne(segment, asWebhook(order)),
		];
		expect(second.event).toEqual(first.event);
	});

	it('leaves refunds and calls out that tell only who somebody is', async () => {
		expect((await prepareOne(segment, { ...order, event: 'Order Refunded' })).skipped).toContain(
			'refunded',
		);
		expect((await prepareOne(segment, sample('segment/identify'))).skipped).toContain(
			'who somebody is',
		);
	});

	it('is not taken for other items with a type', () => {
		expect(segment.recognises({ type: 'page', userId: 'C-1', name: 'Home' })).toBe(false);
		expect(segment.recognises({ type: 'track', messageId: 'm-1', context: {} })).toBe(false);
		expect(segment.recognises({ type: 'lead', userId: 'C-1', messageId: 'm-1' })).toBe(false);
	});
});
