/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: files are served */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { step } from '../install/progress';
import { sharedN8n } from '../support/shared-n8n';
import { createCredential, runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { startFileServer, type FileServer } from './support/file-server';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'spreadsheet-file.json';
const standIn = useExamples();
let server: FileServer | undefined;

beforeAll(async () => {
	const { n8n, runFolder, outputFolder } = sharedN8n();
	server = await step('Starting a file server', async () => {
		return await startFileServer(n8n, runFolder, join(outputFolder, 'files.log'));
	});
});

afterAll(async () => await server?.stop());

/** Puts the file of a day on the server, with one sale. */
function exportSales(daysAgo: number, receipt: string): void {
	const day = DateTime.utc().minus({ days: daysAgo });
	const columns = Array.from({ length: 25 }, () => '');
	const sale = {
		0: 'Purchase',
		1: day.toISO(),
		2: `${receipt}@example.org`,
		14: '5.00',
		15: 'EUR',
	};
	const row = Object.assign(columns, sale, { 16: receipt, 24: 'physical_store' });
	const folder = join(server?.folder ?? '', 'export');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `sales-${day.toFormat('yyyy-MM-dd')}.csv`), row.join(','));
}

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

	it('downloads the files of two days from a server, and goes on where one is missing', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const sftp = await createCredential(rest, 'Files', server?.credentialData ?? {}, 'sftp');
		const workflow = await importExample(rest, FILE, {
			credentials: { 'Download File': { sftp } },
			enabled: ['Every Morning at 6'],
		});
		exportSales(2, 'day-before');
		const first = await runManually(rest, workflow, 'Every Morning at 6');
		expect(first.error).toBeUndefined();
		expect(first.outputs('File Missing')).toEqual([
			[expect.objectContaining({ error: expect.any(String) })],
		]);
		expect(recordedEvents(api).map(({ event_id }) => event_id)).toEqual(['Purchase.day-before']);

		exportSales(1, 'yesterday');
		const second = await runManually(rest, workflow, 'Every Morning at 6');
		expect(second.nodes).not.toContain('File Missing');
		expect(statuses(second, 'Send Rows')).toEqual([['accepted', 'accepted'], [], []]);
		expect(api.counted).toHaveLength(2);
	});
});
