import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { DATASET, entry, useMetaCapi } from './meta-capi';
import { order } from './items';

const tests = useMetaCapi();

const parameters = { operation: 'preview' };
const items = [
	order(1),
	order(2, { total: 'free' }),
	order(1),
	order(3, { phone: '+1 415 555 0132' }),
];

describe('Preview', () => {
	afterEach(() => expect(tests().api.requests).toEqual([]));

	it('shows on Ready, Failed and Skipped what would be sent, each with its event, and calls nobody', async () => {
		const { capi, outputs } = await tests().run({ json: items, parameters });
		expect(capi.map((results) => results.map(({ status }) => status))).toEqual([
			['ready', 'ready'],
			['invalid'],
			['skipped'],
		]);
		expect(capi.flat().every(({ event }) => typeof event === 'object')).toBe(true);
		expect(outputs.map((results) => results.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }, { item: 3 }],
			[{ item: 1 }],
			[{ item: 2 }],
		]);
	});

	it('says as Send does that an event is larger than a request', async () => {
		const json = [
			order(1, { content_name: 'x'.repeat(5_000_000) }),
			order(2, { content_name: 'é' }),
		];
		const { capi } = await tests().run({ json, parameters });
		const sent = await tests().run({ json });
		expect(capi[1]).toEqual([expect.objectContaining({ status: 'invalid' })]);
		expect(capi[1]?.[0]?.error).toEqual(sent.capi[1]?.[0]?.error);
		expect(capi[0]?.map(({ status }) => status)).toEqual(['ready']);
		expect(sent.capi[0]?.map(({ status }) => status)).toEqual(['accepted']);
		tests().api.clear();
	});

	it('shows exactly the event that Send sends', async () => {
		const { capi } = await tests().run({ json: [order(1)], parameters });
		const sent = await tests().run({ json: [order(1)], options: { includeEvent: true } });
		expect(JSON.stringify(sent.capi[0]?.[0]?.event)).toBe(JSON.stringify(capi[0]?.[0]?.event));
		tests().api.clear();
	});

	it('says of each field where it comes from, which Send does not', async () => {
		const json = [order(1, { phone: 'unknown number' })];
		const { capi } = await tests().run({ json, parameters });
		expect(entry(capi[0]?.[0], 'mapping')).toMatchObject({
			'user_data.em': { from: 'email', value: 'c•••@e•••.com', note: 'hashed' },
			'user_data.ph': { from: 'phone', note: expect.stringMatching(/^not sent: left out/) },
			'custom_data.value': { from: 'total', value: '58.90', note: 'sent as 58.9' },
		});
		const sent = await tests().run({ json, options: { includeEvent: true } });
		expect(sent.capi[0]?.[0]).not.toHaveProperty('mapping');
		tests().api.clear();
	});

	it.each([
		['no credential', null],
		['an empty credential', { accessToken: '', datasetId: '' }],
	])('works with %s', async (_title, credential) => {
		const { capi, error } = await tests().run({ json: [order(1)], parameters, credential });
		expect(error).toBeUndefined();
		expect(capi[0]).toMatchObject([{ status: 'ready' }]);
	});

	it('needs no credential in the editor either, but takes the dataset of one that is chosen', async () => {
		expect(new MetaCapi().description.credentials).toMatchObject([{ required: false }]);
		const { capi } = await tests().run({ json: [order(1)], parameters });
		expect(capi[0]).toMatchObject([{ dataset_id: DATASET }]);
		const sending = await tests().run({ json: [order(1)], credential: null });
		expect(sending.error?.message).toContain("No credential with an 'Access Token' is chosen");
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'calls nothing ready when it is configured wrongly: %s',
		async (onError) => {
			const options = { defaultCountry: 'Narnia' };
			const { json } = await tests().run({
				json: [order(1)],
				parameters,
				options,
				settings: { onError },
			});
			expect(json[0]).toEqual([]);
			expect(json.flat()).toHaveLength(1);
		},
	);

	it('can be sent afterwards: its results are read from their own fields, or from the event', async () => {
		const { json } = await tests().run({ json: [order(1)], parameters });
		const bare = await tests().run({
			json: [order(2)],
			parameters,
			options: { includeInput: false },
		});
		const { capi } = await tests().run({ json: [...(json[0] ?? []), ...(bare.json[0] ?? [])] });
		expect(capi[0]).toMatchObject([
			{ status: 'accepted', event_id: 'Purchase.1', input_format: 'flat' },
			{ status: 'accepted', event_id: 'Purchase.2', input_format: 'structured' },
		]);
		tests().api.clear();
	});
});

