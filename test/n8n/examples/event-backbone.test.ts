/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a queue needs time */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { step } from '../install/progress';
import { sharedN8n } from '../support/shared-n8n';
import {
	activate,
	createCredential,
	deactivate,
	executionsOf,
	runManually,
} from '../support/workflows';
import { deleteTable } from './support/data-table';
import { recordedEvents, statuses } from './support/events';
import { startGate } from './support/gate';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { startRabbitMq, type RabbitMq } from './support/rabbitmq';
import { useExamples } from './support/use-examples';

const TABLE = 'Meta failed events';
const standIn = useExamples();
let rabbit: RabbitMq | undefined;

beforeAll(async () => {
	const { runFolder, outputFolder } = sharedN8n();
	rabbit = await step('Starting RabbitMQ', async () => {
		return await startRabbitMq(runFolder, join(outputFolder, 'rabbitmq.log'));
	});
});

afterAll(async () => {
	await deleteTable(sharedN8n().rest, TABLE);
	await rabbit?.stop();
});

const account = async () => ({
	rabbitmq: await createCredential(
		sharedN8n().rest,
		'RabbitMQ',
		rabbit?.credentialData ?? {},
		'rabbitmq',
	),
});

/** The queue once nothing of it is with a consumer any more. */
async function settled() {
	for (let tries = 0; ; tries++) {
		const state = await rabbit?.queue('meta-events');
		if (state?.unconfirmed === 0 || tries > 10) return state;
		await pause(500);
	}
}

const order = (order_id: string, total: number | string) => ({
	order_id,
	total,
	currency: 'USD',
	email: `customer-${order_id}@example.com`,
	event_name: 'Purchase',
	action_source: 'phone_call',
	event_time: new Date().toISOString(),
});

describe('the examples event-backbone-producer.json and event-backbone-consumer.json', () => {
	it('send a sample message without a queue', async () => {
		const { rest } = sharedN8n();
		const workflow = await importExample(rest, 'event-backbone-consumer.json');
		const run = await runManually(rest, workflow, MANUAL_TRIGGER);

		expect(run.status).toBe('success');
		expect(statuses(run, 'Send Events')).toEqual([['accepted', 'accepted'], [], []]);
	});

	it('send what is published in one request, and take it from the queue only then', async () => {
		const { rest, server } = sharedN8n();
		const { api } = standIn();
		// As the note says: this one makes the table.
		await runManually(rest, await importExample(rest, 'safety-net.json'), MANUAL_TRIGGER);
		api.clear();
		const credentials = await account();
		const gate = await startGate(api.url);
		const held = { ...standIn().credentialData, baseUrl: gate.url };
		const metaCapiApi = await createCredential(rest, 'Held up', held);
		const consumer = await importExample(rest, 'event-backbone-consumer.json', {
			enabled: ['Message Arrives'],
			credentials: { 'Message Arrives': credentials, 'Send Events': { metaCapiApi } },
		});
		await activate(rest, consumer);
		const producer = await importExample(rest, 'event-backbone-producer.json', {
			enabled: ['Orders Come In'],
			credentials: { Publish: credentials },
		});
		await activate(rest, producer);
		const answer = await fetch(`${server.url}/webhook/meta-capi-publish`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify([order('1', 10), order('2', 20), order('3', 'free'), order('4', 40)]),
		});
		expect(answer.status).toBe(200);
		await gate.knocked();
		const whileSending = await rabbit?.queue('meta-events');
		gate.open();
		const [run] = await executionsOf(rest, consumer);
		const afterwards = await settled();

		expect(whileSending).toEqual({ waiting: 0, unconfirmed: 1 });
		expect(afterwards).toEqual({ waiting: 0, unconfirmed: 0 });
		expect(run && statuses(run, 'Send Events')).toEqual([
			['accepted', 'accepted', 'accepted'],
			['invalid'],
			[],
		]);
		expect(run?.outputs('Keep Failed')).toMatchObject([
			[{ event_id: 'Purchase.3', retryable: false, reason: expect.any(String) }],
		]);
		expect(api.requests).toHaveLength(1);
		expect(recordedEvents(api).map(({ event_id }) => event_id)).toEqual([
			'Purchase.1',
			'Purchase.2',
			'Purchase.4',
		]);

		await deactivate(rest, consumer);
		const sample = await runManually(rest, producer, MANUAL_TRIGGER);
		expect(sample.status).toBe('success');
		await activate(rest, consumer);
		await executionsOf(rest, consumer, { count: 2 });
		await deactivate(rest, consumer);
		await deactivate(rest, producer);
		await gate.close();
		expect(api.counted).toHaveLength(6);
	});
});
