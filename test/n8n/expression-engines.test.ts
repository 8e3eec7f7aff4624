import { executeWorkflow } from './support/command-line';
import { SHARED_ENGINE } from './support/environment';
import type { Execution } from './support/execution';
import { filledIn } from './support/event-columns';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { itemsNode, manualTrigger, metaCapiNode, workflowOf } from './support/workflow';
import { createWorkflow, runManually } from './support/workflows';

const standIn = useStandIn();

/** Values by column; the node gives n8n's engine only what is more than a path. */
const value = {
	event_name: '={{ $json.stage }}',
	em: '={{ $json.customer.email }}',
	ph: '={{ $json.customer["phone number"] }}',
	fn: '={{ $json.customer.name.split(" ")[0] }}',
	value: '={{ $json.lines.reduce((sum, line) => sum + line.price, 0) }}',
	currency: '={{ $json.currency || "EUR" }}',
	event_id: '={{ $("Items").item.json.stage + "-" + $itemIndex }}',
	event_time: '={{ $now.minus({ minutes: 5 }) }}',
};

const items = ['Subscribe', 'Purchase'].map((stage, index) => ({
	stage,
	via: index === 0 ? 'phone_call' : 'email',
	customer: {
		name: 'Jane Doe',
		email: `jane${index}@example.com`,
		'phone number': '+1 415 555 0132',
	},
	lines: [{ price: 10 }, { price: index }],
}));

const parameters = {
	inputFormat: 'manual',
	actionSource: '={{ $json.via }}',
	options: {
		includeEvent: true,
		uploadTag: '={{ "tag-" + $json.stage.toLowerCase() }}',
		timezone: '={{ $workflow.name ? "UTC" : "" }}',
	},
};

/** One run with an engine: in the shared server, or by n8n's command line in the same data. */
async function run(engine: string): Promise<Execution> {
	const { n8n, server, rest } = sharedN8n();
	const fields = await filledIn(rest, value);
	const send = metaCapiNode(standIn().credential, { ...parameters, fields });
	const workflow = workflowOf(engine, [manualTrigger(), itemsNode(items), send]);
	const id = await createWorkflow(rest, workflow);
	if (engine === SHARED_ENGINE) return await runManually(rest, id);
	const settings = { N8N_EXPRESSION_ENGINE: engine };
	const place = { n8n, userFolder: server.userFolder, settings };
	return await executeWorkflow(place, id);
}

describe.each([SHARED_ENGINE, 'legacy', 'quickjs'])('the expression engine %s', (engine) => {
	it('works out settings and mapped values for each item', async () => {
		const execution = await run(engine);

		expect(execution.outputs('Meta CAPI')).toMatchObject([
			[
				{ capi: { event_id: 'Subscribe-0', action_source: 'phone_call' } },
				{ capi: { event_id: 'Purchase-1', action_source: 'email' } },
			],
			[],
			[],
		]);
		// Each has a request of its own, and the two are under way at once.
		const accepted = standIn()
			.api.accepted.map(({ event, envelope }) => ({ event, envelope }))
			.sort(
				(left, right) =>
					Number(right.event.event_name === 'Subscribe') -
					Number(left.event.event_name === 'Subscribe'),
			);
		expect(accepted).toMatchObject([
			{
				event: { event_name: 'Subscribe', custom_data: { value: 10, currency: 'EUR' } },
				envelope: { upload_tag: 'tag-subscribe' },
			},
			{
				event: { event_name: 'Purchase', custom_data: { value: 11, currency: 'EUR' } },
				envelope: { upload_tag: 'tag-purchase' },
			},
		]);
		const keys = standIn().api.accepted.map(({ event }) =>
			Object.keys(event.user_data ?? {}).sort(),
		);
		expect(keys).toEqual([
			['em', 'fn', 'ph'],
			['em', 'fn', 'ph'],
		]);
	});
});
