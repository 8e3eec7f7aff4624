import { DATASET, entry, useMetaCapi } from './meta-capi';
import { order } from './items';

const tests = useMetaCapi();

describe('settings given by expressions', () => {
	it('hold for each item by itself', async () => {
		const { capi } = await tests().run({
			json: [order(1, { stage: 'MQL', via: 'email' }), order(2, { stage: 'SQL', via: '' })],
			parameters: {
				eventName: 'custom',
				customEventName: '={{ $json.stage }}',
				actionSource: '={{ $json.via }}',
			},
			options: { uploadTag: '={{ "tag-" + $json.stage }}' },
		});
		expect(capi[0]).toMatchObject([
			{ event_name: 'MQL', action_source: 'email', envelope: { upload_tag: 'tag-MQL' } },
			{ event_name: 'SQL', action_source: 'phone_call', envelope: { upload_tag: 'tag-SQL' } },
		]);
	});

	it('that are wrong for one item cost that item alone, and its value is not shown', async () => {
		const { capi, hints } = await tests().run({
			json: [
				order(1, { to: DATASET }),
				order(2, { to: 'jane@example.com' }),
				order(3, { to: 2 ** 60 }),
			],
			options: { datasetId: '={{ $json.to }}' },
		});
		expect(capi[0]).toHaveLength(1);
		expect(capi[1]).toMatchObject([
			{
				status: 'invalid',
				error: { field: 'Dataset ID', advice: expect.stringContaining('digits only') },
			},
			{
				status: 'invalid',
				error: { field: 'Dataset ID', advice: expect.stringContaining('must be a text') },
			},
		]);
		expect(JSON.stringify([capi, hints])).not.toContain('jane@example.com');
	});

	it('that can not be worked out are named and lose nothing', async () => {
		const { json, executionStatus } = await tests().run({
			json: [order(1)],
			options: { defaultCountry: "={{ $('Nowhere').item.json.country }}" },
		});
		expect(executionStatus).toBe('success');
		expect(json[1]).toMatchObject([{ order_id: 1 }]);
		const capi = entry(json[1]?.[0], 'capi');
		expect(entry(capi, 'error')).toMatchObject({ field: 'Default Country', kind: 'validation' });
	});

	it('that give a whole item or nothing are named as well', async () => {
		const { capi } = await tests().run({
			json: [order(1)],
			options: {
				eventSourceUrl: '={{ $json }}',
				uploadTag: '={{ null }}',
				timezone: '={{ undefined }}',
			},
		});
		expect(entry(capi[1]?.[0], 'error')).toMatchObject({ field: 'Event Source URL' });
	});

	it('of options for the whole run are those of the first item', async () => {
		const json = [order(1, { size: 2 }), order(2, { size: 9 }), order(3)];
		await tests().run({ json, options: { batchSize: '={{ $json.size }}' } });
		expect(tests().api.requests).toHaveLength(2);
	});
});
