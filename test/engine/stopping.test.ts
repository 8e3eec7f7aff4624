import type { Fault } from '../graph-api';
import { entry, NOW, OTHER_DATASET, useMetaCapi } from './meta-capi';
import { order } from './items';

const tests = useMetaCapi();

const refusing = (code: number, subcode?: number): Fault => ({
	type: 'error',
	code,
	...(subcode === undefined ? {} : { subcode }),
});

/** Causes of the whole run: token, permission, dataset. */
const RUN_WIDE = [
	['a refused token', refusing(190), 'auth', /Access Token/],
	['a missing permission', refusing(200), 'permission', /Access Token/],
	['a dataset that is none', refusing(100, 33), 'dataset', /Dataset ID/],
	['a Page and a dataset apart', refusing(100, 2804065), 'dataset', /Dataset ID/],
] as const;

/** Refusals of other kinds, which leave the workflow running. */
const OTHERS = [
	['an event refused by Meta', refusing(100, 2804050), 'meta'],
	['an unknown code', refusing(2500), 'meta'],
	['a host that is busy', refusing(4), 'throttled'],
	['a host that is down', refusing(2), 'network'],
] as const;

const chat = (id: string, more = {}) => ({
	event_name: 'LeadSubmitted',
	event_time: NOW - 60,
	action_source: 'business_messaging',
	messaging_channel: 'whatsapp',
	user_data: { ctwa_clid: `click-${id}`, whatsapp_business_account_id: '100000000000001' },
	...more,
});

describe('a cause of the whole run', () => {
	it.each(RUN_WIDE)(
		'ends the workflow when nothing was accepted: %s',
		async (_title, fault, _kind, advice) => {
			tests().api.script({ times: Infinity, fault });
			const { executionStatus, error, outputs } = await tests().run({ json: [order(1), order(2)] });
			expect({ executionStatus, outputs }).toEqual({ executionStatus: 'error', outputs: [] });
			expect(error).toMatchObject({
				name: 'NodeOperationError',
				description: expect.stringMatching(advice),
			});
		},
	);

	it.each(RUN_WIDE)('is on every result with Continue: %s', async (_title, fault, kind) => {
		tests().api.script({ times: Infinity, fault });
		const { executionStatus, json, capi, hints } = await tests().run({
			json: [order(1), order(2, { total: 'free' }), order(3)],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(executionStatus).toBe('success');
		expect(json.map((items) => items.length)).toEqual([0, 3, 0]);
		expect(capi[1]).toMatchObject([
			{
				status: 'undelivered',
				error: { kind, retryable: true },
				event: { event_id: 'Purchase.1' },
			},
			{ status: 'invalid', error: { kind: 'validation' } },
			{
				status: 'undelivered',
				error: { kind, retryable: true },
				event: { event_id: 'Purchase.3' },
			},
		]);
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('3 of 3 events failed'),
		]);
	});

	it.each(RUN_WIDE)(
		'leaves on the error output alone with Continue (using error output): %s',
		async (_title, fault, kind) => {
			tests().api.script({ times: Infinity, fault });
			const { json, outputs } = await tests().run({
				json: [order(1), order(2)],
				settings: { onError: 'continueErrorOutput' },
			});
			expect(json.map((items) => items.length)).toEqual([0, 0, 0, 2]);
			expect(json[3]).toMatchObject([
				{
					...order(1),
					error: expect.stringContaining('[item 0]'),
					details: { status: 'undelivered', error: { kind } },
				},
				{
					...order(2),
					message: expect.any(String),
					details: { event: { event_id: 'Purchase.2' } },
				},
			]);
			expect(outputs[3]?.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		},
	);

	it('sends nothing more after a refused token', async () => {
		tests().api.script({ times: Infinity, fault: refusing(190) });
		await tests().run({
			json: [order(1), order(2), order(3)],
			options: { batchSize: 1, concurrency: 1 },
			settings: { onError: 'continueRegularOutput' },
		});
		expect(tests().api.requests).toHaveLength(1);
	});

	it('does not end the workflow once an event was accepted', async () => {
		tests().api.script({
			when: ({ dataset }) => dataset === OTHER_DATASET,
			fault: refusing(100, 33),
		});
		const { executionStatus, capi } = await tests().run({
			json: [order(1), order(2, { to: OTHER_DATASET })],
			options: { datasetId: '={{ $json.to }}' },
		});
		expect(executionStatus).toBe('success');
		expect(capi.map((items) => items.map(({ status }) => status))).toEqual([
			['accepted'],
			['undelivered'],
			[],
		]);
	});

	it('leaves on Failed when an event was accepted, also with the error output', async () => {
		tests().api.script({
			when: ({ dataset }) => dataset === OTHER_DATASET,
			fault: refusing(100, 33),
		});
		const { json } = await tests().run({
			json: [order(1), order(2, { to: OTHER_DATASET })],
			options: { datasetId: '={{ $json.to }}' },
			settings: { onError: 'continueErrorOutput' },
		});
		expect(json.map((items) => items.length)).toEqual([1, 1, 0, 0]);
	});
});

describe('any other cause', () => {
	it.each(OTHERS)('leaves the workflow running: %s', async (_title, fault, kind) => {
		tests().api.script({ times: Infinity, fault });
		const { executionStatus, json, capi } = await tests().run({
			json: [order(1)],
			options: { retries: 0 },
			settings: { onError: 'continueErrorOutput' },
		});
		expect(executionStatus).toBe('success');
		expect(json.map((items) => items.length)).toEqual([0, 1, 0, 0]);
		expect(entry(capi[1]?.[0], 'error').kind).toBe(kind);
	});
});

describe('Stop If Any Event Fails', () => {
	const options = { stopOnFailure: true };
	const some = [order(1), order(2, { total: 'free' }), order(3)];

	it('ends the workflow with one summary after everything was sent', async () => {
		const { executionStatus, error } = await tests().run({ json: some, options });
		expect(executionStatus).toBe('error');
		expect(error?.message).toContain("1 of 3 events failed: 1 × 'Value'");
		expect(tests().api.accepted).toHaveLength(2);
	});

	it('does nothing when no event failed, skipped ones or not', async () => {
		const { executionStatus } = await tests().run({ json: [order(1), order(1)], options });
		expect(executionStatus).toBe('success');
	});

	it('never throws where the node may continue', async () => {
		const { executionStatus, json } = await tests().run({
			json: some,
			options,
			settings: { onError: 'continueErrorOutput' },
		});
		expect(executionStatus).toBe('success');
		expect(json.map((items) => items.length)).toEqual([2, 1, 0, 0]);
	});

	it('does not end the workflow once a messaging event was accepted, and says why', async () => {
		const { executionStatus, json, hints } = await tests().run({
			json: [chat('one'), order(2, { total: 'free' })],
			options,
		});
		expect(executionStatus).toBe('success');
		expect(json.map((items) => items.length)).toEqual([1, 1, 0]);
		expect(hints.map(({ message }) => message)).toContainEqual(
			expect.stringContaining('would count them again'),
		);
	});

	it('does not end it when a messaging event is unconfirmed either', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'drop', at: 'afterRecording' } });
		const { executionStatus, capi } = await tests().run({
			json: [chat('one')],
			options: { ...options, retries: 0 },
		});
		expect(executionStatus).toBe('success');
		expect(capi[1]).toMatchObject([{ status: 'unconfirmed', error: { retryable: false } }]);
	});

	it('ends it when a messaging event was merely refused', async () => {
		const { executionStatus } = await tests().run({
			json: [chat('one', { messaging_channel: 'fax' })],
			options,
		});
		expect(executionStatus).toBe('error');
	});
});
