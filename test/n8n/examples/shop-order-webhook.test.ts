/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they read samples */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { sharedN8n } from '../support/shared-n8n';
import { freePort } from '../support/free-port';
import {
	activate,
	createCredential,
	deactivate,
	executionsOf,
	runManually,
} from '../support/workflows';
import { deleteTable, FAILED_EVENTS, rowsOf } from './support/data-table';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'shop-order-webhook.json';
const standIn = useExamples();

const samples = join(__dirname, '..', '..', 'sources', 'samples');

function sample(path: string): Record<string, unknown> {
	return z.looseObject({}).parse(JSON.parse(readFileSync(join(samples, path), 'utf8')));
}

/** The shop's order of this moment. */
const paid = () => ({
	...sample('shopify/order-paid.json'),
	processed_at: new Date().toISOString(),
});

/** Calls as Shopify does. */
async function call(body: unknown): Promise<Response> {
	return await fetch(`${sharedN8n().server.url}/webhook/meta-capi-shop`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'user-agent': 'Shopify-Captain-Hook' },
		body: JSON.stringify(body),
	});
}

describe(`the example ${FILE}`, () => {
	it('sends the orders of three shops with the ids of their browsers', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(statuses(run, 'Send Orders')).toEqual([
			['accepted', 'accepted', 'accepted'],
			[],
			['skipped'],
		]);
		const purchase = (address: string) => ({
			event_name: 'Purchase',
			action_source: 'website',
			event_source_url: expect.stringMatching(/^https:\/\/shop\.example\.com\//),
			user_data: {
				client_ip_address: address,
				client_user_agent: expect.stringMatching(/^Mozilla/),
				fbp: expect.stringMatching(/^fb\.1\.\d+\.1098115397$/),
				fbc: expect.stringMatching(/^fb\.1\.\d+\.IwAR1exampleClickIdentifier$/),
			},
		});
		const events = recordedEvents(standIn().api);
		expect(events).toMatchObject(['203.0.113.7', '203.0.113.8', '203.0.113.9'].map(purchase));
		expect(events).toMatchObject([
			{ event_id: 'Purchase.820982911946154508', custom_data: { value: 142.52, currency: 'USD' } },
			{ event_id: 'Purchase.727', custom_data: { value: 59.9, currency: 'EUR' } },
			{ event_id: 'Purchase.pi_3example', custom_data: { value: 30, currency: 'USD' } },
		]);
		expect(JSON.stringify(events)).not.toContain('secret');
	});

	it('answers a call of the shop only after Meta took the order', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const workflow = await importExample(rest, FILE, { enabled: ['Shop Calls'] });
		await activate(rest, workflow);
		api.script({ delay: 1500 });
		const started = Date.now();
		const answer = await call(paid());
		const took = Date.now() - started;
		const refund = await call(sample('shopify/refund.json'));
		await deactivate(rest, workflow);

		expect([answer.status, await answer.text(), refund.status]).toEqual([200, '', 200]);
		expect(took).toBeGreaterThan(1400);
		expect(recordedEvents(api)).toMatchObject([
			{ event_name: 'Purchase', user_data: { em: [digest('amelie.tremblay@example.com')] } },
		]);
		expect(JSON.stringify(api.accepted)).not.toContain('Captain');
		const [second] = await executionsOf(rest, workflow, { count: 2 });
		expect(second && statuses(second, 'Send Orders')).toEqual([[], [], ['skipped']]);
	});

	it('loses no order while Meta is down or the token is refused', async () => {
		const { rest } = sharedN8n();
		const { api, credentialData } = standIn();
		await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER); // makes the table
		api.clear();
		const down = `http://127.0.0.1:${await freePort()}`;
		const nobody = await createCredential(rest, 'Down', { ...credentialData, baseUrl: down });
		const unreachable = await importExample(rest, FILE, {
			enabled: ['Shop Calls'],
			credentials: { 'Send Orders': { metaCapiApi: nobody } },
		});
		await activate(rest, unreachable);
		const first = await call(paid());
		await deactivate(rest, unreachable);

		const refused = await importExample(rest, FILE, { enabled: ['Shop Calls'] });
		await activate(rest, refused);
		api.script({ fault: { type: 'error', code: 190 } });
		const second = await call({
			...paid(),
			id: 4501,
			admin_graphql_api_id: 'gid://shopify/Order/4501',
		});
		await deactivate(rest, refused);

		expect([first.status, second.status]).toEqual([200, 200]);
		expect(await rowsOf(rest, FAILED_EVENTS)).toMatchObject([
			{ event_name: 'Purchase', retryable: true },
			{ event_id: 'Purchase.4501', retryable: true },
		]);
		const net = await importExample(rest, 'safety-net.json', { enabled: ['Every Hour'] });
		const hour = await runManually(rest, net, 'Every Hour');
		expect(statuses(hour, 'Send Again')).toEqual([['accepted', 'accepted'], [], []]);
		expect(await rowsOf(rest, FAILED_EVENTS)).toEqual([]);
		expect(recordedEvents(api)).toHaveLength(2);
	});

	it('lets the shop call again where nothing could be kept', async () => {
		const { rest } = sharedN8n();
		await deleteTable(rest, FAILED_EVENTS);
		const workflow = await importExample(rest, FILE, { enabled: ['Shop Calls'] });
		await activate(rest, workflow);
		standIn().api.script({ fault: { type: 'error', code: 190 } });
		const [refused, again] = [await call(paid()), await call(paid())];
		await deactivate(rest, workflow);

		expect([refused.status, again.status]).toEqual([500, 200]);
		expect(recordedEvents(standIn().api)).toHaveLength(1);
	});
});
