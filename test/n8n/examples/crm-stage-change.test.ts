import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { FAILED_EVENTS, rowsOf } from './support/data-table';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'crm-stage-change.json';
const standIn = useExamples();

const person = { em: [digest('jane.doe@example.com')], ph: [digest('14155550132')] };

/** A property as HubSpot's first version gives it: with its history, times in milliseconds as numbers. */
const property = (value: string, timestamp: number) => ({
	value,
	versions: [
		{ value, 'source-type': 'CRM_UI', 'source-id': 'userId:77', timestamp, selected: false },
	],
});

/** A contact as n8n's HubSpot node (2.1, Get) gives it: `/contacts/v1/contact/vid/<id>/profile`. */
const contact = (vid: number, moment: number) => ({
	vid,
	'canonical-vid': vid,
	'merged-vids': [],
	'portal-id': 62515,
	'is-contact': true,
	properties: {
		createdate: property(String(moment - 86_400_000), moment - 86_400_000),
		email: property('jane.doe@example.com', moment - 86_400_000),
		firstname: property('Jane', moment - 86_400_000),
		phone: property('+1 415 555 0132', moment - 86_400_000),
		hs_object_id: property(String(vid), moment - 86_400_000),
		lastmodifieddate: property(String(moment + 1000), moment + 1000),
		lifecyclestage: {
			value: 'opportunity',
			versions: [
				...property('opportunity', moment).versions,
				...property('lead', moment - 86_400_000).versions,
			],
		},
	},
	'form-submissions': [],
	'list-memberships': [],
	'identity-profiles': [
		{
			vid,
			'saved-at-timestamp': moment,
			'deleted-changed-timestamp': 0,
			identities: [
				{ type: 'EMAIL', value: 'jane.doe@example.com', timestamp: moment, 'is-primary': true },
				{ type: 'LEAD_GUID', value: '2f2a4e1c-0000-4000-8000-000000000151', timestamp: moment },
			],
		},
	],
	'merge-audits': [],
});

describe(`the example ${FILE}`, () => {
	it('sends the sample contacts under their stages', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.status).toBe('success');
		expect(statuses(run, 'Send Stage')).toEqual([['accepted', 'accepted'], [], ['skipped']]);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{
				event_name: 'Marketing Qualified Lead',
				action_source: 'system_generated',
				user_data: { lead_id: '1234567890123456', em: [digest('jane.doe@example.com')] },
				custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
			},
			{ event_name: 'Customer', user_data: { ph: [digest('31205550199')] } },
		]);
	});

	it('fetches the contact that a call of HubSpot names', async () => {
		const { rest } = sharedN8n();
		const moment = Date.now() - 600_000;
		const workflow = await importExample(rest, FILE, {
			enabled: ['HubSpot Trigger'],
			pinned: {
				'HubSpot Trigger': [
					{ portalId: 62515, subscriptionType: 'contact.propertyChange', contactId: 151 },
				],
				'Get Contact': [contact(151, moment)],
			},
		});
		const run = await runManually(rest, workflow, 'HubSpot Trigger');

		expect(run.nodes).toEqual(['HubSpot Trigger', 'Get Contact', 'Send Stage', 'Accepted']);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{ event_name: 'Opportunity', event_time: Math.floor(moment / 1000), user_data: person },
		]);
	});

	it('keeps a stage that could not be sent', async () => {
		const { rest } = sharedN8n();
		standIn().api.script({ fault: { type: 'error', code: 190 } });
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.error).toBeUndefined();
		expect(await rowsOf(rest, FAILED_EVENTS)).toMatchObject([
			{ event_name: 'Marketing Qualified Lead', retryable: true },
			{ event_name: 'Customer', retryable: true },
		]);
	});
});
