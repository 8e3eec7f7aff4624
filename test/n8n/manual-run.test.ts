import { ambiguousOrder, goodOrder, ORDERS, privateOrder } from './support/items';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import {
	catcher,
	itemsNode,
	manualTrigger,
	metaCapiNode,
	workflowOf,
	type WorkflowNode,
} from './support/workflow';
import { createWorkflow, runManually } from './support/workflows';

const standIn = useStandIn();

const branches = [catcher('Accepted'), catcher('Failed'), catcher('Skipped')];

async function run(
	items: Parameters<typeof itemsNode>[0],
	more: Partial<WorkflowNode> = {},
	behind = branches,
) {
	const { rest } = sharedN8n();
	const node = metaCapiNode(standIn().credential, ORDERS, more);
	const workflow = workflowOf('Manual', [manualTrigger(), itemsNode(items), node], behind);
	return await runManually(rest, await createWorkflow(rest, workflow));
}

describe('a run from the editor', () => {
	it('sends each event down the branch that says what became of it', async () => {
		const result = await run([goodOrder(), ambiguousOrder(), privateOrder()]);

		expect(result.outputs('Accepted')).toMatchObject([
			[{ capi: { status: 'accepted', event_id: 'Purchase.78114' } }],
		]);
		expect(result.outputs('Failed')).toMatchObject([
			[{ order_id: 78_115, capi: { status: 'invalid', error: { kind: 'validation' } } }],
		]);
		expect(result.outputs('Skipped')).toMatchObject([
			[{ order_id: 78_116, capi: { status: 'skipped' } }],
		]);
		expect(result.status).toBe('success');
		expect(standIn().api.accepted).toMatchObject([
			{ event: { event_name: 'Purchase', event_id: 'Purchase.78114' } },
		]);
	});

	it('says above the items what failed and what was skipped', async () => {
		const result = await run([goodOrder(), ambiguousOrder(), privateOrder()]);

		expect(result.hints('Meta CAPI')).toEqual([
			expect.stringContaining('1 of 3 events failed'),
			expect.stringContaining('1 of 3 events was skipped'),
		]);
	});

	it('says nothing above the items when all went well', async () => {
		const result = await run([goodOrder()]);

		expect(result.hints('Meta CAPI')).toEqual([]);
	});

	it('does not run the branches that nothing came to', async () => {
		const result = await run([goodOrder()]);

		expect(result.nodes).toEqual(['Start', 'Items', 'Meta CAPI', 'Accepted']);
	});
});

describe('a run that Meta refuses as a whole', () => {
	const refuseToken = () => standIn().api.script({ fault: { type: 'error', code: 190 } });

	it('ends the workflow with the cause and the advice', async () => {
		refuseToken();
		const result = await run([goodOrder()]);

		expect(result.status).toBe('error');
		expect(result.error?.message).toMatch(/access token/i);
		expect(result.error?.description).toMatch(/'Access Token'/);
	});

	it('goes on to Failed when On Error says so', async () => {
		refuseToken();
		const result = await run([goodOrder()], { onError: 'continueRegularOutput' });

		expect(result.status).toBe('success');
		expect(result.outputs('Failed')).toMatchObject([
			[{ capi: { status: 'undelivered', error: { kind: 'auth', retryable: true } } }],
		]);
	});

	it("leaves on n8n's error output when On Error says so, and nowhere else", async () => {
		refuseToken();
		const result = await run([goodOrder()], { onError: 'continueErrorOutput' }, [
			...branches,
			catcher('Error'),
		]);

		expect(result.status).toBe('success');
		expect(result.nodes).toEqual(['Start', 'Items', 'Meta CAPI', 'Error']);
		expect(result.outputs('Error')).toMatchObject([
			[{ error: expect.stringMatching(/access token/i), details: { status: 'undelivered' } }],
		]);
	});

	it('keeps a single bad event on Failed although there is an error output', async () => {
		const result = await run([goodOrder(), ambiguousOrder()], { onError: 'continueErrorOutput' }, [
			...branches,
			catcher('Error'),
		]);

		expect(result.nodes).toEqual(['Start', 'Items', 'Meta CAPI', 'Accepted', 'Failed']);
	});
});
