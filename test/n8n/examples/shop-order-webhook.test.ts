/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they read samples */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { sharedN8n } from '../support/shared-n8n';
import { activate, deactivate, executionsOf, runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'shop-order-webhook.json';
const standIn = useExamples();

const samples = join(__dirname, '..', '..', 'sources', 'samples');

function sample(path: string): Record<string, unknown> {
	return z.looseObject({}).parse(JSON.parse(readFileSync(join(samples, path), 'utf8')));
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
		const { rest, server } = sharedN8n();
		const { api } = standIn();
		const workflow = await importExample(rest, FILE, { enabled: ['Shop Calls'] });
		await activate(rest, workflow);
		const call = async (body: unknown) =>
			await fetch(`${server.url}/webhook/meta-capi-shop`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'user-agent': 'Shopify-Captain-Hook' },
				body: JSON.stringify(body),
			});
		api.script({ delay: 1500 });
		const order = { ...sample('shopify/order-paid.json'), processed_at: new Date().toISOString() };
		const started = Date.now();
		const answer = await call(order);
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
});
