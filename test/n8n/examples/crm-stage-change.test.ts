import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'crm-stage-change.json';
const standIn = useExamples();

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
		const moment = new Date(Date.now() - 600_000).toISOString();
		const workflow = await importExample(rest, FILE, {
			enabled: ['HubSpot Trigger'],
			pinned: {
				'HubSpot Trigger': [
					{ portalId: 62515, subscriptionType: 'contact.propertyChange', contactId: 151 },
				],
				'Get Contact': [
					{
						id: '151',
						properties: {
							email: 'jane.doe@example.com',
							hs_object_id: '151',
							lifecyclestage: 'opportunity',
							hs_v2_date_entered_opportunity: moment,
						},
						createdAt: '2026-01-10T08:00:00.000Z',
						updatedAt: moment,
						archived: false,
					},
				],
			},
		});
		const run = await runManually(rest, workflow, 'HubSpot Trigger');

		expect(run.nodes).toEqual(['HubSpot Trigger', 'Get Contact', 'Send Stage', 'Accepted']);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{ event_name: 'Opportunity', event_time: Math.floor(Date.parse(moment) / 1000) },
		]);
	});
});
