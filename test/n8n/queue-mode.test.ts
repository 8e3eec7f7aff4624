/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console --
   tests only: waits until work is under way, and prints what it measured */
import { setTimeout as pause } from 'node:timers/promises';
import { startGraphApi, type GraphApi } from '../graph-api';
import { callUntilAnswered, type Attempt } from './queue-mode/caller';
import { callOf, orderId } from './queue-mode/orders';
import { startQueueMode, type QueueMode } from './queue-mode/queue-mode';
import { underWay } from './queue-mode/worker-log';
import { sharedN8n } from './support/shared-n8n';
import { ACCESS_TOKEN, DATASET, credentialDataFor } from './support/stand-in';
import { metaCapiNode, node, workflowOf } from './support/workflow';
import { activate, createCredential, createWorkflow } from './support/workflows';

const CALLS = 50;
const EVENTS = 200;
const SENDER = { patience: 8_000, pause: 200, attempts: 10, atOnce: 12 } as const;

/** From this request on the stand-in takes 4 s for an answer, until a worker was killed that waited for one. */
const SLOW_FROM = 12;
const SLOW = 4_000;
const SECONDS_UNTIL_SLOW = 60;

interface Measured {
	readonly attempts: readonly (readonly Attempt[])[];
	/** Executions that died with the worker. */
	readonly lost: readonly string[];
	readonly seconds: number;
}

describe('queue mode, with a worker that dies', () => {
	let api: GraphApi | undefined;
	let queueMode: QueueMode | undefined;
	let measured: Measured | undefined;
	let isKilled = false;

	const standIn = (): GraphApi => {
		if (api === undefined) throw new Error('The stand-in is not running');
		return api;
	};
	const outcome = (): Measured => {
		if (measured === undefined) throw new Error('The run has not ended');
		return measured;
	};
	const orders = (): readonly string[] =>
		standIn().accepted.map(({ event }) => JSON.stringify(event.custom_data));

	/** The address of a webhook that answers when the node has run. */
	const publish = async ({ rest, main }: QueueMode): Promise<string> => {
		const credential = await createCredential(rest, 'Stand-in', credentialDataFor(standIn()));
		const webhook = node(
			'Webhook',
			'n8n-nodes-base.webhook',
			{ httpMethod: 'POST', path: 'orders', responseMode: 'lastNode', responseData: 'noData' },
			{ typeVersion: 2.1, webhookId: 'orders' },
		);
		const send = metaCapiNode(credential, { options: { includeInput: false } });
		await activate(rest, await createWorkflow(rest, workflowOf('Orders', [webhook, send])));
		return `${main.url}/webhook/orders`;
	};

	/** Kills a worker while it surely waits for Meta's answer to events that are recorded; gives what died with it. */
	const killOne = async ({ workers: [victim], concurrency }: QueueMode) => {
		if (victim === undefined) throw new Error('There is no worker');
		// More requests without answer than the others can have under way: some are this worker's.
		const waiting = () =>
			standIn().requests.filter(({ recorded, answer }) => recorded && answer.type === 'pending');
		const until = performance.now() + SECONDS_UNTIL_SLOW * 1000;
		while (waiting().length <= concurrency) {
			if (performance.now() > until) throw new Error('Too little was under way to kill a worker');
			await pause(5);
		}
		await victim.kill();
		isKilled = true;
		return underWay(victim.printed());
	};

	beforeAll(async () => {
		api = await startGraphApi({
			accessTokens: [ACCESS_TOKEN],
			datasets: [DATASET],
			latency: 300,
		});
		queueMode = await startQueueMode(sharedN8n());
		const url = await publish(queueMode);
		api.script({
			when: ({ number }) => number >= SLOW_FROM && !isKilled,
			times: Infinity,
			delay: SLOW,
		});
		const bodies = Array.from({ length: CALLS }, (_none, call) => callOf(call, EVENTS));
		const started = performance.now();
		const [attempts, lost] = await Promise.all([
			callUntilAnswered(url, bodies, SENDER),
			killOne(queueMode),
		]);
		measured = { attempts, lost, seconds: (performance.now() - started) / 1000 };
	}, 300_000);

	afterAll(async () => {
		await queueMode?.stop();
		await api?.close();
	});

	it('loses executions with the worker, whose calls are repeated', () => {
		const { attempts, lost } = outcome();
		expect(lost.length).toBeGreaterThan(0);
		expect(attempts.flat().length).toBeGreaterThanOrEqual(CALLS + lost.length);
	});

	it('answers every call in the end', () => {
		expect(outcome().attempts.map((attempts) => attempts.at(-1))).toEqual(Array(CALLS).fill(200));
	});

	it('has recorded every event of every answered call', () => {
		const recorded = new Set(standIn().accepted.map(({ event }) => event.event_id));

		const promised = outcome().attempts.flatMap((attempts, call) =>
			attempts.at(-1) === 200
				? Array.from({ length: EVENTS }, (_none, index) => `Purchase.${orderId(call, index)}`)
				: [],
		);
		expect(promised.filter((id) => !recorded.has(id))).toEqual([]);
		expect(promised).toHaveLength(CALLS * EVENTS);
	});

	it('records some twice, under the same id, so that Meta counts each once', () => {
		expect(standIn().accepted.length).toBeGreaterThan(CALLS * EVENTS);
		expect(new Set(orders()).size).toBe(CALLS * EVENTS);
		expect(new Set(standIn().accepted.map(({ event }) => event.event_id)).size).toBe(
			CALLS * EVENTS,
		);
		expect(standIn().counted).toHaveLength(CALLS * EVENTS);
	});

	it('prints its figures', () => {
		const { attempts, lost, seconds } = outcome();
		const tried = attempts.flat();
		const recorded = standIn().accepted.length;
		const figures = {
			calls: CALLS,
			'events per call': EVENTS,
			'executions lost with the worker': lost.length,
			'calls repeated': attempts.filter(({ length }) => length > 1).length,
			repeats: tried.length - CALLS,
			'without answer': tried.filter((attempt) => attempt === 'noAnswer').length,
			'events recorded': recorded,
			doubles: recorded - standIn().counted.length,
			'events counted by Meta': standIn().counted.length,
			seconds: Number(seconds.toFixed(1)),
			'events per second': Math.round((CALLS * EVENTS) / seconds),
		};
		console.log(
			['Queue mode, one of two workers killed:']
				.concat(Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`))
				.join('\n'),
		);
		expect(tried).toHaveLength(CALLS + figures.repeats);
	});
});
