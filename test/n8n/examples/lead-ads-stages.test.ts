import { sharedN8n } from '../support/shared-n8n';
import { activate, deactivate, runManually } from '../support/workflows';
import { FAILED_EVENTS, rowsOf } from './support/data-table';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'lead-ads-stages.json';
const LEAD = '1234567890123456';
const standIn = useExamples();

describe(`the example ${FILE}`, () => {
	it('sends the sample lead and its stages, joined by the number of the lead', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.status).toBe('success');
		expect(statuses(run, 'Send New Lead')).toEqual([['accepted'], [], []]);
		expect(statuses(run, 'Send Stage')).toEqual([['accepted', 'accepted'], [], []]);
		const of = (event_name: string, custom_data: object) => ({
			event_name,
			action_source: 'system_generated',
			user_data: { lead_id: LEAD, em: [digest('jane.doe@example.com')] },
			custom_data: { event_source: 'crm', ...custom_data },
		});
		expect(recordedEvents(standIn().api)).toMatchObject([
			of('Lead', { lead_event_source: 'Facebook Lead Ads' }),
			of('Qualified', { lead_event_source: 'My CRM' }),
			of('Customer', { value: 1500, currency: 'USD' }),
		]);
	});

	it('takes leads of the trigger', async () => {
		const { rest } = sharedN8n();
		const lead = {
			id: LEAD,
			data: { 'e-mail': 'max@example.org', telefonnummer: '+49 30 123456' },
			form: { id: '555000111222333', name: 'Herbstformular' },
			ad: null,
			adset: null,
			page: { id: '300000000000003', name: 'Example' },
			created_time: new Date(Date.now() - 3_600_000).toISOString(),
		};
		const trigger = 'Facebook Lead Ads Trigger';
		const workflow = await importExample(rest, FILE, {
			enabled: [trigger],
			pinned: { [trigger]: [lead] },
		});
		const run = await runManually(rest, workflow, trigger);

		expect(run.status).toBe('success');
		expect(recordedEvents(standIn().api)).toMatchObject([
			{
				event_name: 'Lead',
				event_id: `Lead.${LEAD}`,
				user_data: { em: [digest('max@example.org')], ph: [digest('4930123456')] },
			},
		]);
	});

	it('takes calls of the CRM', async () => {
		const { rest, server } = sharedN8n();
		const workflow = await importExample(rest, FILE, { enabled: ['Stage Changed'] });
		await activate(rest, workflow);
		const answer = await fetch(`${server.url}/webhook/meta-capi-lead-stage`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ lead_id: LEAD, stage: 'Won', changed_at: new Date().toISOString() }),
		});
		await deactivate(rest, workflow);

		expect(answer.status).toBe(200);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{ event_name: 'Won', user_data: { lead_id: LEAD } },
		]);
	});

	it('keeps a stage that could not be sent', async () => {
		const { rest } = sharedN8n();
		standIn().api.script({ fault: { type: 'error', code: 190 }, times: Infinity });
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.error).toBeUndefined();
		expect(await rowsOf(rest, FAILED_EVENTS)).toMatchObject(
			['Lead', 'Qualified', 'Customer'].map((event_name) => ({ event_name, retryable: true })),
		);
	});
});
