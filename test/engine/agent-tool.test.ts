import type { INodeParameters } from 'n8n-workflow';
import { DATASET, NOW, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

/** Four fields that the model fills, as the editor's star button writes them; the rest is chosen in the node. */
const said = (key: string, description: string, type = 'string') =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`${description}\`, '${type}') }}`;

const mapped: INodeParameters = {
	inputFormat: 'manual',
	eventName: 'Purchase',
	actionSource: 'phone_call',
	fields: {
		mappingMode: 'defineBelow',
		value: {
			em: said('email', 'The email address of the customer'),
			value: said('value', 'What was paid, such as 49.90', 'number'),
			currency: said('currency', 'Currency code of three letters'),
			order_id: said('order_id', 'Number of the order'),
		},
	},
};

/** The same where the model chooses the event as well. */
const free: INodeParameters = {
	...mapped,
	eventName: said('event_name', 'Purchase, Lead or another name of Events Manager'),
	actionSource: said('action_source', 'website, phone_call, email or physical_store'),
};

const good = { email: 'jane@example.com', value: 49.9, currency: 'EUR', order_id: '78114' };

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? '');

describe('the node as a tool of an AI agent', () => {
	it('offers the model the arguments its fields ask for, and says what it does', async () => {
		const { tool } = await tests().runAgent([], { parameters: mapped });
		expect(tool).toEqual({
			name: 'Meta_CAPI',
			description: 'Send events in Meta CAPI',
			arguments: {
				email: 'The email address of the customer',
				value: 'What was paid, such as 49.90',
				currency: 'Currency code of three letters',
				order_id: 'Number of the order',
			},
		});
	});

	it('sends one event per call, and shows the agent a good and a bad one, each with what it needs', async () => {
		const { answers } = await tests().runAgent([good, { ...good, email: 'jane', value: -1 }], {
			parameters: mapped,
		});
		expect(parsed(answers[0])).toEqual([
			{
				capi: {
					status: 'accepted',
					event_name: 'Purchase',
					event_id: 'Purchase.78114',
					event_time: NOW,
					action_source: 'phone_call',
					dataset_id: DATASET,
					input_format: 'manual',
					match_keys: ['em'],
					fbtrace_id: expect.any(String),
					request: 1,
					attempts: 1,
					attempted_at: NOW,
					warnings: [expect.objectContaining({ field: 'Event Time' })],
				},
			},
		]);
		expect(parsed(answers[1])).toMatchObject([
			{
				capi: {
					status: 'invalid',
					error: {
						kind: 'validation',
						message: expect.stringContaining('identifier'),
						advice: expect.stringContaining("'Email'"),
						retryable: false,
					},
					event: { event_name: 'Purchase', event_id: 'Purchase.78114' },
				},
			},
		]);
		expect(tests().api.accepted).toHaveLength(1);
	});

	it('is short: no arguments repeated, no event but of what failed', async () => {
		const { answers } = await tests().runAgent([good], { parameters: mapped });
		expect(answers[0]?.length).toBeLessThan(700);
		expect(answers[0]).not.toContain(good.email);
	});

	it.each([
		['Include Input Fields', { includeInput: true }, { email: 'jane@example.com' }],
		['Include Sent Event', { includeEvent: true }, { capi: { event: expect.any(Object) } }],
	])('holds more where %s asks for it', async (_title, options, more) => {
		const { answers } = await tests().runAgent([good], { parameters: mapped, options });
		expect(parsed(answers[0])).toMatchObject([more]);
	});

	it('takes two equal calls without number and time for two events', async () => {
		const call = { ...good, order_id: '' };
		const { answers } = await tests().runAgent([call, call], { parameters: mapped });
		expect(answers.map(parsed)).toMatchObject([
			[{ capi: { status: 'accepted' } }],
			[{ capi: { status: 'accepted' } }],
		]);
		expect(new Set(tests().api.accepted.map(({ event }) => event.event_id)).size).toBe(2);
	});

	it('lets the model choose event name and action source', async () => {
		const call = { ...good, event_name: 'Lead', action_source: 'website' };
		const { tool, answers } = await tests().runAgent(
			[
				{ ...call, action_source: 'email' },
				{ ...call, action_source: 'kitchen' },
			],
			{ parameters: free },
		);
		expect(Object.keys(tool.arguments)).toEqual(
			expect.arrayContaining(['event_name', 'action_source']),
		);
		expect(parsed(answers[0])).toMatchObject([
			{ capi: { status: 'accepted', event_name: 'Lead', action_source: 'email' } },
		]);
		expect(parsed(answers[1])).toMatchObject([
			{
				capi: {
					status: 'invalid',
					error: {
						message: expect.stringContaining("'Action Source'"),
						advice: expect.stringMatching(/website.*physical_store|physical_store.*website/s),
					},
				},
			},
		]);
	});

	it('reads arguments by their names where nothing is mapped', async () => {
		const call = { ...good, event_name: 'Purchase', action_source: 'phone_call' };
		const { capi } = await tests().run({ json: [call] });
		const [answer] = await tests().runTool(call);
		expect(answer).toMatchObject({ capi: { status: 'accepted', input_format: 'flat' } });
		expect(Object.keys(answer ?? {})).toEqual(['capi']);
		expect(capi[0]).toHaveLength(1);
	});

	it("works the same through the engine's requests for tools", async () => {
		const bad = await tests().runTool({ ...good, email: 'jane' }, { parameters: mapped });
		expect(bad).toMatchObject([{ capi: { status: 'invalid' } }]);
		const sent = await tests().runTool(good, { parameters: mapped });
		expect(sent).toMatchObject([{ capi: { status: 'accepted', match_keys: ['em'] } }]);
	});

	it('tells the agent in one message what ends the node and what to do', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'error', code: 190 } });
		const { answers } = await tests().runAgent([good], { parameters: mapped });
		expect(answers[0]).toContain('Meta does not accept the access token');
		expect(answers[0]).toContain("Copy the whole token into 'Access Token'");
		expect(answers[0]?.match(/Copy the whole token/g)).toHaveLength(1);
	});

	it('previews without the event, which the agent can have no use for', async () => {
		const parameters = { ...mapped, operation: 'preview' };
		const { tool, answers } = await tests().runAgent([good], { parameters });
		expect(tool.description).toBe('Preview events in Meta CAPI');
		const [result] = [parsed(answers[0])];
		expect(result).toMatchObject([{ capi: { status: 'ready', mapping: expect.any(Object) } }]);
		expect(answers[0]).not.toContain('"event":');
		expect(tests().api.requests).toEqual([]);
	});
});

