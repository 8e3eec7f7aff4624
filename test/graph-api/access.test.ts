import { startGraphApi, type GraphApi } from './index';
import { call, samples, sampleTime, type Call } from './client';

/** The worked example of M 1.4. */
const secret = 'example-app-secret';
const token = 'EXAMPLE_TOKEN';
const proof = '445494fad71d5810f756d9af834c8ea9b9945f6a127a5958cca6c2b0cb111780';

describe('who may send where', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({
			now: () => sampleTime,
			accessTokens: ['GOOD_TOKEN', token],
			datasets: ['1001'],
		});
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	const withoutHeader = { authorization: '' };
	const refused: readonly (readonly [string, Call, number, object])[] = [
		['a path without version', { path: '/1001/events' }, 400, { code: 2500 }],
		['a version yet to come', { path: '/v99.0/1001/events' }, 400, { code: 2500 }],
		['no token', { headers: withoutHeader }, 400, { code: 104 }],
		['a malformed token', { headers: { authorization: 'Bearer a b' } }, 401, { code: 190 }],
		['an unknown token', { headers: { authorization: 'Bearer OTHER' } }, 400, { code: 190 }],
		[
			'an unknown dataset',
			{ path: '/v25.0/1002/events' },
			400,
			{ code: 100, error_subcode: 33, type: 'GraphMethodException' },
		],
		['a dataset with letters', { path: '/v25.0/shop/events' }, 400, { code: 803 }],
		['reading the edge', { method: 'GET' }, 400, { message: '(#100) Missing Permission' }],
		['reading oneself', { method: 'GET', path: '/v25.0/me' }, 400, { code: 100 }],
		['another edge', { path: '/v25.0/1001/feed' }, 400, { code: 100, error_subcode: 33 }],
	];
	it.each(refused)('refuses %s', async (_title, choice, status, error) => {
		const answer = await call(api, choice);

		expect(answer).toMatchObject({ status, json: { error } });
		expect(api.accepted).toEqual([]);
	});

	const taken: readonly (readonly [string, Call])[] = [
		['a token in the header', {}],
		[
			'a token in the query',
			{ headers: withoutHeader, path: '/v25.0/1001/events?access_token=GOOD_TOKEN' },
		],
		[
			'a token in the body',
			{ headers: withoutHeader, body: { ...samples.crm, access_token: 'GOOD_TOKEN' } },
		],
		['the newest version', { path: '/v26.0/1001/events' }],
	];
	it.each(taken)('takes %s', async (_title, choice) => {
		const answer = await call(api, choice);

		expect(answer.status).toBe(200);
		expect(answer.headers).not.toHaveProperty('x-ad-api-version-warning');
	});

	it('lifts a retired version and says so', async () => {
		const { status, headers } = await call(api, { path: '/v19.0/1001/events' });

		expect(status).toBe(200);
		expect(headers['x-ad-api-version-warning']).toContain('v19.0');
	});

	it('answers the probe for a credential with a missing event name and records nothing', async () => {
		const { status, json } = await call(api, { body: { data: [{}] } });

		expect(status).toBe(400);
		expect(json).toMatchObject({ error: { code: 100, error_subcode: 2804019 } });
		expect(api.accepted).toEqual([]);
	});

	describe('where the app asks for a proof', () => {
		beforeAll(() => api.configure({ appSecret: secret }));
		const headers = { authorization: `Bearer ${token}` };
		const path = `/v25.0/1001/events?appsecret_proof=${proof}`;

		it('takes the right one in the query or the body', async () => {
			const body = { ...samples.crm, appsecret_proof: proof };

			expect(await call(api, { headers, path })).toMatchObject({ status: 200 });
			expect(await call(api, { headers, body })).toMatchObject({ status: 200 });
		});

		it('refuses none, and that of another token', async () => {
			const error = { error: { code: 104 } };

			expect(await call(api, { headers })).toMatchObject({ status: 400, json: error });
			expect(await call(api, { path })).toMatchObject({ status: 400, json: error });
		});
	});
});
