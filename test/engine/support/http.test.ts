/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a server on loopback */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { ICredentialType, IHttpRequestOptions, INodeType } from 'n8n-workflow';
import { runWorkflow } from './run-workflow';
import { sampleNode } from './sample-node';
import { testCredential } from './test-credential';

/** Beside the token a field that the user never touched. */
const base: ICredentialType = {
	name: 'sampleApi',
	displayName: 'Sample API',
	properties: [
		{ displayName: 'Access Token', name: 'accessToken', type: 'string', default: '' },
		{ displayName: 'API Version', name: 'apiVersion', type: 'string', default: 'v25.0' },
	],
};

/** The two ways in which a credential may sign requests. */
const signing: Readonly<Record<string, ICredentialType['authenticate']>> = {
	'an expression': {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
	},
	'a function': async (credentials, options) => ({
		...options,
		headers: { ...options.headers, Authorization: `Bearer ${String(credentials.accessToken)}` },
	}),
};

const credential = (authenticate: ICredentialType['authenticate']) => ({
	type: {
		...base,
		...(authenticate === undefined ? {} : { authenticate }),
	},
	data: { accessToken: 'secret' },
});

describe('the HTTP helper of the engine', () => {
	const seen: Array<{ headers: IncomingMessage['headers']; body: string }> = [];
	let server: Server;
	let url = '';

	beforeAll(async () => {
		server = createServer((request, response) => {
			let body = '';
			request.setEncoding('utf8').on('data', (chunk: string) => {
				body += chunk;
			});
			request.on('end', () => {
				seen.push({ headers: request.headers, body });
				if (request.url === '/silent') return;
				const status = request.url === '/refused' ? 400 : 200;
				response.writeHead(status, { 'content-type': 'application/json', 'x-trace': 't' });
				response.end(JSON.stringify({ error: { code: 100 } }));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('No port');
		url = `http://127.0.0.1:${address.port}`;
	});

	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	beforeEach(() => {
		seen.length = 0;
	});

	const posting = (options: Partial<IHttpRequestOptions> = {}, path = '/') =>
		sampleNode(
			'posting',
			async (context) => {
				const { apiVersion } = await context.getCredentials('sampleApi');
				const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
					context,
					'sampleApi',
					{ url: `${url}${path}`, method: 'POST', body: '{"a":1}', ...options },
				);
				return [[{ json: { apiVersion, answer: JSON.stringify(answer) } }]];
			},
			{ credentials: [{ name: 'sampleApi', required: true }] },
		);

	it.each(Object.keys(signing))('signs a request by %s', async (way) => {
		const credentials = { sampleApi: credential(signing[way]) };
		const run = await runWorkflow({ nodeType: posting(), json: [{}], credentials });
		expect(run.error).toBeUndefined();
		expect(run.outputs[0]?.[0]?.json).toMatchObject({ apiVersion: 'v25.0' });
		expect(seen).toMatchObject([{ headers: { authorization: 'Bearer secret' }, body: '{"a":1}' }]);
	});

	it('gives a refusal as data when asked to, headers and status with it', async () => {
		const run = await runWorkflow({
			nodeType: posting({ returnFullResponse: true, ignoreHttpStatusErrors: true }, '/refused'),
			json: [{}],
			credentials: { sampleApi: credential(signing['a function']) },
		});
		const answer: unknown = JSON.parse(String(run.outputs[0]?.[0]?.json.answer));
		expect(answer).toMatchObject({
			statusCode: 400,
			headers: { 'x-trace': 't' },
			body: { error: { code: 100 } },
		});
	});

	it('throws a NodeApiError for a refusal otherwise', async () => {
		const run = await runWorkflow({
			nodeType: posting({}, '/refused'),
			json: [{}],
			credentials: { sampleApi: credential(signing['a function']) },
		});
		expect(run).toMatchObject({ executionStatus: 'error', error: { name: 'NodeApiError' } });
		expect(run.error).toMatchObject({ httpCode: '400' });
	});

	it('ends a request that is under way when the execution is cancelled', async () => {
		const started = performance.now();
		const run = await runWorkflow({
			nodeType: posting({}, '/silent'),
			json: [{}],
			credentials: { sampleApi: credential(signing['a function']) },
			cancelAfter: 100,
		});
		expect(run.executionStatus).toBe('canceled');
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('runs the function that a node names to test a credential', async () => {
		const nodeType: INodeType = {
			...sampleNode('probing', async () => [[]], {
				credentials: [{ name: 'sampleApi', testedBy: 'probe' }],
			}),
			methods: {
				credentialTest: {
					probe: async (saved) => ({
						status: 'OK',
						message: JSON.stringify(saved.data),
					}),
				},
			},
		};
		const { outcome } = await testCredential(nodeType, credential(undefined));
		expect(JSON.parse(outcome.message)).toEqual({ accessToken: 'secret', apiVersion: 'v25.0' });
	});
});