describe('the Summary Item', () => {
	const options = { summary: true };

	it('stands at the end of the first output, paired with all items', async () => {
		const { json, outputs } = await tests().run({ json: items, parameters, options });
		expect(json.map((results) => results.length)).toEqual([3, 1, 1]);
		expect(outputs[0]?.at(-1)?.pairedItem).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
			{ item: 3 },
		]);
		expect(Object.keys(json[0]?.at(-1) ?? {})).toEqual(['capi_summary']);
	});

	it('counts by status and by cause, gives the coverage of identifiers, and names what would help most', async () => {
		const { json } = await tests().run({ json: items, parameters, options });
		const summary = entry(json[0]?.at(-1), 'capi_summary');
		expect(summary).toMatchObject({
			events: 4,
			by_status: { ready: 2, invalid: 1, skipped: 1 },
			by_cause: [
				{ cause: expect.stringContaining("'Value'"), events: 1 },
				{ cause: expect.stringContaining('earlier in this run'), events: 1 },
			],
			identifiers: { em: 100, ph: 33.3 },
		});
		expect(summary.improvements).toEqual([
			"Add 'External ID' (3 of 3 events)",
			"Add 'First Name' and 'Last Name' (3 of 3 events)",
			"Add 'Phone' (2 of 3 events)",
		]);
	});

	it('serves as a check of a form: what stands in the items and is not used comes first', async () => {
		const lead = (id: number, more: Parameters<typeof order>[1]) =>
			order(id, { event_name: 'Lead', total: undefined, email: undefined, ...more });
		const json = [
			lead(1, { kontakt: 'jane@example.com', external_id: 'a1' }),
			lead(2, { kontakt: 'joe@example.com', external_id: 'a2' }),
			lead(3, { email: 'jim', external_id: 'a3', phone: '+1 415 555 0132' }),
			lead(4, { action_source: 'kitchen' }),
		];
		const { json: results, hints } = await tests().run({ json, parameters, options });
		expect(entry(results[0]?.at(-1), 'capi_summary')).toMatchObject({
			events: 4,
			by_status: { ready: 3, invalid: 1 },
			by_cause: [
				{ cause: expect.stringContaining("'Action Source'"), events: 1 },
				{ cause: expect.stringContaining('identifier'), events: 1 },
			],
			identifiers: { external_id: 75, ph: 25 },
			improvements: [
				expect.stringMatching(/^'kontakt' looks like an email address .* \(2 of 4 events\)$/),
				expect.any(String),
				expect.any(String),
			],
		});
		expect(hints).toHaveLength(1);
	});

	it('holds no value of an identifier', async () => {
		const json = [order(1, { email: 'jane', kontakt: 'jane@example.com', phone: '123' })];
		const { json: results } = await tests().run({ json, parameters, options });
		const text = JSON.stringify(entry(results[0]?.at(-1), 'capi_summary'));
		expect(text).not.toMatch(/jane|123/);
	});

	it('is left out unless asked for, and of Send', async () => {
		const { json } = await tests().run({ json: [order(1)], parameters });
		expect(json[0]).toHaveLength(1);
		const sent = await tests().run({ json: [order(1)], options });
		expect(sent.json[0]).toHaveLength(1);
	});

	it('is given to an agent as well', async () => {
		const answer = await tests().runTool(order(1), { parameters, options });
		expect(answer).toHaveLength(2);
		expect(answer[1]).toHaveProperty('capi_summary');
	});
});
