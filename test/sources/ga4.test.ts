import { ga4 } from '../../nodes/MetaCapi/sources/ga4';
import { META_NAME_OF } from '../../nodes/MetaCapi/sources/ga4-event-names';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const push = sample('ga4/data-layer-purchase');
const call = sample('ga4/measurement-call');

describe('GA4', () => {
	it('sends a push to the data layer as the event of the page', async () => {
		const { verdict, event, userData, customData } = await prepareOne(ga4, push);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Purchase',
			action_source: 'website',
			event_source_url: 'https://shop.example.com/thank-you?order=78114',
			event_id: 'Purchase.78114',
		});
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln', 'ct', 'st', 'zp', 'country']);
		expect(customData).toMatchObject({
			value: 142.52,
			currency: 'USD',
			order_id: '78114',
			num_items: 3,
		});
		expect(customData.content_ids).toEqual(['SKU-1', 'SKU-9']);
	});

	it('reads a row of the export to BigQuery, with its parameters and what it earned', async () => {
		const { event, customData } = await prepareOne(ga4, sample('ga4/bigquery-row'));
		expect(event).toMatchObject({
			event_time: 1_795_168_800,
			event_source_url: 'https://shop.example.com/thank-you?fbclid=IwAR0exampleClickIdentifier',
		});
		expect(customData).toMatchObject({
			value: 84.5,
			currency: 'EUR',
			order_id: '78114',
			contents: [{ id: 'SKU-1', quantity: 2, item_price: 42.25, title: 'Towel' }],
		});
	});

	it('leaves a row out whose visitor refused storage for ads, not one that tells nothing of it', async () => {
		const row = sample('ga4/bigquery-row');
		const refused = { ...row, privacy_info: { ads_storage: 'No' } };
		expect((await prepareOne(ga4, refused)).skipped).toContain('did not agree');
		const silent = { ...row, privacy_info: { ads_storage: null } };
		expect((await prepareOne(ga4, silent)).verdict.type).toBe('ready');
		expect(ga4.recognises({ ...row, event_params: '[]' })).toBe(false);
	});

	it('gives one event for each of a call, with what the call says of the person', async () => {
		const events = await prepareSource(ga4, asWebhook(call));
		expect(events.map(({ event, skipped }) => event.event_name ?? skipped)).toEqual([
			'Purchase',
			'Search',
			expect.stringContaining('refund'),
			expect.stringContaining('no conversion'),
		]);
		const [purchase, search] = events;
		expect(purchase?.event).toMatchObject({
			event_time: 1_795_168_800,
			event_id: 'Purchase.78114',
		});
		expect(search?.event).toMatchObject({ event_time: 1_795_168_740 });
		expect(search?.customData).toEqual({ search_string: 'boots' });
		for (const { userData } of [purchase, search].filter((prepared) => prepared !== undefined)) {
			expect(userData).toMatchObject({
				em: ['86e0b9e56c17cc4d12387e1949b85053fbe73bc3ce5a1188713a9d300cc6133d'],
				client_ip_address: '203.0.113.7',
			});
			expect(userData.client_user_agent).toBeDefined();
			expect(userData.external_id).toHaveLength(1);
		}
	});

	it('gives the same ids in a second run', async () => {
		const ids = async () => (await prepareSource(ga4, call)).map(({ event }) => event.event_id);
		expect(await ids()).toEqual(await ids());
	});

	it("never sends a phone number in Google's digest, which Meta can't match, and says so", async () => {
		const { userData, warnings } = await prepareOne(ga4, sample('ga4/data-layer-lead'));
		expect(Object.keys(userData)).toEqual(['em']);
		expect(warnings.join()).toContain('sha256_phone_number');
		expect((await prepareOne(ga4, push)).warnings.join()).not.toContain('sha256_phone_number');
	});

	it("shares the Pixel's event id where the page passes it on", async () => {
		const { event } = await prepareOne(ga4, { ...push, event_id: 'pixel-4711' });
		expect(event.event_id).toBe('pixel-4711');
	});

	it('leaves events out whose visitor denied consent to ads', async () => {
		const events = await prepareSource(ga4, { ...call, consent: { ad_user_data: 'DENIED' } });
		expect(events.every(({ skipped }) => skipped !== undefined)).toBe(true);
	});

	it.each([...META_NAME_OF])('sends %s as %s', async (name, metaName) => {
		const { event } = await prepareOne(ga4, {
			client_id: '1.2',
			timestamp_micros: 1_795_168_800_000_000,
			events: [{ name, params: { transaction_id: 'T-1', value: 1, currency: 'EUR' } }],
		});
		expect(event).toMatchObject({ event_name: metaName, action_source: 'system_generated' });
	});

	it("is not taken for Meta's structure, nor for a flat item with an event name of Google's", () => {
		const items = [
			{ event: 'purchase', user_data: { em: 'jane.doe@example.com' }, ecommerce: push.ecommerce },
			{
				event: 'purchase',
				user_data: { email: 'jane.doe@example.com' },
				custom_data: { value: 1 },
			},
			{ event: 'purchase', email: 'jane.doe@example.com', value: 3, currency: 'EUR' },
			{ event: 'purchase', ecommerce: { purchase: { actionField: { id: 'T-1' } } } },
			{ event: 'Lead', user_data: { email: 'jane.doe@example.com' } },
			{ event_name: 'purchase', client_id: '1.2', user_data: { em: ['jane.doe@example.com'] } },
			{ client_id: '7', events: ['purchase'] },
			{ client_id: '7', events: [] },
		];
		for (const item of items) expect(ga4.recognises(item)).toBe(false);
	});
});
