import { goodOrder, ORDERS } from './support/items';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { itemsNode, metaCapiNode, node, workflowOf } from './support/workflow';
import { activate, createWorkflow, deactivate, executionsOf } from './support/workflows';

const standIn = useStandIn();

describe('a schedule', () => {
	it('sends the same rows again and again, and Meta counts them once', async () => {
		const { rest } = sharedN8n();
		const everySecond = node(
			'Every Second',
			'n8n-nodes-base.scheduleTrigger',
			{ rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
			{ typeVersion: 1.2 },
		);
		const rows = itemsNode([goodOrder(1), goodOrder(2)]);
		const send = metaCapiNode(standIn().credential, { ...ORDERS, options: {} });
		const id = await createWorkflow(rest, workflowOf('Rows', [everySecond, rows, send]));

		await activate(rest, id);
		const executions = await executionsOf(rest, id, { count: 2 });
		await deactivate(rest, id);

		for (const execution of executions) {
			expect(execution.status).toBe('success');
			expect(execution.outputs('Meta CAPI')).toMatchObject([
				[{ capi: { event_id: 'Purchase.1' } }, { capi: { event_id: 'Purchase.2' } }],
				[],
				[],
			]);
		}
		expect(standIn().api.accepted.length).toBeGreaterThanOrEqual(4);
		expect(standIn().api.counted).toHaveLength(2);
	});
});
