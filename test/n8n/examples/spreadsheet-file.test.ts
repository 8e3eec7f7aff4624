import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'spreadsheet-file.json';
const standIn = useExamples();

describe(`the example ${FILE}`, () => {
	it('sends the rows of a file by the map file of the Omni sample', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.status).toBe('success');
		expect(statuses(run, 'Send Rows')).toEqual([['accepted', 'accepted'], ['invalid'], []]);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{
				event_name: 'Purchase',
				action_source: 'physical_store',
				user_data: {
					em: [digest('jane.doe@example.com')],
					ph: [digest('14155550132')],
					db: [digest('19900314')],
				},
				custom_data: {
					order_id: 'A-1001',
					value: 142.52,
					currency: 'USD',
					contents: [{ id: 'SKU-7', quantity: 2, item_price: 71.26 }],
				},
			},
			{ user_data: { ct: [digest('berlin')] }, custom_data: { currency: 'EUR' } },
		]);
	});
});
