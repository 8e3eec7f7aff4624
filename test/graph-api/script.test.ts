/* eslint-disable @n8n/community-nodes/no-restricted-globals -- waits until a request has been read */
import { startGraphApi, type GraphApi } from './index';
import { call, sampleEvent, samples, sampleTime, send } from './client';
import { isObject } from './json';

const good = sampleEvent('phoneCall');

describe('scripted misbehaviour', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	it('lasts for one request unless told otherwise', async () => {
		api.script({ fault: { type: 'answer', status: 503, text: '<h1>busy</h1>' } });

		expect(await send(api, good)).toMatchObject({ status: 503, text: '<h1>busy</h1>' });
		expect(await send(api, good)).toMatchObject({ status: 200 });
		expect(api.requests.map(({ recorded }) => recorded)).toEqual([false, true]);
	});

	it('takes its rules in order, each as often as told', async () => {
		const error = { type: 'error', code: 4, isTransient: true } as const;
		api.script([{ times: 2, fault: error }, { fault: { type: 'error', code: 190, status: 401 } }]);
		const statuses = [];
		for (let count = 0; count < 4; count += 1) statuses.push((await send(api, good)).status);

		expect(statuses).toEqual([400, 400, 401, 200]);
		expect(api.accepted).toHaveLength(1);
	});

	it('picks its requests by their events', async () => {
		const isMarked = (event: unknown) => isObject(event) && event.event_id === 'marked';
		api.script({
			times: Infinity,
			when: ({ events }) => events.some(isMarked),
			fault: { type: 'error', code: 100, subcode: 2804036 },
		});

		expect(await send(api, good)).toMatchObject({ status: 200 });
		expect(await send(api, { ...good, event_id: 'marked' })).toMatchObject({
			status: 400,
			json: { error: { error_subcode: 2804036, error_user_title: 'Lead ID not known' } },
		});
	});

	it('gives a false count and messages although the events are recorded', async () => {
		const eventsReceived = (sent: number) => sent - 1;
		api.script({ fault: { type: 'amended', eventsReceived, messages: ['look out'] } });

		expect((await send(api, good, good)).json).toMatchObject({
			events_received: 1,
			messages: ['look out'],
		});
		expect(api.accepted).toHaveLength(2);
	});

	it('adds headers to the right answer', async () => {
		api.script({ fault: { type: 'amended', headers: { 'retry-after': '7' } } });

		expect((await send(api, good)).headers).toHaveProperty('retry-after', '7');
	});

	it('records behind a useless answer when told to', async () => {
		api.script({ fault: { type: 'answer', text: 'gone', recorded: true } });

		expect(await send(api, good)).toMatchObject({ status: 200, text: 'gone' });
		expect(api.accepted).toHaveLength(1);
	});

	it.each([
		['beforeReading', false],
		['afterReading', false],
		['afterRecording', true],
		['midAnswer', true],
	] as const)('cuts the connection: %s (recorded: %s)', async (at, recorded) => {
		api.script({ fault: { type: 'drop', at } });

		await expect(send(api, good)).rejects.toThrow();
		expect(api.requests).toEqual([expect.objectContaining({ recorded })]);
		expect(api.requests[0]?.bodyText === '').toBe(at === 'beforeReading');
		expect(api.accepted).toHaveLength(recorded ? 1 : 0);
	});

	it('cuts before reading only where its condition holds', async () => {
		api.script({
			when: ({ dataset }) => dataset === '2',
			fault: { type: 'drop', at: 'beforeReading' },
		});

		expect(await send(api, good)).toMatchObject({ status: 200 });
		await expect(call(api, { path: '/v25.0/2/events' })).rejects.toThrow();
	});

	it('redirects', async () => {
		api.script({ fault: { type: 'redirect', location: `${api.url}/elsewhere`, status: 307 } });

		expect(await send(api, good)).toMatchObject({
			status: 307,
			headers: { location: `${api.url}/elsewhere` },
		});
		expect(api.requests).toHaveLength(1);
	});

	it('answers late, after recording', async () => {
		api.script({ delay: 40, fault: { type: 'amended' } });
		const answer = send(api, good);
		while (api.accepted.length === 0) await new Promise(setImmediate);

		expect(api.requests[0]?.answer).toEqual({ type: 'pending' });
		expect(await answer).toMatchObject({ status: 200 });
		expect(api.requests[0]?.answer).toMatchObject({ type: 'whole', status: 200 });
	});

	it('sends a gigantic body', async () => {
		api.script({ fault: { type: 'flood', bytes: 3_000_001 } });

		expect((await send(api, good)).text).toHaveLength(3_000_001);
	});

	it('counts the requests under way', async () => {
		api.configure({ latency: 30 });
		await Promise.all([call(api), call(api), call(api)]);
		api.configure({ latency: 0 });

		expect(api.requests.map(({ inFlight }) => inFlight)).toEqual([1, 2, 3]);
	});

	it('answers 599 where a condition throws', async () => {
		api.script({
			when: () => {
				throw new RangeError('bad condition');
			},
		});

		expect(await send(api, good)).toMatchObject({
			status: 599,
			text: expect.stringContaining('bad condition'),
		});
	});

	it('forgets everything when cleared', async () => {
		await call(api, { body: samples.crm });
		api.script({ fault: { type: 'drop', at: 'afterReading' } });
		api.clear();

		expect([api.requests, api.accepted, api.counted]).toEqual([[], [], []]);
		expect((await call(api)).json).toMatchObject({ fbtrace_id: 'Astandin0000000000000001' });
	});
});

describe('closing', () => {
	it.each([
		['a request that gets no answer', { fault: { type: 'silence', recorded: true } }],
		['an endless answer', { fault: { type: 'flood', bytes: 'endless' } }],
		['an answer that is late by an hour', { delay: 3_600_000 }],
	] as const)('ends %s', async (_title, rule) => {
		const api = await startGraphApi({ now: () => sampleTime });
		api.script(rule);
		const outcome = expect(send(api, good)).rejects.toThrow();
		while (api.requests[0]?.bodyText === undefined || api.requests[0].bodyText === '') {
			await new Promise(setImmediate);
		}
		await api.close();

		await outcome;
	});
});
