import { createHash } from 'node:crypto';
import { entry, type Json, NOW, OTHER_DATASET, useMetaCapi } from './meta-capi';
import { order, structured } from './items';

const tests = useMetaCapi();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ids = (capi: readonly (readonly Json[])[]) =>
	(capi[0] ?? []).map((result) => result.event_id);
const warnings = (result: Json | undefined) => JSON.stringify(result?.warnings ?? '');

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
		expect(ids(capi)).toEqual(['Purchase.execution-77-0', 'Purchase.execution-77-1']);
		expect(warnings(capi[0]?.[0])).toContain('a new run would count the event again');
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
		expect(capi[2]).toHaveLength(1);
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
