import type { IDataObject } from 'n8n-workflow';
import { order } from './items';
import { DATASET, entry, NOW, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const HOUR = 3600;
const DOWN = { status: 503, type: 'answer', text: 'down' } as const;

describe('an unconfirmed event that is fed back', () => {
	const unconfirmed = async (item: IDataObject, hoursAgo: number) => {
		tests().api.script({ times: Infinity, fault: DOWN });
		const { json } = await tests().run({ json: [item], options: { retries: 0 } });
		tests().api.clear();
		const [result] = json[1] ?? [];
		const capi = { ...entry(result, 'capi'), attempted_at: NOW - hoursAgo * HOUR };
		expect(capi).toMatchObject({
			status: 'unconfirmed',
			error: { retryable: item.messaging_channel === undefined },
		});
		return { ...result, capi };
	};

	it('is sent again within 47 hours of its first try', async () => {
		const { capi } = await tests().run({ json: [await unconfirmed(order(1), 46.9)] });
		expect(capi[0]).toMatchObject([{ status: 'accepted', event_id: 'Purchase.1' }]);
	});

	it('stays unsent and not retryable after 47 hours', async () => {
		const { capi } = await tests().run({ json: [await unconfirmed(order(1), 47.1)] });
		expect(capi[1]).toMatchObject([
			{ status: 'unconfirmed', attempted_at: NOW - 47.1 * HOUR, error: { retryable: false } },
		]);
		expect(entry(capi[1]?.[0], 'error').advice).toContain('Events Manager');
		expect(tests().api.requests).toEqual([]);
	});

	it.each([
		[167, 1],
		[169, 0],
	] as const)('of a store after %s hours: %s requests', async (hours, requests) => {
		await tests().run({
			json: [await unconfirmed(order(1, { action_source: 'physical_store' }), hours)],
		});
		expect(tests().api.requests).toHaveLength(requests);
	});

	it('keeps the time of its very first try when it stays unconfirmed', async () => {
		const former = await unconfirmed(order(1), 40);
		tests().api.script({ times: Infinity, fault: DOWN });
		const { capi } = await tests().run({ json: [former], options: { retries: 0 } });
		expect(capi[1]).toMatchObject([{ status: 'unconfirmed', attempted_at: NOW - 40 * HOUR }]);
	});

	it('stays unconfirmed when this run surely did not deliver it', async () => {
		const former = await unconfirmed(order(1), 40);
		tests().api.script({ times: Infinity, fault: { type: 'error', code: 190 } });
		const { capi } = await tests().run({
			json: [former],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(capi[1]).toMatchObject([
			{
				status: 'unconfirmed',
				attempted_at: NOW - 40 * HOUR,
				dataset_id: DATASET,
				error: { kind: 'auth', retryable: true },
			},
		]);
	});
});
