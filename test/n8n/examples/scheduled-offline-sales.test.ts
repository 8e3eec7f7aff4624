/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a database is started */
import { join } from 'node:path';
import { step } from '../install/progress';
import { sharedN8n } from '../support/shared-n8n';
import { createCredential, runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { startTillDatabase, type TillDatabase } from './support/till-database';
import { useExamples } from './support/use-examples';

const FILE = 'scheduled-offline-sales.json';

/** The till of a shop: sales in the store and by phone, of today and of the days before. */
const SALES = `
CREATE TABLE sales (
	sale_id bigint PRIMARY KEY, sold_at timestamptz, channel text, email text, phone text, first_name text,
	last_name text, city text, postcode text, country text, total numeric(10, 2), currency text
);
INSERT INTO sales VALUES
	(9007199254740993, date_trunc('day', now()) - interval '9 hours', 'store', 'Max@Example.org', '030 123456',
		'Max', 'Muster', 'Berlin', '10115', 'DE', 59.90, 'EUR');
INSERT INTO sales (sale_id, sold_at, channel, email, total, currency) VALUES
	(2, now(), 'store', 'today@example.org', 1, 'EUR'),
	(3, now() - interval '7 days', 'store', 'old@example.org', 1, 'EUR'),
	(4, date_trunc('day', now()) - interval '100 hours', NULL, 'store@example.org', 1, 'EUR'),
	(5, date_trunc('day', now()) - interval '47 hours', 'phone', 'phone@example.org', 1, 'EUR'),
	(6, date_trunc('day', now()) - interval '49 hours', 'phone', 'called@example.org', 1, 'EUR');
`;

const standIn = useExamples();
let till: TillDatabase | undefined;

beforeAll(async () => {
	const { runFolder, outputFolder } = sharedN8n();
	till = await step('Starting Postgres', async () => {
		return await startTillDatabase(runFolder, join(outputFolder, 'till.log'), SALES);
	});
});

afterAll(async () => await till?.stop());

const row = (receipt: string, sent: string) => ({
	row_number: 2,
	Receipt: receipt,
	Date: new Date(Date.now() - 86_400_000).toISOString(),
	Email: 'jane.doe@example.com',
	Phone: '(415) 555-0132',
	Total: '$142.52',
	Sent: sent,
});

describe(`the example ${FILE}`, () => {
	it('sends the sample rows that were not sent before', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.status).toBe('success');
		expect(statuses(run, 'Send Sheet Sales')).toEqual([['accepted', 'accepted'], [], []]);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{
				event_name: 'Purchase',
				action_source: 'physical_store',
				event_id: 'Purchase.A-1001',
				user_data: { ph: [digest('14155550132')], country: [digest('us')] },
				custom_data: { value: 142.52, currency: 'USD', order_id: 'A-1001' },
			},
			{ event_id: 'Purchase.A-1002', action_source: 'phone_call' },
		]);
	});

	it('reads the sheet and the database from its schedule, and marks the rows of the sheet', async () => {
		const { rest } = sharedN8n();
		const postgres = await createCredential(rest, 'Till', till?.credentialData ?? {}, 'postgres');
		const workflow = await importExample(rest, FILE, {
			credentials: { 'Query Sales': { postgres } },
			enabled: ['Every Night at 2', 'Mark as Sent'],
			pinned: {
				'Read Sales Sheet': [row('B-1', ''), row('B-2', '2026-01-01')],
				'Mark as Sent': [{ Receipt: 'B-1' }],
			},
		});
		const run = await runManually(rest, workflow, 'Every Night at 2');

		expect(run.error).toBeUndefined();
		expect(statuses(run, 'Send Sheet Sales')).toEqual([['accepted'], [], []]);
		expect(run.nodes).toContain('Mark as Sent');
		expect(statuses(run, 'Send Database Sales')).toEqual([
			['accepted', 'accepted', 'accepted'],
			[],
			[],
		]);
		expect(recordedEvents(standIn().api)).toMatchObject([
			{ event_id: 'Purchase.B-1', action_source: 'physical_store' },
			{ event_id: 'Purchase.4', action_source: 'physical_store' },
			{ event_id: 'Purchase.5', action_source: 'phone_call' },
			{
				event_name: 'Purchase',
				action_source: 'physical_store',
				event_id: 'Purchase.9007199254740993',
				user_data: {
					em: [digest('max@example.org')],
					ph: [digest('4930123456')],
					zp: [digest('10115')],
				},
				custom_data: { value: 59.9, currency: 'EUR', order_id: '9007199254740993' },
			},
		]);
	});

	it('makes a night that failed good in the next, and counts no sale twice', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const postgres = await createCredential(rest, 'Till', till?.credentialData ?? {}, 'postgres');
		const workflow = await importExample(rest, FILE, {
			credentials: { 'Query Sales': { postgres } },
			enabled: ['Every Night at 2'],
			pinned: { 'Read Sales Sheet': [row('C-1', '2026-01-01')] },
		});
		const night = async () => await runManually(rest, workflow, 'Every Night at 2');
		api.script({ fault: { type: 'error', code: 190 } });
		const first = await night();
		expect(first.error?.message).toMatch(/token/);
		expect(api.accepted).toEqual([]);

		for (let nights = 0; nights < 2; nights++) {
			const run = await night();
			expect(statuses(run, 'Send Database Sales')[0]).toHaveLength(3);
		}
		expect(api.accepted).toHaveLength(6);
		expect(api.counted).toHaveLength(3);
	});
});
