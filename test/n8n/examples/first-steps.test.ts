import { z } from 'zod/v4';
import type { Execution } from '../support/execution';
import { sharedN8n } from '../support/shared-n8n';
import { DATASET } from '../support/stand-in';
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
	const report = z.tuple([
		z.tuple([
			z.object({ subject: z.string(), report: z.string(), improve_first: z.array(z.string()) }),
		]),
	]);
	const reportOf = (execution: Execution) => report.parse(execution.outputs('Send It'))[0][0];
	afterEach(() =>
		standIn().api.configure({ quality: undefined, fieldsUnknown: [], reading: 'allowed' }),
	);

	it.each([MANUAL_TRIGGER, 'Every Monday at 8'])('makes one report from %s', async (trigger) => {
		const execution = await run('weekly-quality-report.json', trigger);
		expect(execution.error).toBeUndefined();
		const { subject, report: text, improve_first } = reportOf(execution);
		expect(subject).toBe('Meta events: 1 of 3 below a match quality of 6');
		expect(improve_first).toEqual([
			expect.stringMatching(/^B2B Demo: Send 'Email'/),
			expect.stringMatching(/^Purchase: Give the Pixel's event .* one id/),
			expect.stringMatching(/^Lead: Send 'External ID' .* does not mention it\.$/),
		]);
		const lines = text.split('\n');
		expect(lines.slice(0, 4)).toEqual([subject, '', 'Improve first', `1. ${improve_first[0]}`]);
		expect(lines.slice(lines.indexOf('Purchase'))).toMatchObject([
			'Purchase',
			'  Match quality: 6.2 of 10',
			'  Identifiers: user_agent 100 %, external_id 100 %, ip_address 99.9 %, fbp 72 %, email 41.5 %',
			'  Pixel events also sent by the server: 34.1 %',
			'  Recognised as one event by its id: 14.8 % of the Pixel events',
			'  Events arrive: hourly',
			expect.stringMatching(
				/^ {2}Found by Meta: Server sending mismatched IP addresses \(61\.5 % of events\)\. .*differ from those of the Pixel\. .*client_ip_address\.$/,
			),
			'',
			'Lead',
			...lines.slice(lines.indexOf('Lead') + 1),
		]);
	});

	it('says so where Meta has no figures', async () => {
		standIn().api.configure({ quality: {} });
		const execution = await run('weekly-quality-report.json');
		expect(execution.error).toBeUndefined();
		expect(reportOf(execution)).toEqual({
			subject: 'Meta events: no quality figures this week',
			report:
				'Meta events: no quality figures this week\n\nImprove first\nMeta gave no figures, so nothing can be said.',
			improve_first: [],
		});
	});

	it('says so where nothing is lacking, and where figures are', async () => {
		const event = { event_name: 'Lead', event_match_quality: { composite_score: 9 } };
		standIn().api.configure({ quality: { [DATASET]: [event] }, fieldsUnknown: ['acr'] });
		const { subject, report: text } = reportOf(await run('weekly-quality-report.json'));
		expect(subject).toBe('Meta events: 0 of 1 below a match quality of 6');
		expect(text).toContain('Improve first\nNothing is lacking.');
		expect(text).toContain('  Identifiers: no figures\n');
		expect(text).toContain('  Recognised as one event by its id: no figure\n');
		expect(text).toContain('  Match quality only: ');
	});

	it('ends with what the token lacks where it may not read', async () => {
		standIn().api.configure({ reading: 'sendOnly' });
		const execution = await run('weekly-quality-report.json');
		expect(execution.error).toMatchObject({
			message: expect.stringContaining('may only send'),
			description: expect.stringContaining('ads_read'),
		});
		expect(standIn().api.requests).toHaveLength(1);
	});
});
