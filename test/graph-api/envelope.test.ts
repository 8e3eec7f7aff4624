import { startGraphApi, type GraphApi } from './index';
import { call, sampleEvent, samples, sampleTime, type Call } from './client';

const event = sampleEvent('phoneCall');
const events = (count: number) => Array.from({ length: count }, () => event);
const withKey = (fields: object) => ({ body: { data: [event], ...fields } });

describe('the body around the events', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	const required = '(#100) The parameter data is required';
	const refused: readonly (readonly [string, Call, string])[] = [
		['broken JSON', { body: '{"data":[' }, required],
		['JSON under another name', { headers: { 'content-type': 'text/plain' } }, required],
		['no data', { body: { test_event_code: 'TEST1' } }, required],
		['an empty list', { body: { data: [] } }, '(#100) param data must be non-empty.'],
		[
			'an event instead of a list',
			{ body: { data: event } },
			'(#100) param data must be an array.',
		],
		[
			'1001 events',
			{ body: { data: events(1001) } },
			'(#100) param data must hold at most 1000 elements.',
		],
		['an unknown key', withKey({ event_name: 'Lead' }), '(#100) Unexpected parameter event_name'],
		[
			'a test code that is a number',
			withKey({ test_event_code: 5 }),
			'(#100) The parameter test_event_code is not valid',
		],
		[
			'a partner agent of 23 characters',
			withKey({ partner_agent: 'a'.repeat(23) }),
			'(#100) The parameter partner_agent is not valid',
		],
		[
			'a partner agent with one letter',
			withKey({ partner_agent: 'a_1.0' }),
			'(#100) The parameter partner_agent is not valid',
		],
		[
			'an element that is no object',
			{ body: { data: ['x'] } },
			`The param "$['data'][0]" must be an object.`,
		],
	];
	it.each(refused)('refuses %s', async (_title, choice, message) => {
		const answer = await call(api, choice);

		expect(answer).toMatchObject({ status: 400, json: { error: { code: 100, message } } });
		expect(api.accepted).toEqual([]);
	});

	const taken: readonly (readonly [string, Call, number])[] = [
		['1000 events', { body: { data: events(1000) } }, 1000],
		['a test code', withKey({ test_event_code: 'TEST5' }), 1],
		['a partner agent of 22 characters', withKey({ partner_agent: `ab${'1'.repeat(20)}` }), 1],
		['an upload tag', withKey({ upload_tag: 'store' }), 1],
		[
			'a form with JSON in it',
			{
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: new URLSearchParams({ data: JSON.stringify(samples.crm?.data) }).toString(),
			},
			1,
		],
	];
	it.each(taken)('takes %s', async (_title, choice, received) => {
		expect((await call(api, choice)).json).toMatchObject({ events_received: received });
		expect(api.accepted).toHaveLength(received);
	});
});
