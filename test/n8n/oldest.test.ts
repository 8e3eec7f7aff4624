/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the log is kept */
import { join } from 'node:path';
import { n8nOf } from './install/n8n';
import type { Execution } from './support/execution';
import { ambiguousOrder, goodOrder, ORDERS, privateOrder } from './support/items';
import { setUpOwner, type RestClient } from './support/rest-client';
import { startServer, type Server } from './support/server';
import { sharedN8n } from './support/shared-n8n';
import { credentialDataFor, useStandIn } from './support/stand-in';
import { createUserFolder } from './support/user-folder';
import {
	catcher,
	itemsNode,
	manualTrigger,
	metaCapiNode,
	workflowOf,
	type SavedCredential,
	type WorkflowNode,
} from './support/workflow';
import {
	createCredential,
	createWorkflow,
	runManuallyInN8n1,
	testCredential,
} from './support/workflows';

const standIn = useStandIn();

describe('the oldest n8n that is promised, on Node 20', () => {
	let server: Server;
	let rest: RestClient;
	let credential: SavedCredential;
	beforeAll(async () => {
		const { packageFolder, runFolder, outputFolder } = sharedN8n();
		const n8n = await n8nOf('oldest');
		const userFolder = createUserFolder(n8n, packageFolder, runFolder);
		server = await startServer({ n8n, userFolder, log: join(outputFolder, 'oldest.log') });
		rest = await setUpOwner(server.url);
		credential = await createCredential(rest, 'Stand-in', credentialDataFor(standIn().api));
	});
	afterAll(async () => await server.stop());

	async function run(
		items: Parameters<typeof itemsNode>[0],
		parameters: WorkflowNode['parameters'],
		more: Partial<WorkflowNode> = {},
		outputs: readonly string[] = ['Accepted', 'Failed', 'Skipped', 'Error'],
	): Promise<Execution> {
		const node = metaCapiNode(credential, parameters, more);
		const branches = outputs.map((name) => catcher(name));
		const workflow = workflowOf('Old', [manualTrigger(), itemsNode(items), node], branches);
		return await runManuallyInN8n1(rest, await createWorkflow(rest, workflow));
	}

	it('sends flat rows and says what became of each', async () => {
		const execution = await run([goodOrder(), ambiguousOrder(), privateOrder()], ORDERS);

		expect(execution.status).toBe('success');
		expect(execution.outputs('Accepted')).toMatchObject([
			[{ capi: { status: 'accepted', input_format: 'flat', event_id: 'Purchase.78114' } }],
		]);
		expect(execution.outputs('Failed')).toMatchObject([[{ capi: { status: 'invalid' } }]]);
		expect(execution.outputs('Skipped')).toMatchObject([[{ capi: { status: 'skipped' } }]]);
		expect(execution.hints('Meta CAPI')).toHaveLength(2);
		expect(standIn().api.accepted).toMatchObject([{ event: { event_id: 'Purchase.78114' } }]);
	});

	it("sends Meta's own structure", async () => {
		const { date } = goodOrder();
		const execution = await run(
			[
				{
					event_name: 'Purchase',
					event_time: date,
					action_source: 'phone_call',
					user_data: { em: 'jane.doe@example.com' },
					custom_data: { value: 142.52, currency: 'USD', order_id: 'structured-1' },
				},
			],
			{},
		);

		expect(execution.outputs('Accepted')).toMatchObject([
			[{ capi: { status: 'accepted', input_format: 'structured' } }],
		]);
	});

	it('sends columns by their map', async () => {
		const { date } = goodOrder();
		const execution = await run([{ row: [date, 'jane.doe@example.com', 'mapped-1', '142.52'] }], {
			...ORDERS,
			options: {},
			inputFormat: 'columnMap',
			columnMap: JSON.stringify({
				'Event Time': 0,
				Email: 1,
				'Order ID': 2,
				Value: 3,
				Currency: { value: 'USD' },
			}),
		});

		expect(execution.outputs('Accepted')).toMatchObject([[{ capi: { status: 'accepted' } }]]);
		expect(standIn().api.accepted).toMatchObject([
			{ event: { event_id: 'Purchase.mapped-1', custom_data: { value: 142.52 } } },
		]);
	});

	it('leaves on Failed when Meta refuses the token, since this n8n would keep it off its error output', async () => {
		standIn().api.script({ fault: { type: 'error', code: 190 } });
		const execution = await run([goodOrder()], ORDERS, { onError: 'continueErrorOutput' });

		expect(execution.status).toBe('success');
		expect(execution.nodes).toEqual(['Start', 'Items', 'Meta CAPI', 'Failed']);
		expect(execution.outputs('Failed')).toMatchObject([
			[{ capi: { status: 'undelivered', error: { kind: 'auth' }, event: {} } }],
		]);
	});

	it("leaves on n8n's error output when a quality can't be read", async () => {
		standIn().api.script({ fault: { type: 'error', code: 190 } });
		const execution = await run(
			[{}],
			{ resource: 'dataset', operation: 'getQuality' },
			{ onError: 'continueErrorOutput' },
			['Read', 'Error'],
		);

		expect(execution.status).toBe('success');
		expect(execution.nodes).toEqual(['Start', 'Items', 'Meta CAPI', 'Error']);
		expect(execution.outputs('Error')).toMatchObject([
			[{ error: expect.stringMatching(/access token/i), message: expect.any(String) }],
		]);
	});

	it('tests a credential', async () => {
		const good = credentialDataFor(standIn().api);
		const bad = credentialDataFor(standIn().api, { accessToken: 'EAAGanotherToken' });

		expect(await testCredential(rest, credential, good)).toMatchObject({ status: 'OK' });
		expect(await testCredential(rest, credential, bad)).toEqual({
			status: 'Error',
			message: expect.stringContaining("'Access Token'"),
		});
		expect(standIn().api.accepted).toEqual([]);
	});
});
