import { n8nOf, type N8n } from './install/n8n';
import {
	executeWorkflow,
	importCredential,
	importWorkflows,
	type Place,
} from './support/command-line';
import { ambiguousOrder, goodOrder, ORDERS, privateOrder } from './support/items';
import { sharedN8n } from './support/shared-n8n';
import { credentialDataFor, useStandIn } from './support/stand-in';
import { createUserFolder } from './support/user-folder';
import { catcher, itemsNode, manualTrigger, metaCapiNode, workflowOf } from './support/workflow';

const standIn = useStandIn();
const credential = { id: 'standIn', name: 'Stand-in' };

describe('the oldest n8n that is promised, on Node 20', () => {
	let n8n: N8n;
	let place: Place;
	beforeAll(async () => {
		const { packageFolder, runFolder } = sharedN8n();
		n8n = await n8nOf('oldest');
		place = { n8n, userFolder: createUserFolder(n8n, packageFolder, runFolder) };
		const send = metaCapiNode(credential, ORDERS);
		const items = itemsNode([goodOrder(), ambiguousOrder(), privateOrder()]);
		const branches = [catcher('Accepted'), catcher('Failed'), catcher('Skipped')];
		await importCredential(place, credential, credentialDataFor(standIn().api));
		await importWorkflows(place, {
			orders: workflowOf('Orders', [manualTrigger(), items, send], branches),
		});
	});

	it('runs the node as the current one does', async () => {
		const execution = await executeWorkflow(place, 'orders');

		expect(execution.error).toBeUndefined();
		expect(execution.outputs('Accepted')).toMatchObject([
			[{ capi: { status: 'accepted', event_id: 'Purchase.78114' } }],
		]);
		expect(execution.outputs('Failed')).toMatchObject([[{ capi: { status: 'invalid' } }]]);
		expect(execution.outputs('Skipped')).toMatchObject([[{ capi: { status: 'skipped' } }]]);
		expect(standIn().api.accepted).toMatchObject([{ event: { event_id: 'Purchase.78114' } }]);
	});
});
