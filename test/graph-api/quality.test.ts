import { startGraphApi, type GraphApi } from './index';
import { call } from './client';

const path = (query: string) => `/v25.0/dataset_quality?dataset_id=1001&${query}`;
const get = { method: 'GET' } as const;

describe("reading a dataset's quality", () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ accessTokens: ['GOOD_TOKEN'], datasets: ['1001'] });
	});
	afterEach(() => {
		api.clear();
		api.configure({ reading: 'allowed', fieldsUnknown: [] });
	});
	afterAll(() => api.close());

	it('gives one entry per event name with the fields that were asked for, and no others', async () => {
		const fields = 'web{event_name,event_match_quality{composite_score}}';
		expect(await call(api, { ...get, path: path(`fields=${fields}`) })).toMatchObject({
			status: 200,
			json: {
				web: [
					{ event_name: 'Purchase', event_match_quality: { composite_score: 6.2 } },
					{ event_name: 'Lead' },
					{ event_name: 'B2B Demo' },
				],
			},
		});
		const { json } = await call(api, { ...get, path: path('fields=web{event_name}') });
		expect(json).toEqual({
			web: [{ event_name: 'Purchase' }, { event_name: 'Lead' }, { event_name: 'B2B Demo' }],
		});
	});

	it.each([
		['a field it does not have', path('fields=web{dedup_key_feedback}'), { code: 100 }],
		['an unknown dataset', '/v25.0/dataset_quality?dataset_id=1002', { error_subcode: 2044055 }],
		['no dataset', '/v25.0/dataset_quality', { code: 100 }],
		['a path below', '/v25.0/dataset_quality/1001', { message: '(#100) Missing Permission' }],
	])('refuses %s', async (_title, asked, error) => {
		const answer = await call(api, { ...get, path: asked });
		expect(answer).toMatchObject({ status: 400, json: { error } });
	});

	it.each([
		['sendOnly', 400, { code: 100, message: '(#100) Missing Permission' }],
		['denied', 403, { code: 10 }],
	] as const)('refuses a token that may not read: %s', async (reading, status, error) => {
		api.configure({ reading });
		expect(await call(api, { ...get, path: path('fields=web') })).toMatchObject({
			status,
			json: { error },
		});
	});

	it('takes no posts, and no stranger', async () => {
		expect((await call(api, { path: path('fields=web') })).status).toBe(400);
		const headers = { authorization: 'Bearer OTHER' };
		expect(await call(api, { ...get, headers, path: path('fields=web') })).toMatchObject({
			json: { error: { code: 190 } },
		});
	});
});
