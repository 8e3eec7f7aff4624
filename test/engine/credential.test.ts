import { OTHER_DATASET, SECRETS, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const { appSecret } = SECRETS;
const probe = async (changes = {}) => await tests().testCredential(changes);

describe('the test of a credential', () => {
	afterEach(() => expect(tests().api.accepted).toEqual([]));

	it('is passed by a token that may send to the dataset, and records nothing', async () => {
		expect(await probe()).toEqual({ status: 'OK', message: expect.stringContaining('may send') });
		expect(tests().api.requests).toMatchObject([
			{ method: 'POST', bodyText: '{"data":[{}]}', query: {} },
		]);
	});

	it('is passed with the proof where the app asks for it', async () => {
		tests().api.configure({ appSecret });
		expect(await probe({ appSecret })).toMatchObject({ status: 'OK' });
	});

	it('uses the credential as the node does: version, host and header', async () => {
		await probe({ apiVersion: 'v24.0', baseUrl: `${tests().api.url}/`, datasetId: OTHER_DATASET });
		expect(tests().api.requests).toMatchObject([{ path: `/v24.0/${OTHER_DATASET}/events` }]);
	});

	it.each([
		['another token', { accessToken: 'EAAother' }, /access token.*'Access Token'/is],
		['a dataset that is not its own', { datasetId: '111' }, /no such dataset.*'Dataset ID'/is],
		['no token', { accessToken: '' }, /'Access Token' is empty/],
		[
			'a dataset id with letters',
			{ datasetId: 'abc' },
			/'Dataset ID' is set to 'abc'.*digits only/,
		],
		['a host without https', { baseUrl: 'http://graph.facebook.com' }, /'Base URL'.*https address/],
		['a host that is none', { baseUrl: 'graph' }, /'Base URL'.*https address/],
		[
			'a host that is not there',
			{ baseUrl: 'http://127.0.0.1:1' },
			/could not be proven.*refused the connection.*'Base URL'/is,
		],
	] as const)('names what is wrong: %s', async (_title, changes, words) => {
		const { status, message } = await probe(changes);
		expect(status).toBe('Error');
		expect(message).toMatch(words);
	});

	it('names a proof that does not fit', async () => {
		tests().api.configure({ appSecret: `${appSecret}2` });
		const { status, message } = await probe({ appSecret });
		expect({ status, message }).toEqual({
			status: 'Error',
			message: expect.stringContaining("'App Secret'"),
		});
	});

	it('names a missing permission', async () => {
		tests().api.script({ fault: { type: 'error', code: 200 } });
		expect(await probe()).toEqual({
			status: 'Error',
			message: expect.stringContaining('permission'),
		});
	});

	it.each([
		['an HTML page', { type: 'answer', text: '<html>Welcome</html>' }, 'could not be proven'],
		['an empty answer', { type: 'answer', text: '' }, 'could not be proven'],
		[
			'a host that takes everything',
			{ type: 'answer', json: { events_received: 1 } },
			'could not be proven',
		],
		['a busy Meta', { type: 'error', code: 4 }, 'could not be proven'],
		['a torn connection', { type: 'drop', at: 'afterReading' }, 'could not be proven'],
		['a gateway', { type: 'answer', status: 502, text: 'Bad gateway' }, 'could not be proven'],
		['a redirect', { type: 'redirect', location: 'https://example.com/' }, "'Base URL'"],
	] as const)('is not passed by %s', async (_title, fault, words) => {
		tests().api.script({ fault });
		const { status, message } = await probe();
		expect({ status, message }).toEqual({
			status: 'Error',
			message: expect.stringContaining(words),
		});
	});

	it('follows no redirect, which would take the token elsewhere', async () => {
		const location = `${tests().api.url}/v25.0/1234567890123456/events`;
		tests().api.script({ fault: { type: 'redirect', location, status: 307 } });
		expect(await probe()).toMatchObject({ status: 'Error' });
		expect(tests().api.requests).toHaveLength(1);
	});
});
