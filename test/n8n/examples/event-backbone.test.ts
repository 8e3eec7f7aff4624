/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a queue needs time */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { step } from '../install/progress';
import { sharedN8n } from '../support/shared-n8n';
import { itemsNode, manualTrigger, node, workflowOf } from '../support/workflow';
import {
	activate,
	createCredential,
	createWorkflow,
	deactivate,
	executionsOf,
	runManually,
} from '../support/workflows';
import { FAILED_EVENTS, rowsOf } from './support/data-table';
import { recordedEvents, statuses } from './support/events';
import { startGate } from './support/gate';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { startRabbitMq, type RabbitMq } from './support/rabbitmq';
import { useExamples } from './support/use-examples';

const QUEUE = 'meta-events';
const standIn = useExamples();
let rabbit: RabbitMq | undefined;

beforeAll(async () => {
	const { runFolder, outputFolder } = sharedN8n();
	rabbit = await step('Starting RabbitMQ', async () => {
		return await startRabbitMq(runFolder, join(outputFolder, 'rabbitmq.log'));
	});
});

afterAll(async () => {
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
		const state = await rabbit?.queue(QUEUE);
		if (state?.unconfirmed === 0 && state.waiting === 0) return state;
		if (tries > 10) return state;
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

/** Puts messages on the queue as they are. */
async function publish(...texts: readonly string[]): Promise<void> {
	const { rest } = sharedN8n();
	const parameters = { queue: QUEUE, sendInputData: false, message: '={{ $json.text }}' };
	const publisher = node('Publish', 'n8n-nodes-base.rabbitmq', parameters, {
		typeVersion: 1.1,
		credentials: await account(),
	});
	const items = itemsNode(texts.map((text) => ({ text })));
	const workflow = workflowOf('Messages', [manualTrigger(), items, publisher]);
	const run = await runManually(rest, await createWorkflow(rest, workflow));
	expect(run.error).toBeUndefined();
}

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
		const whileSending = await rabbit?.queue(QUEUE);
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

	it('lets no message hold up the others: what can not be read or sent is kept', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const consumer = await importExample(rest, 'event-backbone-consumer.json', {
			enabled: ['Message Arrives'],
			credentials: { 'Message Arrives': await account() },
		});
		await activate(rest, consumer);
		const texts = [
			'{"items": [', // cut off
			'',
			'null',
			'"hello"',
			JSON.stringify({ hello: 'world' }),
			JSON.stringify({ items: [] }),
			JSON.stringify({ items: [order('P-1', 'free'), 'no event', order('P-2', 20)] }),
			JSON.stringify([order('P-3', 30)]),
			JSON.stringify(order('P-4', 40)),
		];
		await publish(...texts);
		const runs = await executionsOf(rest, consumer, { count: texts.length });
		const afterwards = await settled();
		await deactivate(rest, consumer);

		expect(afterwards).toEqual({ waiting: 0, unconfirmed: 0 });
		expect(runs.map(({ status }) => status)).toEqual(texts.map(() => 'success'));
		const ids = recordedEvents(api).map(({ event_id }) => event_id);
		expect(ids.toSorted()).toEqual(['Purchase.P-2', 'Purchase.P-3', 'Purchase.P-4']);
		const rows = await rowsOf(rest, FAILED_EVENTS);
		const unread = rows.filter(({ reason }) => reason === 'The message is no JSON.');
		expect(unread.map(({ result }) => result).toSorted()).toEqual(['', 'null', '{"items": [']);
		expect(rows.map(({ event_id }) => event_id)).toContain('Purchase.P-1');
		expect(rows.map(({ retryable, told }) => [retryable, told])).toEqual(
			rows.map(() => [false, false]),
		);
	});

	it('publishes one message for all that a run brings', async () => {
		const { rest } = sharedN8n();
		const credentials = await account();
		const consumer = await importExample(rest, 'event-backbone-consumer.json', {
			enabled: ['Message Arrives'],
			credentials: { 'Message Arrives': credentials },
		});
		// As the note says: this one makes the queue.
		await activate(rest, consumer);
		await deactivate(rest, consumer);
		const workflow = await importExample(rest, 'event-backbone-producer.json', {
			enabled: ['Orders Come In'],
			credentials: { Publish: credentials },
			pinned: { 'Orders Come In': [order('R-1', 1), order('R-2', 2), { body: order('R-3', 3) }] },
		});
		const run = await runManually(rest, workflow, 'Orders Come In');
		expect(run.error).toBeUndefined();
		expect(await rabbit?.queue(QUEUE)).toEqual({ waiting: 1, unconfirmed: 0 });

		await activate(rest, consumer);
		await executionsOf(rest, consumer);
		await deactivate(rest, consumer);
		expect(standIn().api.requests).toHaveLength(1);
		expect(recordedEvents(standIn().api)).toHaveLength(3);
	});
});
