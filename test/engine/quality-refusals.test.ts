import type { Fault } from '../graph-api';
import { DATASET, entry, OTHER_DATASET, SECRETS, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const parameters = { resource: 'dataset', operation: 'getQuality' };
const items = [{ report: 'weekly' }];
const options = { retries: 0 };

const refusing = (code: number, subcode?: number, more: object = {}): Fault => ({
	type: 'error',
	code,
	...(subcode === undefined ? {} : { subcode }),
	...more,
});

/** What Meta's refusals of a reading are told as: M 1.5, 1.6, 2.5, 2.6, 9.3. */
const REFUSALS: ReadonlyArray<
	readonly [title: string, fault: Fault, kind: string, message: RegExp, advice: RegExp]
> = [
	[
		'a token that may only send',
		refusing(100, undefined, { message: '(#100) Missing Permission' }),
		'permission',
		/may only send.*\(#100\) Missing Permission/,
		/generated in Events Manager.*ads_read and ads_management \(or business_management\).*Sending needs none of this/,
	],
	[
		'an app without permission',
		refusing(10, undefined, { status: 403 }),
		'permission',
		/may not read the quality/,
		/ads_read/,
	],
	['a missing capability', refusing(3), 'permission', /may not read/, /Use events dataset/],
	['a permission of the 200s', refusing(200), 'permission', /may not read/, /ads_read/],
	['the last of them', refusing(299), 'permission', /may not read/, /ads_read/],
	['the ads permission', refusing(294), 'permission', /may not read/, /ads_management/],
	['a block', refusing(368), 'permission', /blocked this account/, /account quality/],
	['a dataset that does not exist', refusing(100, 2044055), 'dataset', /no dataset/, /Pixel ID/],
	['a subcode in the place of the code', refusing(2044055), 'dataset', /no dataset/, /Pixel ID/],
	['a dataset of others', refusing(100, 33), 'dataset', /may not see it/, /'Dataset ID'/],
	['an unknown alias', refusing(803), 'dataset', /no dataset/, /'Dataset ID'/],
	['a token that is refused', refusing(190), 'auth', /access token/, /'Access Token'/],
	['an expired token', refusing(190, 463), 'auth', /expired/, /'Access Token'/],
	['a session that is none', refusing(102), 'auth', /session/, /'Access Token'/],
	['a wrong proof', refusing(104), 'auth', /app secret/, /'App Secret'/],
	['the limit of the app', refusing(4), 'throttled', /limit is reached/, /less often/],
	['the limit of the user', refusing(17), 'throttled', /limit is reached/, /less often/],
	['the limit of the Page', refusing(32), 'throttled', /limit is reached/, /less often/],
	['another limit of the app', refusing(341), 'throttled', /limit is reached/, /less often/],
	['the limit of the ad account', refusing(80004), 'throttled', /limit is reached/, /later/],
	['a custom limit', refusing(613, 1487742), 'throttled', /limit is reached/, /later/],
	['an unknown trouble', refusing(1, undefined, { status: 500 }), 'network', /moment/, /later/],
	['a service that is down', refusing(2), 'network', /moment/, /later/],
	['a trouble that is undocumented', refusing(5000), 'network', /moment/, /later/],
	['a trouble inside Meta', refusing(-1), 'network', /moment/, /later/],
	['a dataset that is not ready', refusing(21009), 'network', /is new/, /in some minutes/],
	[
		'a refusal that will pass',
		refusing(100, 33, { isTransient: true }),
		'network',
		/moment/,
		/later/,
	],
	['too many parameters', refusing(105), 'meta', /all the fields/, /'API Version'/],
	['an id of a user', refusing(110), 'meta', /an id of this call/, /'Dataset ID'/],
	['an unknown code', refusing(2500), 'meta', /refused/, /'API Version'/],
	[
		'a page of a gateway',
		{ type: 'answer', status: 502, text: '<html>' },
		'network',
		/502/,
		/later/,
	],
	[
		'a page with status 200',
		{ type: 'answer', status: 200, text: '<html>' },
		'network',
		/not one of Meta/,
		/'Base URL'/,
	],
	[
		'the JSON of another host',
		{ type: 'answer', status: 200, json: { ok: true } },
		'dataset',
		/not with the quality/,
		/'Base URL'/,
	],
	[
		'a host that finds it too large',
		{ type: 'answer', status: 413, text: 'Too large' },
		'dataset',
		/not with the quality/,
		/'Base URL'/,
	],
	[
		"a host that is not Meta's",
		{ type: 'answer', status: 404, text: 'Not found' },
		'dataset',
		/HTTP 404/,
		/'Base URL'/,
	],
	[
		'a redirect',
		{ type: 'redirect', location: 'https://example.com/' },
		'dataset',
		/redirect/,
		/'Base URL'/,
	],
	['a cut connection', { type: 'drop', at: 'afterReading' }, 'network', /ended before/, /network/],
];

describe('a refused reading', () => {
	it.each(REFUSALS)('ends the workflow: %s', async (_title, fault, _kind, message, advice) => {
		tests().api.script({ times: Infinity, fault });
		const { error, executionStatus, outputs } = await tests().run({
			json: items,
			parameters,
			options,
		});
		expect({ executionStatus, outputs }).toEqual({ executionStatus: 'error', outputs: [] });
		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/ \[item 0\]\.$/);
		expect(error?.description).toMatch(advice);
		// Nothing of what only sending does.
		expect(`${error?.message} ${error?.description}`).not.toMatch(
			/recorded|send (it|these)|resen/i,
		);
	});

	it.each(REFUSALS)(
		'is an item with Continue: %s',
		async (_title, fault, kind, message, advice) => {
			tests().api.script({ times: Infinity, fault });
			const { json, executionStatus } = await tests().run({
				json: items,
				parameters,
				options,
				settings: { onError: 'continueRegularOutput' },
			});
			expect(executionStatus).toBe('success');
			expect(json[0]).toMatchObject([
				{
					error: expect.stringMatching(message),
					message: expect.stringMatching(advice),
					details: { kind, dataset_id: DATASET, retryable: kind !== 'meta' },
				},
			]);
		},
	);

	it('leaves on the error output with Continue (using error output), the good ones on the first', async () => {
		const id = { datasetId: '={{ $json.id }}' };
		const { json } = await tests().run({
			json: [{ id: DATASET }, { id: '404' }, { id: OTHER_DATASET }],
			parameters,
			options: id,
			settings: { onError: 'continueErrorOutput' },
		});
		expect(json.map((output) => output.length)).toEqual([6, 1]);
		expect(json[1]).toMatchObject([{ id: '404', error: expect.stringContaining('no dataset') }]);
	});

	it.each([
		['denied', 10],
		['sendOnly', 100],
	] as const)(
		'says what the token lacks, as the stand-in refuses it: %s',
		async (reading, code) => {
			tests().api.configure({ reading });
			const { json } = await tests().run({
				json: items,
				parameters,
				settings: { onError: 'continueRegularOutput' },
			});
			const details = entry(json[0]?.[0], 'details');
			expect(details).toMatchObject({ kind: 'permission', code, fbtrace_id: expect.any(String) });
			expect(details.advice).toContain('ads_read');
		},
	);

	it('is tried again when it will pass, as often as Retries says', async () => {
		tests().api.script([
			{ fault: refusing(4, undefined, { headers: { 'retry-after': '0' } }) },
			{ fault: { type: 'drop', at: 'beforeReading' } },
		]);
		const { json } = await tests().run({ json: items, parameters, options: { retries: 2 } });
		expect(json[0]).toHaveLength(3);
		expect(tests().api.requests).toHaveLength(3);
	});

	it('that asks for a long pause is not waited for; the advice says when to come back', async () => {
		const headers = { 'retry-after': '600' };
		tests().api.script({ times: Infinity, fault: refusing(4, undefined, { headers }) });
		const { error } = await tests().run({ json: items, parameters });
		expect(error?.description).toMatch(/^Run the node again in about 10 minutes \(after .* UTC\)/);
		expect(tests().api.requests).toHaveLength(1);
	});

	it('is a silence no longer than Timeout', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'silence' } });
		const { error } = await tests().run({
			json: items,
			parameters,
			options: { retries: 0, timeout: 1 },
		});
		expect(error?.message).toContain('No answer came within 1 seconds');
		expect(error?.description).toContain("'Timeout'");
	});

	it('ends soon when the execution is cancelled', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'silence' } });
		const { executionStatus } = await tests().run({ json: items, parameters, cancelAfter: 200 });
		expect(executionStatus).toBe('canceled');
	});

	it('shows no secret, whatever is echoed, in good answers too', async () => {
		const echo = `access_token=${SECRETS.accessToken} ${SECRETS.appSecret}`;
		const credential = { appSecret: SECRETS.appSecret };
		const settings = { onError: 'continueRegularOutput' } as const;
		const event = {
			event_name: echo,
			event_match_quality: { diagnostics: [{ name: echo, solution: echo }] },
		};
		for (const fault of [
			refusing(190, undefined, { message: echo, userMessage: echo, userTitle: echo }),
			{ type: 'answer', json: { web: [event] } } satisfies Fault,
			{ type: 'answer', status: 400, text: echo } satisfies Fault,
		]) {
			for (const simplify of [true, false]) {
				tests().api.script({ times: 1, fault });
				// `run` searches all it captures; see `meta-capi.ts`.
				const { json } = await tests().run({
					json: items,
					parameters: { ...parameters, simplify },
					options,
					credential,
					settings,
				});
				expect(json[0]).toHaveLength(1);
			}
		}
	});

	it.each([
		['lists that are none', { event_match_quality: { match_key_feedback: 'x', diagnostics: 5 } }],
		[
			'entries of another kind',
			{ event_name: 5, acr: [], data_freshness: { upload_frequency: {} } },
		],
		['a name of n8n', { error: 'an entry', event_name: 'Lead' }],
	])('is none when an entry holds %s', async (_title, event) => {
		tests().api.script({ times: 2, fault: { type: 'answer', json: { web: [event, null, 7] } } });
		for (const simplify of [true, false]) {
			const { json } = await tests().run({
				json: items,
				parameters: { ...parameters, simplify },
				settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
			});
			expect(json[0]).toHaveLength(1);
			expect(json[0]?.[0]).not.toHaveProperty('error');
		}
		expect(tests().api.requests).toHaveLength(2);
	});
});