describe('reading the quality as a tool', () => {
	const parameters = { resource: 'dataset', operation: 'getQuality' };

	it('gives the agent figures and what to improve first', async () => {
		const { tool, answers } = await tests().runAgent([{}], { parameters });
		expect(tool.description).toBe('Get dataset quality in Meta CAPI');
		expect(parsed(answers[0])).toMatchObject([
			{ event_name: 'Purchase', improvements: expect.any(Array) },
			{ event_name: 'Lead' },
			{ event_name: 'B2B Demo' },
		]);
	});

	it('says so where there are no figures, and what to do where it is refused', async () => {
		tests().api.configure({ quality: {} });
		const none = await tests().runAgent([{}], { parameters });
		expect(parsed(none.answers[0])).toMatchObject([
			{ message: expect.stringContaining('no quality figures') },
		]);
		tests().api.configure({ reading: 'denied' });
		const denied = await tests().runAgent([{}], { parameters });
		expect(denied.answers[0]).toContain('ads_read');
	});

	it('says so in the result where Meta gave the match quality alone', async () => {
		tests().api.configure({ fieldsUnknown: ['acr'] });
		const { answers } = await tests().runAgent([{}], { parameters });
		expect(answers[0]).toContain('"note":"Match quality only');
		tests().api.configure({ fieldsUnknown: [] });
		const whole = await tests().runAgent([{}], { parameters });
		expect(whole.answers[0]).not.toContain('"note"');
	});

	it('takes a dataset the model names', async () => {
		const options = { datasetId: said('dataset_id', 'Number of the dataset') };
		const { answers } = await tests().runAgent([{ dataset_id: DATASET }, { dataset_id: 'x' }], {
			parameters,
			options,
		});
		expect(parsed(answers[0])).toHaveLength(3);
		expect(answers[1]).toContain("'Dataset ID'");
	});
});
