import { startGraphApi, type GraphApi } from './index';
import { call, sampleTime, samples } from './client';

describe('the samples of every channel', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	it.each(Object.keys(samples))('takes the sample for %s and keeps it as sent', async (name) => {
		const body = samples[name];
		const answer = await call(api, { body });

		expect(answer.status).toBe(200);
		expect(answer.json).toEqual({
			events_received: 1,
			messages: [],
			fbtrace_id: 'Astandin0000000000000001',
		});
		expect(api.accepted).toEqual([
			expect.objectContaining({
				dataset: '1001',
				event: body?.data[0],
				request: 1,
				index: 0,
				receivedAt: sampleTime,
				diagnostics: [],
			}),
		]);
	});

	it('keeps what stood beside the events, but for what opens the door', async () => {
		await call(api, {
			headers: { authorization: '' },
			body: {
				...samples.crm,
				access_token: 'GOOD_TOKEN',
				test_event_code: 'TEST1',
				upload_tag: 'a',
			},
		});

		expect(api.accepted[0]?.envelope).toEqual({ test_event_code: 'TEST1', upload_tag: 'a' });
	});

	it('says how little of the limits is used', async () => {
		const { headers } = await call(api);

		expect(JSON.parse(String(headers['x-app-usage']))).toHaveProperty('call_count', 1);
		expect(JSON.parse(String(headers['x-business-use-case-usage']))).toHaveProperty(
			'1001.0.estimated_time_to_regain_access',
			0,
		);
	});

	it('notes what Events Manager would complain of', async () => {
		const [event] = samples.phoneCall?.data ?? [];
		const user_data = {
			...Object(event?.user_data),
			email: 'x',
			fbc: 'nonsense',
			client_ip_address: '10.0.0.1',
		};
		await call(api, { body: { data: [{ ...event, user_data }] } });

		expect(api.accepted[0]?.diagnostics).toEqual([
			'user_data.email is not known',
			'fbc is out of form',
			'client_ip_address is not a public address',
		]);
	});
});
