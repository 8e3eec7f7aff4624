import { salesforce } from '../../nodes/MetaCapi/sources/salesforce';
import { asWebhook, prepareOne, sample } from './support/prepare-source';

const CRM = { event_source: 'crm', lead_event_source: 'Salesforce' };
const lead = sample('salesforce/lead');
const opportunity = sample('salesforce/opportunity');

describe('Salesforce', () => {
	it('sends a lead as its status', async () => {
		const { verdict, event, userData, customData } = await prepareOne(salesforce, lead);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Working - Contacted',
			action_source: 'system_generated',
			event_time: 1_795_168_800,
			event_id: 'Working - Contacted.00Q5g00000ABcdEFGH',
		});
		expect(Object.keys(userData)).toEqual([
			'em',
			'ph',
			'fn',
			'ln',
			'ct',
			'st',
			'zp',
			'country',
			'external_id',
		]);
		expect(customData).toEqual(CRM);
	});

	it("reads the few fields of n8n's trigger", async () => {
		const { verdict, event } = await prepareOne(salesforce, sample('salesforce/lead-trigger'));
		expect(verdict.type).toBe('ready');
		expect(event.event_id).toBe('Open - Not Contacted.00Q5g00000ABcdEFGH');
	});

	it('sends an opportunity as its stage, with its contact and without its name', async () => {
		const { verdict, event, userData, customData } = await prepareOne(salesforce, opportunity);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({ event_name: 'Closed Won', event_time: 1_795_168_800 });
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln', 'external_id']);
		expect(customData).toEqual({
			...CRM,
			value: 1500.5,
			currency: 'EUR',
			order_id: '0065g00000ABcdEFGH',
		});
		expect(JSON.stringify(event)).not.toContain('Jane');
	});

	it('takes the id of a lead ad from a custom field however it is spelt', async () => {
		const { event, userData } = await prepareOne(salesforce, {
			...lead,
			facebook_lead_id__c: '1234567890123456',
		});
		expect(userData.lead_id).toBe('1234567890123456');
		expect(event.event_id).toBe('Working - Contacted.1234567890123456');
	});

	it('gives the same event twice', async () => {
		const [first, second] = [
			await prepareOne(salesforce, lead),
			await prepareOne(salesforce, asWebhook(lead)),
		];
		expect(second.event).toEqual(first.event);
	});

	it('leaves lost opportunities and deleted records out', async () => {
		const lost = { ...opportunity, StageName: 'No budget', IsWon: false };
		expect((await prepareOne(salesforce, lost)).skipped).toContain('lost');
		expect((await prepareOne(salesforce, { ...lead, IsDeleted: true })).skipped).toContain(
			'deleted',
		);
		const open = { ...lost, StageName: 'Proposal', IsClosed: false };
		expect((await prepareOne(salesforce, open)).event.event_name).toBe('Proposal');
	});

	it('is not taken for other records or ids that only look alike', () => {
		const contact = {
			type: 'Contact',
			url: '/services/data/v59.0/sobjects/Contact/0035g00000ABcdEFGH',
		};
		expect(salesforce.recognises({ ...lead, attributes: contact })).toBe(false);
		expect(salesforce.recognises({ Id: '00Q5g00000ABcdEFGH', Company: 'Acme' })).toBe(false);
		expect(salesforce.recognises({ Id: '00Q123', Email: 'jane.doe@example.com' })).toBe(false);
		expect(salesforce.recognises({ id: '00Q5g00000ABcdEFGH', email: 'jane.doe@example.com' })).toBe(
			false,
		);
	});
});
