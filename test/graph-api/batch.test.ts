import { startGraphApi, type GraphApi } from './index';
import { sampleEvent, sampleTime, send, without } from './client';

const good = sampleEvent('phoneCall');
const tooOld = { ...good, event_time: 1_700_000_000 };
const nameless = without(good, 'event_name');

describe('a batch with a bad event', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => {
		api.clear();
		api.configure({ revealIndex: 'asMeta', revealIn: 'message', language: 'en' });
	});
	afterAll(() => api.close());

	it('is refused whole, and nothing of it is kept', async () => {
		expect(await send(api, good, good, tooOld)).toMatchObject({ status: 400 });
		expect(api.accepted).toEqual([]);

		expect(await send(api, good, good)).toMatchObject({ status: 200 });
		expect(api.accepted).toHaveLength(2);
	});

	it('is judged by its first bad event', async () => {
		await send(api, good, tooOld, nameless);

		expect(api.requests[0]?.refusal).toMatchObject({ reason: 'tooOld', index: 1, count: 3 });
	});

	it('names the event where a key is missing, and only there', async () => {
		const missing = await send(api, good, nameless);
		const old = await send(api, good, tooOld);

		expect(missing.json).toMatchObject({
			error: { message: "The parameter $['data'][1]['event_name'] is required." },
		});
		expect(old.text).not.toContain("['data']");
	});

	it('names every bad event when told to', async () => {
		api.configure({ revealIndex: 'always' });

		expect((await send(api, good, tooOld)).json).toMatchObject({
			error: { message: `Invalid parameter on param "$['data'][1]"` },
		});
	});

	it('names no event when told so', async () => {
		api.configure({ revealIndex: 'never' });
		const { json, text } = await send(api, good, nameless);

		expect(json).toMatchObject({ error: { code: 100, error_subcode: 2804019 } });
		expect(text).not.toContain("['data']");
	});

	it('names a wrong event when told so', async () => {
		api.configure({ revealIndex: (index, count) => index + count });

		expect((await send(api, good, nameless)).text).toContain("$['data'][3]");
	});

	it.each([
		['userMessage', 'error_user_msg', expect.stringContaining("($['data'][1]['event_name'])")],
		['errorData', 'error_data', { blame_field_specs: [["$['data'][1]['event_name']"]] }],
		['errorDataText', 'error_data', `{"blame_field_specs":[["$['data'][1]['event_name']"]]}`],
	] as const)('names it in its %s when told so', async (revealIn, key, expected) => {
		api.configure({ revealIn });

		expect((await send(api, good, nameless)).json).toMatchObject({
			error: { message: 'Invalid parameter', [key]: expected },
		});
	});

	it.each([
		['en', 'Event time too far back'],
		['fr', 'Heure de l’événement trop ancienne'],
		['pt', 'Hora do evento muito antiga'],
	] as const)('is explained in the language of the token: %s', async (language, title) => {
		api.configure({ language });

		expect((await send(api, tooOld)).json).toMatchObject({
			error: { message: 'Invalid parameter', error_user_title: title },
		});
	});
});
