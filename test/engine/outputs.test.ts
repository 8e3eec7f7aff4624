import { capiOf, DATASET, entry, NOW, useMetaCapi } from './meta-capi';
import { order, structured } from './items';

const tests = useMetaCapi();

/** An item of each fate: accepted, invalid, skipped. */
const good = order(1);
const bad = order(2, { total: undefined, currency: undefined });
const left = order(3, { consent: 'no' });
const consenting = { consent: 'yes' };

describe('the outputs of Send', () => {
	it('has one result per event, in input order within Accepted, Failed and Skipped, each paired with its item', async () => {
		const { outputs, capi } = await tests().run({
			json: [bad, left, good, order(4), { ...bad, order_id: 5 }].map((item) => ({
				...consenting,
				...item,
			})),
			options: { consentField: 'consent' },
		});
		expect(capi.map((items) => items.map(({ status }) => status))).toEqual([
			['accepted', 'accepted'],
			['invalid', 'invalid'],
			['skipped'],
		]);
		expect(outputs.map((items) => items.map((item) => item.pairedItem))).toEqual([
			[{ item: 2 }, { item: 3 }],
			[{ item: 0 }, { item: 4 }],
			[{ item: 1 }],
		]);
	});

	it('says of an accepted event what it was and which request carried it', async () => {
		const { json } = await tests().run({ json: [good] });
		expect(json[0]).toEqual([
			{
				...good,
				capi: {
					status: 'accepted',
					event_name: 'Purchase',
					event_id: 'Purchase.1',
					event_time: NOW - 3600,
					action_source: 'phone_call',
					dataset_id: DATASET,
					input_format: 'flat',
					match_keys: ['em'],
					fbtrace_id: expect.any(String),
					request: 1,
					attempts: 1,
					attempted_at: NOW,
					warnings: [],
				},
			},
		]);
	});

	it('says of a failed event all that is wrong with it, what to do, and keeps the prepared event', async () => {
		const { capi } = await tests().run({ json: [order(1), { ...bad, email: 'nobody' }] });
		expect(capi[1]).toMatchObject([
			{
				status: 'invalid',
				error: { kind: 'validation', field: 'Value', retryable: false },
				event: { event_name: 'Purchase', event_id: 'Purchase.2', event_time: NOW - 3600 },
			},
		]);
		const { message, advice } = entry(capi[1]?.[0], 'error');
		for (const label of ["'Value'", "'Currency'", 'identifier of the customer', '[item 1]']) {
			expect(message).toContain(label);
		}
		expect(advice).toContain("'Default Currency'");
		expect(message).not.toContain('nobody');
	});

	it('gives an item of several events one result for each, all paired with it', async () => {
		const data = [structured('a'), structured('b', { action_source: 'kitchen' }), structured('c')];
		const { outputs, capi } = await tests().run({ json: [good, { data }] });
		expect(capi[0]?.map(({ event_id }) => event_id)).toEqual(['Purchase.1', 'a', 'c']);
		expect(outputs[0]?.map((item) => item.pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
		expect(outputs[1]?.map((item) => item.pairedItem)).toEqual([{ item: 1 }]);
	});

	it('holds only capi where Include Input Fields is off', async () => {
		const { json } = await tests().run({ json: [good, bad], options: { includeInput: false } });
		expect(json.map((items) => items.map((item) => Object.keys(item)))).toEqual([
			[['capi']],
			[['capi']],
			[],
		]);
	});

	it('holds the sent event of accepted results where Include Sent Event is on', async () => {
		const { capi } = await tests().run({ json: [good], options: { includeEvent: true } });
		expect(capi[0]?.[0]?.event).toEqual(tests().api.accepted[0]?.event);
	});

	it('carries input fields that n8n reads as its own under other names, and never runs twice for them', async () => {
		const { json } = await tests().run({
			json: [
				{ ...good, error: 'none', $error: 1 },
				{ ...order(2), $json: 2 },
			],
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
		});
		expect(json[0]).toMatchObject([{ input_error: 'none', input_$error: 1 }, { input_$json: 2 }]);
		const names = json[0]?.flatMap((item) => Object.keys(item)) ?? [];
		expect(names.filter((name) => ['error', '$error', '$json'].includes(name))).toEqual([]);
		expect(tests().api.requests).toHaveLength(1);
	});

	it('never reads the capi key as data', async () => {
		const capi = { email: 'other@example.com', order_id: 9 };
		const { json } = await tests().run({ json: [{ ...good, capi }] });
		expect(json[0]).toMatchObject([
			{ email: good.email, capi: { event_id: 'Purchase.1', status: 'accepted' } },
		]);
	});

	it('sums up in a hint what failed and what was skipped', async () => {
		const { hints } = await tests().run({
			json: [good, bad, { ...bad, order_id: 6 }, left].map((item) => ({ ...consenting, ...item })),
			options: { consentField: 'consent' },
		});
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^2 of 4 events failed: 2 × 'Value' is missing.*; 2 × 'Currency' is missing/,
			),
			expect.stringMatching(
				/^1 of 4 events was skipped: 1 × The 'Consent Field' holds no clear yes$/,
			),
		]);
	});

	it('gives no hint when all went well', async () => {
		const { hints } = await tests().run({ json: [good] });
		expect(hints).toEqual([]);
	});

	it('does not run for no items', async () => {
		const run = await tests().run({ json: [] });
		expect(run).toMatchObject({ executionStatus: 'success', error: undefined });
		expect(tests().api.requests).toEqual([]);
	});

	it('says of an empty item what is missing instead of losing it', async () => {
		const { capi } = await tests().run({ json: [{}] });
		expect(capi[1]).toMatchObject([{ status: 'invalid' }]);
		const { message } = entry(capi[1]?.[0], 'error');
		for (const label of ["'Event Name'", "'Action Source'", 'identifier'])
			expect(message).toContain(label);
	});
});

describe('the node as an AI tool', () => {
	it.each([
		['an accepted event', good, 'accepted'],
		['a failed event', bad, 'invalid'],
		['a skipped event', left, 'skipped'],
	] as const)('shows the agent %s on its one output', async (_title, item, status) => {
		const answer = await tests().runTool(
			{ ...consenting, ...item },
			{ options: { consentField: 'consent' } },
		);
		expect(answer.map((json) => capiOf(json).status)).toEqual([status]);
	});
});
