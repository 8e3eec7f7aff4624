import type { Json } from './support/execution';
import { ORDERS, ambiguousOrder, goodOrder } from './support/items';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { metaCapiNode, node, workflowOf } from './support/workflow';
import { activate, createWorkflow, deactivate, executionsOf } from './support/workflows';

const standIn = useStandIn();

/** A published workflow that answers when the node has run; gives the address of its webhook. */
async function published(
	path: string,
	parameters: Json = {},
): Promise<{ readonly id: string; readonly url: string }> {
	const { rest, server } = sharedN8n();
	const webhook = node(
		'Webhook',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' },
		{ typeVersion: 2.1, webhookId: path },
	);
	const send = metaCapiNode(standIn().credential, { ...ORDERS, options: {}, ...parameters });
	const id = await createWorkflow(rest, workflowOf(path, [webhook, send]));
	await activate(rest, id);
	return { id, url: `${server.url}/webhook/${path}` };
}

async function post(url: string, body: unknown): Promise<Response> {
	return await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'user-agent': 'ShopServer/7' },
		body: JSON.stringify(body),
	});
}

describe('a webhook at its production address', () => {
	it('sends what another server posts, before it answers', async () => {
		const { id, url } = await published('orders');

		const answer = await post(url, goodOrder());

		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject([
			{ capi: { status: 'accepted', event_id: 'Purchase.78114', input_format: 'flat' } },
		]);
		expect(standIn().api.accepted).toHaveLength(1);
		const [execution] = await executionsOf(sharedN8n().rest, id);
		expect(execution?.status).toBe('success');
	});

	it('works out expressions over what was posted, body and headers', async () => {
		const { url } = await published('expressions', {
			eventName: 'custom',
			customEventName: '={{ $json.body.kind.toUpperCase() }}',
			options: { uploadTag: "={{ 'by ' + $json.headers['user-agent'].split('/')[0] }}" },
		});

		await post(url, { ...goodOrder(), kind: 'order' });

		expect(standIn().api.accepted).toMatchObject([
			{ event: { event_name: 'ORDER' }, envelope: { upload_tag: 'by ShopServer' } },
		]);
	});

	it('takes neither address nor agent from the calling server', async () => {
		const { url } = await published('callers');

		await post(url, goodOrder());

		const [recorded] = standIn().api.accepted;
		expect(recorded?.event.user_data).toEqual({ em: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
	});

	it('sends a list of events posted at once, all but the bad one', async () => {
		const { id, url } = await published('many');
		const structured = [1, 2].map((number) => ({
			event_name: 'Purchase',
			event_id: `p-${number}`,
			event_time: goodOrder().date,
			user_data: { em: `customer${number}@example.com` },
			custom_data: { value: 10, currency: 'EUR' },
		}));
		const bad = { ...structured[0], event_id: 'p-3', custom_data: { value: '1,234' } };

		await post(url, { data: [...structured, bad] });

		const [execution] = await executionsOf(sharedN8n().rest, id);
		expect(execution?.outputs('Meta CAPI')).toMatchObject([
			[{ capi: { event_id: 'p-1' } }, { capi: { event_id: 'p-2' } }],
			[{ capi: { event_id: 'p-3', status: 'invalid' } }],
			[],
		]);
		expect(standIn().api.accepted).toHaveLength(2);
	});

	it('counts a call that is repeated only once', async () => {
		const { url } = await published('again');
		const order = goodOrder();

		await post(url, order);
		await post(url, order);

		expect(standIn().api.accepted).toHaveLength(2);
		expect(standIn().api.counted).toHaveLength(1);
	});

	it('answers although nothing could be sent, with the advice', async () => {
		const { id, url } = await published('refused');

		await post(url, ambiguousOrder());

		const [execution] = await executionsOf(sharedN8n().rest, id);
		expect(execution?.outputs('Meta CAPI')).toMatchObject([
			[],
			[{ capi: { error: { advice: expect.any(String) } } }],
			[],
		]);
	});

	it('is gone once the workflow is taken back', async () => {
		const { id, url } = await published('gone');

		await deactivate(sharedN8n().rest, id);

		expect((await post(url, goodOrder())).status).toBe(404);
		expect(standIn().api.requests).toEqual([]);
	});
});
