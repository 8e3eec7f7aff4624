import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { itemsNode, manualTrigger, metaCapiNode, workflowOf } from './support/workflow';
import { createWorkflow, runManually } from './support/workflows';

const standIn = useStandIn();

describe('a run from the editor', () => {
	it('sends what the items hold', async () => {
		const { rest } = sharedN8n();
		const { api, credential } = standIn();
		const lead = { event_name: 'Lead', action_source: 'phone_call', email: 'jane@example.com' };
		const workflow = workflowOf('Manual', [
			manualTrigger(),
			itemsNode([lead]),
			metaCapiNode(credential),
		]);

		const run = await runManually(rest, await createWorkflow(rest, workflow));

		expect(run.status).toBe('success');
		expect(api.accepted).toHaveLength(1);
		expect(run.outputs('Meta CAPI')).toMatchObject([[{ capi: { status: 'accepted' } }], [], []]);
	});
});
