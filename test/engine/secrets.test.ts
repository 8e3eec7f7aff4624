import type { INodeParameters, OnError } from 'n8n-workflow';
import { appSecretProof } from '../../nodes/MetaCapi/settings/app-secret-proof';
import type { Fault } from '../graph-api';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { expectNoSecret, SECRETS, useMetaCapi } from './meta-capi';
import { runWorkflow } from './support/run-workflow';
import { order, structured } from './items';

const tests = useMetaCapi();

const { accessToken, appSecret } = SECRETS;
const credential = { appSecret };
const echo = `Error validating access_token=${accessToken}, app secret ${appSecret}; Authorization: Bearer ${accessToken}`;

/** Answers by which Meta, a proxy or a wrong host gives back what it was sent. */
const ECHOES: ReadonlyArray<readonly [string, Fault]> = [
	[
		'a refused token',
		{ type: 'error', code: 190, message: echo, userTitle: accessToken, userMessage: echo },
	],
	['a permission', { type: 'error', code: 200, message: echo }],
	[
		'a dataset',
		{ type: 'error', code: 100, subcode: 33, message: echo, errorData: { blame: echo } },
	],
	[
		'a refused event',
		{
			type: 'error',
			code: 100,
			subcode: 2804050,
			message: `$['data'][0] ${echo}`,
			errorData: echo,
		},
	],
	['an unknown code', { type: 'error', code: 2500, message: accessToken, userMessage: appSecret }],
	['a busy host', { type: 'error', code: 4, message: echo }],
	[
		'the remarks on accepted events',
		{ type: 'amended', messages: [echo, encodeURIComponent(echo), accessToken] },
	],
	['fewer events counted', { type: 'amended', eventsReceived: 0, messages: [echo] }],
	[
		'an HTML page',
		{
			type: 'answer',
			status: 400,
			text: `<html>${echo}</html>`,
			headers: { 'content-type': 'text/html' },
		},
	],
	['a page of a gateway', { type: 'answer', status: 502, text: echo }],
	['a page with status 200', { type: 'answer', status: 200, text: echo }],
	[
		'a redirect',
		{
			type: 'redirect',
			location: `https://example.com/?access_token=${accessToken}&s=${appSecret}`,
		},
	],
	['a version warning', { type: 'amended', headers: { 'x-ad-api-version-warning': echo } }],
	['a cut connection', { type: 'drop', at: 'midAnswer' }],
];

describe('the token and the app secret', () => {
	// `run` and `testCredential` search all they capture; see `meta-capi.ts`.
	it.each(ECHOES)('are shown nowhere when echoed in %s', async (_title, fault) => {
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] satisfies OnError[]) {
			tests().api.script({ times: Infinity, fault });
			const { executionStatus, outputs } = await tests().run({
				json: [order(1)],
				credential,
				options: { retries: 0, stopOnFailure: true },
				settings: { onError },
			});
			expect(executionStatus === 'error' || outputs.flat().length === 1).toBe(true);
			tests().api.clear();
		}
	});

	it.each(ECHOES)(
		'are shown nowhere when a credential is tested and they are echoed in %s',
		async (_title, fault) => {
			tests().api.script({ times: Infinity, fault });
			const { message } = await tests().testCredential(credential);
			expect(message).not.toBe('');
		},
	);

	it('are shown nowhere when no host is there', async () => {
		const baseUrl = 'http://127.0.0.1:1';
		const { capi } = await tests().run({
			json: [order(1)],
			credential: { ...credential, baseUrl },
			options: { retries: 0 },
		});
		expect(capi[1]).toMatchObject([{ status: 'undelivered', error: { kind: 'network' } }]);
	});

	it('travel as Bearer header and proof, the token in no address and the secret not at all', async () => {
		await tests().run({ json: [order(1)], credential });
		const [request] = tests().api.requests;
		expect(request?.headers.authorization).toBe(`Bearer ${accessToken}`);
		expect(request?.query).toEqual({ appsecret_proof: appSecretProof(accessToken, appSecret) });
		expect(`${request?.path}${request?.bodyText}`).not.toContain(accessToken);
		expect(JSON.stringify(request)).not.toContain(appSecret);
	});

	it('make no proof where there is no app secret', async () => {
		await tests().run({ json: [order(1)] });
		expect(tests().api.requests).toMatchObject([
			{ query: {}, path: '/v25.0/1234567890123456/events' },
		]);
	});
});

describe('the token and the app secret in an item', () => {
	const copied = {
		data: [
			{
				...structured('x'),
				custom_data: { note: `token ${accessToken}`, list: [appSecret, 'kept'] },
			},
		],
		access_token: accessToken,
		appsecret_proof: 'proof',
		nested: {
			url: `https://graph.facebook.com/?access_token=${accessToken}`,
			access_token: 'of another',
		},
		kept: 'kept',
	};

	/** Not through `tests().run`, which would find the secrets in what the node before emitted. */
	const run = async (operation: string, options: INodeParameters) => {
		const { outputs, hints } = await runWorkflow({
			nodeType: new MetaCapi(),
			json: [copied],
			parameters: { resource: 'event', operation, options },
			credentials: { metaCapiApi: tests().credential(credential) },
			settings: { onError: 'continueRegularOutput' },
		});
		const json = outputs.map((items) => items.map((item) => item.json));
		expectNoSecret({ json, hints });
		return json;
	};

	it.each(['send', 'preview'])('are neither sent nor shown: %s', async (operation) => {
		const json = await run(operation, { includeEvent: true });
		expect(json[0]).toMatchObject([
			{
				kept: 'kept',
				nested: { url: 'https://graph.facebook.com/?access_token=[removed]' },
				capi: { event: { custom_data: { note: 'token [removed]', list: ['[removed]', 'kept'] } } },
			},
		]);
		expect(JSON.stringify(json)).not.toMatch(/"access_token"|"appsecret_proof"/);
		expect(JSON.stringify(json)).toContain('taken out of the event');
		for (const { bodyText } of tests().api.requests) {
			expect(bodyText).not.toContain(accessToken);
			expect(bodyText).not.toContain(appSecret);
		}
	});

	it('are not shown by a run that could not begin', async () => {
		expect((await run('send', { batchSize: 0 }))[1]).toMatchObject([{ kept: 'kept' }]);
	});
});

describe('appsecret_proof', () => {
	it('is the HMAC-SHA256 of the token under the secret, as in the example of M 1.4', () => {
		expect(appSecretProof('EXAMPLE_TOKEN', 'example-app-secret')).toBe(
			'445494fad71d5810f756d9af834c8ea9b9945f6a127a5958cca6c2b0cb111780',
		);
	});
});
