import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const standIn = useExamples();

const run = async (file: string, trigger = MANUAL_TRIGGER) => {
	const { rest } = sharedN8n();
	return await runManually(rest, await importExample(rest, file), trigger);
};

describe('the example send-orders.json', () => {
	it('sends two orders and says what is wrong with the third', async () => {
		const execution = await run('send-orders.json');
		expect(execution.error).toBeUndefined();
		expect(statuses(execution, 'Send Orders')).toEqual([['accepted', 'accepted'], ['invalid'], []]);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{ event_name: 'Purchase', event_id: 'Purchase.78114', custom_data: { currency: 'USD' } },
			{ event_name: 'Purchase', event_id: 'Purchase.78115', custom_data: { currency: 'BRL' } },
		]);
	});
});

describe('the example preview-leads.json', () => {
	it('shows a lead and leaves out the one without consent, calling nobody', async () => {
		const execution = await run('preview-leads.json');
		expect(statuses(execution, 'Preview Leads')).toEqual([['ready'], [], ['skipped']]);
		expect(standIn().api.requests).toEqual([]);
	});
});

describe('the example weekly-quality-report.json', () => {
	it.each([MANUAL_TRIGGER, 'Every Monday at 8'])('makes one report from %s', async (trigger) => {
		const execution = await run('weekly-quality-report.json', trigger);
		expect(execution.error).toBeUndefined();
		expect(execution.outputs('Send It')).toMatchObject([
			[
				{
					subject: 'Meta events: 1 of 3 below a match quality of 6',
					report: expect.stringContaining('Improve first'),
				},
			],
		]);
	});
});
