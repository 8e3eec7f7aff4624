import { DEFAULT_PARTNER_AGENT } from '../../nodes/MetaCapi/fields/limits';
import { DATASET, OTHER_DATASET, useMetaCapi } from './meta-capi';
import { order, structured } from './items';

const tests = useMetaCapi();

/** What stood beside `data` in each request, in order of arrival. */
const envelopes = () =>
	tests().api.requests.map(({ body = {} }) =>
		Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'data')),
	);

describe('what stands beside the events', () => {
	it('is the name of this package unless chosen otherwise', async () => {
		await tests().run({ json: [order(1)] });
		await tests().run({ json: [order(1)], options: { partnerAgent: 'acme_1.0' } });
		await tests().run({ json: [order(1)], options: { partnerAgent: '' } });
		expect(DEFAULT_PARTNER_AGENT).toMatch(/^n8nmetacapi_\d+\.\d+\.\d+$/);
		expect(envelopes()).toEqual([
			{ partner_agent: DEFAULT_PARTNER_AGENT },
			{ partner_agent: 'acme_1.0' },
			{},
		]);
	});

	it('is the test event code, with a hint while it is set', async () => {
		const { capi, hints } = await tests().run({
			json: [order(1)],
			options: { testEventCode: 'TEST123' },
		});
		expect(envelopes()).toMatchObject([{ test_event_code: 'TEST123' }]);
		expect(capi[0]?.[0]?.envelope).toEqual({ test_event_code: 'TEST123' });
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining("'Test Event Code'"),
		]);
	});

	it.each([
		['manual', { test_event_code: 'TEST123' }, 1],
		['trigger', {}, 0],
	] as const)(
		'is the test event code only in manual runs where chosen: %s',
		async (mode, envelope, hints) => {
			const run = await tests().run({
				json: [order(1)],
				options: { testEventCode: 'TEST123', testOnlyManual: true },
				mode,
			});
			expect(envelopes()).toEqual([{ ...envelope, partner_agent: DEFAULT_PARTNER_AGENT }]);
			expect(run.hints).toHaveLength(hints);
		},
	);

	it("is no item's test event code either in production where codes are for manual runs only", async () => {
		const json = [{ data: [structured('a')], test_event_code: 'ITEM' }];
		await tests().run({ json, options: { testOnlyManual: true }, mode: 'trigger' });
		await tests().run({ json, options: { testOnlyManual: true }, mode: 'manual' });
		expect(envelopes().map(({ test_event_code: code }) => code)).toEqual([undefined, 'ITEM']);
	});

	it('is the upload tag', async () => {
		const { capi } = await tests().run({ json: [order(1)], options: { uploadTag: 'store-7' } });
		expect(envelopes()).toMatchObject([{ upload_tag: 'store-7' }]);
		expect(capi[0]?.[0]?.envelope).toEqual({ upload_tag: 'store-7' });
	});

	it("is the item's own beside `data`, over which an option wins; one request never mixes them", async () => {
		const own = { test_event_code: 'ITEM', partner_agent: 'item_1', upload_tag: 'item-tag' };
		const json = [
			{ data: [structured('a'), structured('b')], ...own },
			structured('c'),
			{ data: [structured('d')], ...own },
		];
		await tests().run({ json, options: { uploadTag: 'chosen' } });
		const [first, second, ...others] = envelopes();
		expect(others).toEqual([]);
		expect([first, second]).toEqual(
			expect.arrayContaining([
				{ ...own, upload_tag: 'chosen' },
				{ partner_agent: DEFAULT_PARTNER_AGENT, upload_tag: 'chosen' },
			]),
		);
	});
});

describe('the dataset', () => {
	it("is the credential's unless an option names one, per item if it is an expression; one request never mixes them", async () => {
		const json = [1, 2, 3, 4].map((id) =>
			order(id, { shop: id % 2 === 0 ? Number(OTHER_DATASET) : '' }),
		);
		const { capi } = await tests().run({ json, options: { datasetId: '={{ $json.shop }}' } });
		expect(capi[0]?.map((result) => result.dataset_id)).toEqual([
			DATASET,
			OTHER_DATASET,
			DATASET,
			OTHER_DATASET,
		]);
		expect(
			tests()
				.api.requests.map(({ dataset }) => dataset)
				.sort(),
		).toEqual([DATASET, OTHER_DATASET]);
		expect(
			tests().api.accepted.every(
				({ dataset, event }) =>
					(dataset === DATASET) === ['Purchase.1', 'Purchase.3'].includes(String(event.event_id)),
			),
		).toBe(true);
	});
});
