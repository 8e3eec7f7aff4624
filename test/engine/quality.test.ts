import { DATASET, OTHER_DATASET, SECRETS, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const parameters = { resource: 'dataset', operation: 'getQuality' };
const items = [{ report: 'weekly' }];

const lead = { event_name: 'Lead', event_match_quality: { composite_score: 9.1 } };

describe('the quality of a dataset', () => {
	it('is one item per event name, with figures, diagnostics and what to improve first', async () => {
		const { json, outputs, hints } = await tests().run({ json: items, parameters });
		expect(json).toHaveLength(1);
		expect(json[0]?.map(({ event_name }) => event_name)).toEqual(['Purchase', 'Lead', 'B2B Demo']);
		expect(json[0]?.[0]).toEqual({
			dataset_id: DATASET,
			event_name: 'Purchase',
			match_quality_score: 6.2,
			identifiers: { user_agent: 100, external_id: 100, ip_address: 99.9, fbp: 72, email: 41.5 },
			event_coverage: 34.1,
			event_coverage_goal: 75,
			deduplication: {
				event_id: { browser: 100, server: 100, deduplicated: 14.8 },
				fbp: { browser: 90, server: 72, deduplicated: 3.2 },
			},
			freshness: 'hourly',
			additional_conversions: 37.9,
			diagnostics: [
				{
					name: 'Server sending mismatched IP addresses',
					description: expect.stringContaining('differ from those of the Pixel'),
					solution: expect.stringContaining('client_ip_address'),
					affected_percentage: 61.5,
					affected_events: 19567,
					total_events: 31830,
				},
			],
			improvements: [
				expect.stringMatching(
					/^Give the Pixel's event .* one id .* 14\.8 % .* 34\.1 % are covered by the server\.$/,
				),
				expect.stringMatching(
					/^Server sending mismatched IP addresses \(61\.5 % of these events\)\. /,
				),
				expect.stringMatching(/^Send 'Email' with more of these events: 41\.5 % carry it/),
			],
		});
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 0 },
		]);
		expect(hints).toEqual([]);
	});

	it('has the same columns where Meta gave no figure', async () => {
		const { json } = await tests().run({ json: items, parameters });
		const [purchase, , demo] = json[0] ?? [];
		expect(Object.keys(demo ?? {})).toEqual(Object.keys(purchase ?? {}));
		expect(demo).toMatchObject({
			event_coverage: null,
			deduplication: {},
			additional_conversions: null,
			diagnostics: [],
		});
	});

	it('is asked for by one reading call, with the token in the header and nowhere else', async () => {
		await tests().run({ json: items, parameters });
		expect(tests().api.requests).toMatchObject([
			{
				method: 'GET',
				path: '/v25.0/dataset_quality',
				query: { dataset_id: DATASET, fields: expect.stringMatching(/^web\{event_name,/) },
				headers: { authorization: `Bearer ${SECRETS.accessToken}` },
				bodyText: '',
			},
		]);
		expect(tests().api.requests[0]?.query).not.toHaveProperty('agent_name');
		expect(tests().api.accepted).toEqual([]);
	});

	it('carries the proof where the credential has an app secret', async () => {
		tests().api.configure({ appSecret: SECRETS.appSecret });
		const { json } = await tests().run({
			json: items,
			parameters,
			credential: { appSecret: SECRETS.appSecret },
		});
		expect(json[0]).toHaveLength(3);
		const without = await tests().run({ json: items, parameters });
		expect(without.error?.message).toContain('app secret');
	});

	it("is Meta's own entry where Simplify is off", async () => {
		tests().api.configure({ quality: { [DATASET]: [lead] } });
		const { json } = await tests().run({
			json: items,
			parameters: { ...parameters, simplify: false },
		});
		expect(json[0]).toEqual([{ dataset_id: DATASET, ...lead }]);
	});

	it('is read once for all items of a dataset, and given to each of them', async () => {
		tests().api.configure({ quality: { [DATASET]: [lead], [OTHER_DATASET]: [lead, lead] } });
		const { json, outputs } = await tests().run({
			json: [{ id: DATASET }, { id: OTHER_DATASET }, { id: DATASET }, { id: '' }],
			parameters,
			options: { datasetId: '={{ $json.id }}' },
		});
		expect(json[0]?.map(({ dataset_id }) => dataset_id)).toEqual([
			DATASET,
			OTHER_DATASET,
			OTHER_DATASET,
			DATASET,
			DATASET,
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
			{ item: 2 },
			{ item: 3 },
		]);
		expect(tests().api.requests.map(({ query }) => query.dataset_id)).toEqual([
			DATASET,
			OTHER_DATASET,
		]);
	});

	it('is that of one platform where a Partner Agent is chosen, by its name without version', async () => {
		await tests().run({ json: items, parameters, options: { partnerAgent: 'Acme_1.0' } });
		await tests().run({ json: items, parameters, options: { partnerAgent: '' } });
		expect(tests().api.requests.map(({ query }) => query.agent_name)).toEqual(['acme', undefined]);
	});

	it('is that of all platforms for an item whose expression names none', async () => {
		await tests().run({
			json: [{ agent: 'acme_1.0' }, {}, { agent: null }],
			parameters,
			options: { partnerAgent: '={{ $json.agent }}' },
		});
		expect(tests().api.requests.map(({ query }) => query.agent_name)).toEqual(['acme', undefined]);
	});

	it('is read once for all versions of a platform', async () => {
		await tests().run({
			json: [{ agent: 'acme_1.0' }, { agent: 'ACME_2' }, { agent: 'acme' }, { agent: 'other' }],
			parameters,
			options: { partnerAgent: '={{ $json.agent }}' },
		});
		expect(tests().api.requests.map(({ query }) => query.agent_name)).toEqual(['acme', 'other']);
	});

	it('is no item and a hint where Meta has no figures', async () => {
		tests().api.configure({ quality: {} });
		const { json, hints, executionStatus } = await tests().run({
			json: [...items, ...items],
			parameters,
		});
		expect({ executionStatus, json }).toEqual({ executionStatus: 'success', json: [[]] });
		expect(hints).toMatchObject([
			{ message: expect.stringMatching(/no quality figures.*website events/) },
		]);
		const ofOne = await tests().run({
			json: items,
			parameters,
			options: { partnerAgent: 'Acme_1' },
		});
		expect(ofOne.hints).toMatchObject([{ message: expect.stringContaining("platform 'acme'") }]);
	});

	it('reads numbers that come as text, and keeps long names, dates and links', async () => {
		const link = 'https://www.facebook.com/business/help/2041148702652965';
		const event_name = 'CompleteRegistrationForTheSpringWebinarOfTheNorth';
		const diagnostic = {
			name: `Since 2026-10-01 06:10`,
			solution: `See ${link}`,
			percentage: '61.5',
		};
		const event_match_quality = { composite_score: '7.5', diagnostics: [diagnostic] };
		tests().api.configure({ quality: { [DATASET]: [{ event_name, event_match_quality }] } });
		const { json } = await tests().run({ json: items, parameters });
		expect(json[0]).toMatchObject([
			{
				event_name,
				match_quality_score: 7.5,
				improvements: [`Since 2026-10-01 06:10 (61.5 % of these events). See ${link}.`],
			},
		]);
	});

	it('has an identifier that Meta lists twice once, by the better figure', async () => {
		const share = (identifier: string, percentage: number) => ({
			identifier,
			coverage: { percentage },
		});
		const match_key_feedback = [share('email', 10), share('fbp', 20), share('email', 41.5)];
		const entries = [{ event_name: 'Lead', event_match_quality: { match_key_feedback } }];
		tests().api.configure({ quality: { [DATASET]: entries } });
		const { json } = await tests().run({ json: items, parameters });
		expect(JSON.stringify(json[0]?.[0]?.identifiers)).toBe('{"email":41.5,"fbp":20}');
	});

	it('names what only the Pixel sends, and what the server would add', async () => {
		const event_potential_aly_acr_increase = { percentage: 32.9, description: 'Example text.' };
		const entries = [{ event_name: 'Search', event_potential_aly_acr_increase }];
		tests().api.configure({ quality: { [DATASET]: entries } });
		const { json } = await tests().run({ json: items, parameters });
		expect(json[0]).toMatchObject([
			{
				event_name: 'Search',
				match_quality_score: null,
				improvements: [expect.stringMatching(/^Send these events from the server too.* 32\.9 %/)],
			},
		]);
	});

	it('shows nobody in its texts', async () => {
		const event_name = 'Lead jane@example.com +1 415 555 0132';
		const diagnostics = [{ name: '<b>203.0.113.7</b>', description: 'of jane@example.com' }];
		const entries = [{ event_name, event_match_quality: { diagnostics } }];
		tests().api.configure({ quality: { [DATASET]: entries } });
		const { json } = await tests().run({ json: items, parameters });
		expect(JSON.stringify(json[0])).not.toMatch(/jane|0132|203\.|</);
	});

	it('is the match quality alone, with a hint, where Meta does not know the other fields', async () => {
		tests().api.configure({ fieldsUnknown: ['dedupe_key_feedback'] });
		const { json, hints } = await tests().run({ json: items, parameters });
		expect(json[0]).toHaveLength(3);
		expect(json[0]?.[0]).toMatchObject({ match_quality_score: 6.2, event_coverage: null });
		expect(hints).toMatchObject([{ message: expect.stringContaining('match quality') }]);
		const note = expect.stringMatching(/^Match quality only/);
		expect(json[0]).toMatchObject([{ note }, { note }, { note }]);
		expect(tests().api.requests.map(({ query }) => query.fields)).toEqual([
			expect.stringContaining('dedupe_key_feedback'),
			'web{event_name,event_match_quality}',
		]);
	});

	it('comes with a hint when Meta has retired the API version', async () => {
		const { hints } = await tests().run({
			json: items,
			parameters,
			credential: { apiVersion: 'v19.0' },
		});
		expect(hints).toMatchObject([{ message: expect.stringContaining('v19.0') }]);
	});

	it('asks nobody for no items', async () => {
		const { json } = await tests().run({ json: [], parameters });
		expect(json.flat()).toEqual([]);
		expect(tests().api.requests).toEqual([]);
	});

	it('is read in production as in the editor', async () => {
		const { json } = await tests().run({ json: items, parameters, mode: 'trigger' });
		expect(json[0]).toHaveLength(3);
	});
});

