import { createHash } from 'node:crypto';
import { entry, type Json, NOW, OTHER_DATASET, useMetaCapi } from './meta-capi';
import { order, structured } from './items';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { execute, node, testedNode } from './support/execute';
import { packageName } from './support/run-workflow';
import { emitting } from './support/sample-node';

const tests = useMetaCapi();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ids = (capi: readonly (readonly Json[])[]) =>
	(capi[0] ?? []).map((result) => result.event_id);
const warnings = (result: Json | undefined) => JSON.stringify(result?.warnings ?? '');

const DIGEST = /^[0-9a-f]{64}$/;

describe('the event_id, whose formats are frozen', () => {
	it.each([
		['its own', order(1, { event_id: 'evt-1' }), 'evt-1'],
		['event name and order', order(78114), 'Purchase.78114'],
		['event name, order and line', order(78114, { item_number: 2 }), 'Purchase.78114.2'],
		[
			'the product of a line without number',
			order(78114, { sku: 'A1', quantity: 1 }),
			'Purchase.78114.A1',
		],
		[
			'event name and lead',
			{ ...order(1), order_id: undefined, event_name: 'MQL', lead_id: '1234567890123456' },
			'MQL.1234567890123456',
		],
		[
			'the digest where it is too long',
			order('x'.repeat(60)),
			sha256(`Purchase.${'x'.repeat(60)}`),
		],
		[
			'the digest where it holds an email address',
			order('a@b.co', { email: 'c@d.co' }),
			sha256('Purchase.a@b.co'),
		],
		[
			'the digest of an own id that is an email address',
			order(1, { event_id: 'a@b.co' }),
			sha256('a@b.co'),
		],
	])('is made of %s', async (_title, item, id) => {
		expect(ids((await tests().run({ json: [item] })).capi)).toEqual([id]);
	});

	it('is the digest of the prepared event for an item that has only its time', async () => {
		const { capi } = await tests().run({
			json: [order(1, { order_id: undefined })],
			options: { includeEvent: true },
		});
		const { event_id: id, ...event } = entry(capi[0]?.[0], 'event');
		expect(id).toBe(sha256(JSON.stringify(event)));
		expect(capi[0]?.[0]?.warnings).toEqual([]);
	});

	it('is made of the run, with a warning, for an item with neither key nor time', async () => {
		const bare = { ...order(1, { order_id: undefined, created_at: undefined }) };
		const { capi } = await tests().run({ json: [bare, bare], executionId: '77' });
		expect(ids(capi)).toEqual([expect.stringMatching(DIGEST), expect.stringMatching(DIGEST)]);
		expect(new Set(ids(capi)).size).toBe(2);
		expect(warnings(capi[0]?.[0])).toContain('a new run would count the event again');
	});

	it('is the same on Retry On Fail for such an item, but not in another execution', async () => {
		const bare = { ...order(1, { order_id: undefined, created_at: undefined }) };
		tests().api.script({
			times: 1,
			fault: { type: 'error', code: 190, message: 'Error validating access token' },
		});
		await tests().run({
			json: [bare],
			executionId: '77',
			settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		await tests().run({ json: [bare], executionId: '78' });
		const [first, again, other] = tests().api.requests.map(
			({ bodyText }) => /"event_id":"([^"]+)"/.exec(bodyText)?.[1],
		);
		expect(first).toMatch(DIGEST);
		expect(again).toBe(first);
		expect(other).toMatch(DIGEST);
		expect(other).not.toBe(first);
	});

	it('is another for such an item in another turn of a loop or another node of the workflow', async () => {
		const bare = { ...order(1, { order_id: undefined, created_at: undefined }) };
		const under = {
			nodeType: new MetaCapi(),
			parameters: { resource: 'event', operation: 'send', options: {} },
			credentials: { metaCapiApi: tests().credential() },
		};
		const type = `${packageName}.metaCapi`;
		const items = emitting([{ json: bare }]);
		const to = (name: string) => ({ node: name, type: 'main', index: 0 }) as const;
		await execute(
			{
				nodes: [
					node('Items', 'test.items', items),
					testedNode('First', type, under),
					testedNode('Second', type, under),
				],
				// Two connections to one node run it twice.
				connections: { Items: { main: [[to('First'), to('First'), to('Second')]] } },
				nodeTypes: { 'test.items': items, [type]: under.nodeType },
			},
			under,
		);
		expect(tests().api.accepted).toHaveLength(3);
		expect(tests().api.counted).toHaveLength(3);
	});

	it.each(['l:1234567890123456', '1234567890123456', 'p:1'])(
		'is made of a lead id however it was exported: %s',
		async (lead) => {
			const item = { ...order(1), order_id: undefined, event_name: 'MQL', lead_id: lead };
			const { capi } = await tests().run({ json: [item] });
			expect(ids(capi)).toEqual([lead === 'p:1' ? 'MQL.p:1' : 'MQL.1234567890123456']);
		},
	);

	it('waits for the event name, with which the event gets the id it would have had', async () => {
		const { capi } = await tests().run({ json: [order(1, { event_name: undefined })] });
		expect(capi[1]).toMatchObject([{ status: 'invalid' }]);
		expect(capi[1]?.[0]).not.toHaveProperty('event_id');
		const event = entry(capi[1]?.[0], 'event');
		expect(event).not.toHaveProperty('event_id');
		const again = await tests().run({ json: [event] });
		expect(JSON.stringify(again.capi[1]?.[0]?.event)).toBe(JSON.stringify(event));
		const named = await tests().run({ json: [{ ...event, event_name: 'Purchase' }] });
		expect(ids(named.capi)).toEqual(['Purchase.1']);
	});

	it('warns of the Pixel where an email address was replaced', async () => {
		const { capi } = await tests().run({ json: [order(1, { event_id: 'a@b.co' })] });
		expect(warnings(capi[0]?.[0])).toContain('Pixel');
		expect(JSON.stringify(capi)).not.toContain('a@b.co');
	});

	it('is the same in every run of the same items', async () => {
		const json = [
			order(1),
			order(2, { order_id: undefined }),
			structured('x'),
			order(4, { item_number: 1 }),
		];
		const first = await tests().run({ json, executionId: '1' });
		const second = await tests().run({ json, executionId: '2' });
		expect(ids(second.capi)).toEqual(ids(first.capi));
		expect(tests().api.accepted).toHaveLength(8);
		expect(tests().api.counted).toHaveLength(4);
	});
});

