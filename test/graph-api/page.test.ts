import { startGraphApi, type GraphApi } from './index';
import { call, sampleEvent, sampleTime, send } from './client';

describe('the page of received events', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	const load = async () => await call(api, { method: 'GET', path: '/' });
	const event = sampleEvent('website');

	it('is there before anything has come', async () => {
		const { status, headers, text } = await load();

		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(text).toContain('No event has come yet.');
		expect(text).toContain('http-equiv="refresh"');
	});

	it('shows newest first what came, by the names of identifiers and not their values', async () => {
		await send(api, { ...event, event_name: 'FirstEvent' });
		await call(api, { body: { data: [event], test_event_code: 'TEST77' } });
		const { text } = await load();

		expect(text.indexOf('Purchase')).toBeLessThan(text.indexOf('FirstEvent'));
		for (const shown of [
			'142.52 USD',
			'website',
			'1001',
			'<code>em</code>',
			'TEST77',
			'60 minutes ago',
		]) {
			expect(text).toContain(shown);
		}
		expect(text).not.toContain('86e0b9e5');
		expect(text).not.toContain('GOOD_TOKEN');
	});

	it('marks what Meta would not count again', async () => {
		await send(api, event);
		expect((await load()).text).not.toContain('duplicate</span>');

		await send(api, event);
		expect((await load()).text).toContain('duplicate</span>');
	});

	it('shows refused requests with their reason', async () => {
		await send(api, event, { ...event, event_time: 1 });
		const { text } = await load();

		expect(text).toContain('HTTP 400 · code 100 / 2804003');
		expect(text).toContain('Event time too far back');
		expect(text).toContain('event 1, Purchase');
	});

	it('shows hostile events as text', async () => {
		await send(api, { ...event, event_name: '<script>alert(1)</script>', event_id: '"><img>' });
		await send(api, { ...event, '<b>': 1 });
		const { text } = await load();

		expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(text).not.toMatch(/<script|<img|<b>/);
	});

	it('is no call of the API', async () => {
		await load();
		const { status, json } = await call(api, { method: 'GET', path: '/health' });

		expect(status).toBe(200);
		expect(json).toEqual({ requests: 0, recorded: 0 });
	});
});