describe('a setting that can not be used', () => {
	it.each([
		['no credential', null, {}, "'Access Token'"],
		['a dataset that is no number', {}, { datasetId: 'shop' }, "'Dataset ID'"],
		['retries without end', {}, { retries: 99 }, "'Retries'"],
		['a partner agent too long', {}, { partnerAgent: 'a'.repeat(30) }, "'Partner Agent'"],
		['a partner agent without letters', {}, { partnerAgent: '_1.0' }, "'Partner Agent'"],
		[
			'a partner agent without name',
			{},
			{ partnerAgent: '_beta1.0' },
			'no name before its first _',
		],
	])('is named and asks nobody: %s', async (_title, credential, options, label) => {
		const run = { json: items, parameters, options, credential };
		const stopped = await tests().run(run);
		expect(stopped.error?.message).toContain(label);
		const { json } = await tests().run({
			...run,
			settings: { onError: 'continueErrorOutput' },
		});
		expect(json).toMatchObject([
			[],
			[{ report: 'weekly', error: expect.stringContaining(label), message: expect.any(String) }],
		]);
		expect(tests().api.requests).toEqual([]);
	});

	it('is no other operation', async () => {
		const { error } = await tests().run({
			json: items,
			parameters: { resource: 'dataset', operation: 'remove' },
		});
		expect(error?.message).toContain("'Operation' is set to 'remove'");
	});
});