describe('a duplicate within one run', () => {
	it.each([
		['the same own id', structured('x'), structured('x', { event_time: NOW - 90 })],
		['the same order', order(1), order(1)],
		['the same content', order(1, { order_id: undefined }), order(1, { order_id: undefined })],
	] as const)('is skipped: %s', async (_title, first, second) => {
		const { capi } = await tests().run({ json: [first, second] });
		expect(capi.map((results) => results.map(({ status }) => status))).toEqual([
			['accepted'],
			[],
			['skipped'],
		]);
		expect(entry(capi[2]?.[0], 'error')).toMatchObject({ kind: 'skipped', retryable: false });
	});

	it.each([
		['another event name', order(1, { event_name: 'Lead' })],
		['another order', order(2)],
		['another dataset', order(1, { to: OTHER_DATASET })],
	] as const)('is not what has %s', async (_title, second) => {
		const { capi } = await tests().run({
			json: [order(1), second],
			options: { datasetId: '={{ $json.to }}' },
		});
		expect(capi[0]).toHaveLength(2);
	});

	it('is not a different event under the same derived id: that one gets an id of its own', async () => {
		const other = order(1, { total: '5.00' });
		const { capi } = await tests().run({ json: [order(1), other, other] });
		const [id, extended] = ids(capi);
		expect(id).toBe('Purchase.1');
		expect(extended).toMatch(/^[0-9a-f]{64}$/);
		expect(warnings(capi[0]?.[1])).toContain('other content');
		expect(capi[2]).toMatchObject([{ event_id: extended }]);
	});

	it('is not a different event whose derived id an earlier item has as its own', async () => {
		const { capi } = await tests().run({ json: [order(9, { event_id: 'Purchase.1' }), order(1)] });
		expect(ids(capi)).toEqual(['Purchase.1', expect.stringMatching(/^[0-9a-f]{64}$/)]);
	});

	it('is not what follows an event that was left out or invalid', async () => {
		const { capi } = await tests().run({
			json: [
				order(1, { consent: 'no' }),
				order(1, { consent: 'yes', total: 'free' }),
				order(1, { consent: 'yes' }),
			],
			options: { consentField: 'consent' },
		});
		expect(capi.map((results) => results.map(({ status }) => status))).toEqual([
			['accepted'],
			['invalid'],
			['skipped'],
		]);
	});

	it('is never a messaging event, since Meta counts each', async () => {
		const chat = {
			event_name: 'LeadSubmitted',
			event_time: NOW - 60,
			event_id: 'wamid-1',
			messaging_channel: 'whatsapp',
			user_data: { ctwa_clid: 'click', whatsapp_business_account_id: '100000000000001' },
		};
		const { capi } = await tests().run({ json: [chat, chat] });
		expect(capi[0]).toHaveLength(2);
	});
});
