import { facebookLeadAds } from '../../nodes/MetaCapi/sources/facebook-lead-ads';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const simplified = sample('facebook-lead-ads/simplified');

describe('Facebook Lead Ads', () => {
	it("sends a lead of n8n's trigger as the first stage of a CRM", async () => {
		const { verdict, event, userData, customData } = await prepareOne(facebookLeadAds, simplified);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Lead',
			action_source: 'system_generated',
			event_time: 1_795_165_200,
			event_id: 'Lead.1234567890123456',
		});
		expect(Object.keys(userData)).toEqual([
			'em',
			'ph',
			'fn',
			'ln',
			'db',
			'zp',
			'country',
			'lead_id',
		]);
		expect(customData).toEqual({
			content_name: 'Autumn form',
			event_source: 'crm',
			lead_event_source: 'Facebook Lead Ads',
		});
	});

	it.each(['simplified-german', 'full', 'graph-lead'])(
		'reads localised and free questions: %s',
		async (name) => {
			const { verdict, event, userData } = await prepareOne(
				facebookLeadAds,
				sample(`facebook-lead-ads/${name}`),
			);
			expect(verdict.type).toBe('ready');
			expect(event.event_id).toBe('Lead.1234567890123456');
			expect(Object.keys(userData)).toEqual(expect.arrayContaining(['em', 'ph', 'ct', 'lead_id']));
		},
	);

	it('splits a full name whatever it is called', async () => {
		const german = await prepareOne(facebookLeadAds, sample('facebook-lead-ads/simplified-german'));
		const portuguese = await prepareOne(facebookLeadAds, sample('facebook-lead-ads/graph-lead'));
		const english = await prepareOne(facebookLeadAds, simplified);
		for (const { userData } of [german, portuguese]) {
			expect([userData.fn, userData.ln]).toEqual([english.userData.fn, english.userData.ln]);
		}
	});

	it('gives one event for every lead of a delivery and leaves the rest out', async () => {
		const webhook = sample('facebook-lead-ads/page-webhook');
		const events = await prepareSource(facebookLeadAds, asWebhook(webhook));
		expect(events.map(({ event, skipped }) => event.event_id ?? skipped)).toEqual([
			'Lead.1234567890123456',
			'Lead.1234567890123457',
			'Lead.1234567890123458',
			expect.stringContaining('no conversion'),
		]);
	});

	it('refuses a lead id that a number could not hold, and says so', async () => {
		const change = {
			field: 'leadgen',
			value: { leadgen_id: 2 ** 60, form_id: '1', page_id: '2', created_time: 1_795_165_200 },
		};
		const { verdict, warnings } = await prepareOne(facebookLeadAds, {
			object: 'page',
			entry: [{ id: '2', time: 1_795_165_200, changes: [change] }],
		});
		expect(verdict.type).toBe('invalid');
		expect(JSON.stringify([verdict, warnings])).toMatch(/too (?:big|large)/);
	});

	it("takes the dummy answers of Meta's testing tool for none", async () => {
		const { userData } = await prepareOne(facebookLeadAds, {
			...sample('facebook-lead-ads/graph-lead'),
			field_data: [
				{ name: 'email', values: ['test@fb.com'] },
				{ name: 'full_name', values: ['<test lead: dummy data for full_name>'] },
			],
		});
		expect(Object.keys(userData)).toEqual(['em', 'lead_id']);
	});

	it('reads an exported row whose columns of the ad were deleted', async () => {
		const row = { id: 'l:1234567890123456', created_time: '2026-11-20T10:00:00+00:00' };
		const { verdict, userData } = await prepareOne(facebookLeadAds, {
			...row,
			'phone number': 'p:+14155550100',
			'zip code': 'z:00501',
		});
		expect(verdict.type).toBe('ready');
		expect(userData).toMatchObject({ lead_id: '1234567890123456' });
		expect(facebookLeadAds.recognises(row)).toBe(true);
		expect(facebookLeadAds.recognises({ ...row, id: '1234567890123456' })).toBe(false);
	});

	it('is not taken for what only resembles it', () => {
		const { page, ...withoutPage } = simplified;
		expect(page).toBeDefined();
		expect(facebookLeadAds.recognises(withoutPage)).toBe(false);
		expect(facebookLeadAds.recognises({ id: '1', field_data: [] })).toBe(false);
		expect(facebookLeadAds.recognises({ id: '1', field_data: ['email'] })).toBe(false);
		expect(
			facebookLeadAds.recognises({
				object: 'page',
				entry: [{ id: '1', changes: [{ field: 'feed', value: {} }] }],
			}),
		).toBe(false);
		expect(facebookLeadAds.recognises({ leadgen_id: '1234567890123456', email: 'a@b.co' })).toBe(
			false,
		);
	});
});
