import { hubspot } from '../../nodes/MetaCapi/sources/hubspot';
import { objectAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const CRM = { event_source: 'crm', lead_event_source: 'HubSpot' };
const contact = sample('hubspot/contact');
const deal = sample('hubspot/deal');

describe('HubSpot', () => {
	it('sends a contact as its lifecycle stage, when it came into it', async () => {
		const { verdict, event, userData, customData } = await prepareOne(hubspot, contact);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Marketing Qualified Lead',
			action_source: 'system_generated',
			event_time: 1_795_168_800,
			event_id: 'Marketing Qualified Lead.151',
		});
		expect(userData.em).toHaveLength(3);
		expect(userData.ph).toHaveLength(2);
		expect(userData.fbc).toBe('fb.1.1795168800000.IwAR0exampleClickIdentifier');
		expect(customData).toEqual(CRM);
	});

	it('reads contacts of the first version, with values in objects', async () => {
		const { verdict, event, userData } = await prepareOne(hubspot, sample('hubspot/contact-v1'));
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Lead',
			event_id: 'Lead.151',
			event_time: 1_795_168_800,
		});
		expect(Object.keys(userData)).toEqual(['em', 'fn', 'ln', 'external_id']);
	});

	it('sends a deal as its stage, with the contact beside it and without its title', async () => {
		const { verdict, event, userData, customData } = await prepareOne(hubspot, deal);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Closed Won',
			event_id: 'Closed Won.9001',
			event_time: 1_795_168_800,
		});
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln', 'external_id']);
		expect(customData).toEqual({ ...CRM, value: 1500, currency: 'USD', order_id: '9001' });
		expect(JSON.stringify(event)).not.toContain('Jane');
	});

	it('reads deals of the first version', async () => {
		const { event, customData } = await prepareOne(hubspot, sample('hubspot/deal-v1'));
		expect(event).toMatchObject({ event_name: 'Contract Sent', event_time: 1_795_168_800 });
		expect(customData).toMatchObject({ value: 1500, currency: 'USD', order_id: '9001' });
	});

	it('knows from the history when a record came into its stage', async () => {
		const { event } = await prepareOne(hubspot, {
			id: '151',
			properties: {
				hs_object_id: '151',
				lastmodifieddate: '2026-11-20T10:30:00.000Z',
				lifecyclestage: 'marketingqualifiedlead',
			},
			propertiesWithHistory: {
				lifecyclestage: [
					{ value: 'marketingqualifiedlead', timestamp: '2026-11-20T10:00:00.000Z' },
					{ value: 'lead', timestamp: '2026-11-01T10:00:00.000Z' },
				],
			},
			archived: false,
		});
		expect(event).toMatchObject({
			event_name: 'Marketing Qualified Lead',
			event_time: 1_795_168_800,
		});
	});

	it('tells a deal from a ticket, whatever properties were asked for', async () => {
		const asked = { hs_object_id: '1', hs_lastmodifieddate: '2026-11-20T10:00:00.000Z' };
		const record = { id: '1', archived: false };
		const ticket = { ...record, properties: { ...asked, hs_pipeline_stage: '1', subject: 'x' } };
		expect((await prepareOne(hubspot, ticket)).skipped).toContain('no contact or deal');
		const sale = { ...record, properties: { ...asked, pipeline: 'default' } };
		expect((await prepareOne(hubspot, sale)).event.event_name).toBe('Deal');
	});

	it('keeps the names of stages it does not know', async () => {
		const properties = { ...objectAt(deal, 'properties'), dealstage: '128342' };
		const { event } = await prepareOne(hubspot, { ...deal, properties });
		expect(event).toMatchObject({ event_name: '128342', event_id: '128342.9001' });
	});

	it('gives the same event twice', async () => {
		const [first, second] = [
			await prepareOne(hubspot, deal),
			await prepareOne(hubspot, asWebhook(deal)),
		];
		expect(second.event).toEqual(first.event);
	});

	it('leaves lost deals, deleted records and bare notifications out', async () => {
		const lost = {
			...deal,
			properties: { ...objectAt(deal, 'properties'), dealstage: 'closedlost' },
		};
		expect((await prepareOne(hubspot, lost)).skipped).toContain('lost');
		expect((await prepareOne(hubspot, { ...contact, archived: true })).skipped).toContain(
			'deleted',
		);
		const notification = sample('hubspot/notification');
		const { objectId, ...trigger } = notification;
		const delivery = asWebhook([notification, { ...trigger, contactId: objectId }]);
		for (const { verdict } of await prepareSource(hubspot, delivery)) {
			expect(verdict).toMatchObject({
				type: 'skipped',
				advice: expect.stringContaining('Fetch the contact'),
			});
		}
	});

	it('leaves a deal without stage and person to the checks', async () => {
		const { verdict } = await prepareOne(hubspot, {
			id: '1',
			properties: { dealname: 'x', dealstage: null, hs_object_id: '1' },
		});
		expect(verdict.type).toBe('invalid');
	});

	it("leaves companies out, and is not taken for tickets or others' records with properties", () => {
		const { createdAt, updatedAt, archived } = contact;
		const record = { id: '1', createdAt, updatedAt, archived };
		expect(
			hubspot.recognises({
				...record,
				properties: { domain: 'example.com', name: 'Acme', lifecyclestage: 'lead' },
			}),
		).toBe(true);
		expect(
			hubspot.recognises({ ...record, properties: { subject: 'Help', hs_pipeline_stage: '1' } }),
		).toBe(false);
		expect(hubspot.recognises({ id: '1', properties: { email: 'jane.doe@example.com' } })).toBe(
			false,
		);
		expect(hubspot.recognises({ id: '1', properties: { dealname: 'x' } })).toBe(false);
		expect(hubspot.recognises({ subscriptionType: 'contact.creation', email: 'a@b.co' })).toBe(
			false,
		);
	});
});
