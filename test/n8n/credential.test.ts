import type { Json } from './support/execution';
import { freePort } from './support/free-port';
import { sharedN8n } from './support/shared-n8n';
import { ACCESS_TOKEN, useStandIn } from './support/stand-in';
import { testCredential } from './support/workflows';

const standIn = useStandIn();

async function test(changes: Json = {}) {
	const { credential, credentialData } = standIn();
	return await testCredential(sharedN8n().rest, credential, { ...credentialData, ...changes });
}

describe('the test of a credential, as the editor makes it', () => {
	it('is passed by a token that may send to the dataset, and records nothing', async () => {
		expect(await test()).toEqual({ status: 'OK', message: expect.any(String) });
		expect(standIn().api.requests).toHaveLength(1);
		expect(standIn().api.accepted).toEqual([]);
	});

	it.each([
		['the token', { accessToken: 'EAAGanotherToken' }, /'Access Token'/],
		['the dataset', { datasetId: '999' }, /'Dataset ID'/],
		['a dataset that is no number', { datasetId: 'my pixel' }, /'Dataset ID'.*digits/],
		['a version that is none', { apiVersion: '25' }, /'API Version'/],
	] as const)('names what is wrong: %s', async (_title, changes, words) => {
		const { status, message } = await test(changes);

		expect(status).toBe('Error');
		expect(message).toMatch(words);
	});

	it('names what is wrong: a host that is not there', async () => {
		const { status, message } = await test({ baseUrl: `http://127.0.0.1:${await freePort()}` });

		expect(status).toBe('Error');
		expect(message).toMatch(/refused the connection.*'Base URL'/s);
	});

	it('names what is wrong: a host whose name leads nowhere', async () => {
		const { status, message } = await test({ baseUrl: 'https://graph.example.invalid' });

		expect(status).toBe('Error');
		expect(message).toMatch(/'Base URL'/);
	});

	it('never shows the token, though Meta repeats it', async () => {
		const { api, credentialData } = standIn();
		const words = `Malformed access token ${ACCESS_TOKEN}`;
		api.script({ fault: { type: 'error', code: 190, message: words } });
		const { message } = await test();

		expect(JSON.stringify(api.requests)).toContain(words);
		expect(credentialData.accessToken).toBe(ACCESS_TOKEN);
		expect(message).not.toContain(ACCESS_TOKEN.slice(0, 12));
		expect(message).toMatch(/own words: "Malformed access token \[removed\]"\. [A-Z]/);
	});
});
