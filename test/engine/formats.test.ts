import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import physicalStore from '../mapping/omni/physical-store.json';
import sheets from '../mapping/omni/sheets.json';
import { sample } from '../sources/support/prepare-source';
import { order } from './items';
import { entry, NOW, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const options = { includeEvent: true };

const mapped = (value: INodeParameters, mappingMode = 'defineBelow'): INodeParameters => ({
	inputFormat: 'manual',
	eventName: 'Purchase',
	actionSource: 'phone_call',
	fields: { mappingMode, value, matchingColumns: [], schema: [] },
});

const plain = {
	em: '={{ $json.mail }}',
	order_id: '={{ $json.no }}',
	value: '={{ $json.total }}',
	currency: 'USD',
	event_time: '={{ $json.when }}',
};

const row = (no: number, more: IDataObject = {}) => ({
	mail: `customer-${no}@example.com`,
	no,
	total: '58,90',
	when: NOW - 3600,
	...more,
});

describe('manual mapping', () => {
	it('sends what plain expressions, real ones and fixed values give', async () => {
		const value = {
			...plain,
			ph: '={{ $json.tel.replace("x", "") }}',
			full_name: '={{ $json.first }} {{ $json.last }}',
			contents: '={{ $json.lines }}',
		};
		const lines = [{ sku: 'A', qty: 2, price: 29.45 }];
		const json = [row(1, { tel: '+1 415 555x 0132', first: 'Jane', last: 'Doe', lines })];
		const { capi } = await tests().run({ json, parameters: mapped(value), options });
		expect(capi[0]).toMatchObject([
			{
				status: 'accepted',
				input_format: 'manual',
				event_id: 'Purchase.1',
				event: {
					event_time: NOW - 3600,
					user_data: {
						em: [sha256Hex('customer-1@example.com')],
						ph: [sha256Hex('14155550132')],
						fn: [sha256Hex('jane')],
						ln: [sha256Hex('doe')],
					},
					custom_data: {
						value: 58.9,
						currency: 'USD',
						contents: [{ id: 'A', quantity: 2, item_price: 29.45 }],
					},
				},
			},
		]);
	});

	it('leaves fields without a value out, and names what it read where it reads it', async () => {
		const value = { ...plain, ph: '={{ $json.customer.tel }}', ct: '', zp: null };
		const json = [row(1, { customer: { tel: 'call me' } })];
		const { capi } = await tests().run({ json, parameters: mapped(value) });
		expect(capi[0]?.[0]).toMatchObject({
			match_keys: ['em'],
			warnings: [{ field: 'Phone', message: expect.stringContaining("(from 'customer.tel')") }],
		});
	});

	it('loses one event alone to an expression that ends in an error, and shows nothing of its item', async () => {
		const value = { ...plain, ph: '={{ JSON.parse($json.tel) }}' };
		const json = [
			row(1, { tel: '"+14155550132"' }),
			row(2, { tel: 'secret' }),
			row(3, { tel: '1' }),
		];
		const { capi, hints } = await tests().run({ json, parameters: mapped(value) });
		const statuses = capi.map((results) => results.map(({ status }) => status));
		expect(statuses.flat()).toHaveLength(3);
		expect(JSON.stringify([capi, hints])).not.toContain('secret');
	});

	it('names the column whose expression can not be worked out', async () => {
		const value = { ...plain, item_price: "={{ $('Nowhere').item.json.price }}" };
		const { capi } = await tests().run({ json: [row(1)], parameters: mapped(value) });
		expect(capi[1]).toMatchObject([
			{ status: 'invalid', error: { kind: 'validation', field: 'Item Price' } },
		]);
	});

	it('reaches every part of a webhook item', async () => {
		const value = {
			...plain,
			em: '={{ $json.body.mail }}',
			order_id: '={{ $json.query.no }}',
			value: '={{ $json["body"].total }}',
			event_time: '={{ $json.body.when }}',
			client_user_agent: '={{ $json.headers["user-agent"] }}',
		};
		const headers = { 'user-agent': 'Mozilla/5.0 (X11)' };
		const json = [{ headers, params: {}, query: { no: '77' }, body: row(1) }];
		const { capi } = await tests().run({ json, parameters: mapped(value) });
		expect(capi[0]).toMatchObject([
			{ event_id: 'Purchase.77', match_keys: ['em', 'client_user_agent'] },
		]);
	});

	it('maps by name when it is to map automatically, webhook items by their body', async () => {
		const named = {
			Email: 'a@example.com',
			'Order ID': '9',
			Value: '5',
			Currency: 'USD',
			event_time: NOW,
		};
		const json = [
			named,
			{ headers: {}, params: {}, query: {}, body: { ...named, 'Order ID': '10' } },
		];
		const parameters = mapped({}, 'autoMapInputData');
		const { capi } = await tests().run({ json, parameters });
		expect(capi[0]).toMatchObject([
			{ input_format: 'manual', event_id: 'Purchase.9' },
			{ input_format: 'manual', event_id: 'Purchase.10' },
		]);
	});

	it('asks for a mapping when there is none', async () => {
		const { error } = await tests().run({ json: [row(1)], parameters: mapped({}) });
		expect(error?.message).toContain("'Fields' maps nothing");
		expect(tests().api.requests).toHaveLength(0);
	});

	it('offers the event fields as columns, the common ones from the start', async () => {
		const { MetaCapi } = await import('../../nodes/MetaCapi/MetaCapi.node');
		const methods = new MetaCapi().methods?.resourceMapping;
		const { fields } = await methods.getEventFields();
		expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
		expect(fields.every(({ id, displayName }) => /^\w+$/.test(id) && displayName !== id)).toBe(
			true,
		);
		const shown = fields
			.filter(({ removed }) => removed !== true)
			.map(({ displayName }) => displayName);
		expect(shown).toEqual(
			expect.arrayContaining(['Email', 'Phone', 'Value', 'Currency', 'Order ID']),
		);
		expect(shown.length).toBeLessThan(fields.length / 2);
	});
});

describe('a column map', () => {
	const parameters = { inputFormat: 'columnMap', columnMap: JSON.stringify(physicalStore) };
	const sheet = sheets['physical-store'];

	it('counts the columns of rows whose empty cells n8n left out', async () => {
		const cells = sheet.header.map((name, index) => [name, sheet.row[index]] as const);
		const full = Object.fromEntries(cells);
		const partly = Object.fromEntries(
			cells.filter(([name, cell]) => cell !== '' && name !== 'First' && name !== 'Tel'),
		);
		const json = [{ ...partly, Receipt: 'R-1' }, full];
		const { capi } = await tests().run({ json, parameters, options });
		expect(capi[0]).toMatchObject([
			{
				event_id: 'Purchase.R-1.1',
				match_keys: ['em', 'ln', 'ge', 'db', 'ct', 'st', 'zp', 'country', 'external_id'],
			},
			{ event_id: 'Purchase.R-78114.1' },
		]);
	});

	it('may be an object given by an expression', async () => {
		const map =
			'={{ { "EMAIL": "mail", "ORDER_ID": "no", "VALUE": "total", "EVENT_TIME": "when" } }}';
		const { capi } = await tests().run({
			json: [row(1)],
			parameters: {
				...mapped({}),
				inputFormat: 'columnMap',
				columnMap: map,
			},
			options: { defaultCurrency: 'USD' },
		});
		expect(capi[0]).toMatchObject([{ input_format: 'columnMap', event_id: 'Purchase.1' }]);
	});

	it('that can not be read stops the run before anything is sent', async () => {
		const { error } = await tests().run({
			json: [row(1)],
			parameters: { inputFormat: 'columnMap', columnMap: '{"EMAIL": true}' },
		});
		expect(error?.message).toContain("'EMAIL'");
		expect(tests().api.requests).toHaveLength(0);
	});

	it('says of each event what it could not use', async () => {
		const columnMap = JSON.stringify({ EMAIL: 'mail', ORDER_ID: 'no', SHOE_SIZE: 'size' });
		const { capi } = await tests().run({
			json: [row(1)],
			parameters: { inputFormat: 'columnMap', columnMap, eventName: 'Lead', actionSource: 'email' },
		});
		expect(entry(capi[0]?.[0], 'warnings')).toBeDefined();
		expect(JSON.stringify(capi[0]?.[0]?.warnings)).toContain("'SHOE_SIZE'");
	});
});

describe('a known source', () => {
	it('is sent under the name chosen in the node, and what it skips stays skipped', async () => {
		const { capi } = await tests().run({
			json: [paid('stripe/invoice-paid'), paid('stripe/charge-refunded')],
			parameters: { inputFormat: 'knownSource', source: 'stripe', eventName: 'Subscribe' },
		});
		expect(capi.map((results) => results.map(({ status }) => status))).toEqual([
			['accepted'],
			[],
			['skipped'],
		]);
		expect(capi[0]?.[0]).toMatchObject({
			event_name: 'Subscribe',
			action_source: 'system_generated',
			input_format: 'knownSource',
		});
	});

	it('is recognised without being named, beside any other item', async () => {
		const { capi } = await tests().run({ json: [paid('stripe/invoice-paid'), order(1)] });
		expect(capi[0]).toMatchObject([{ input_format: 'knownSource' }, { input_format: 'flat' }]);
	});

	it('that this version does not know stops the run', async () => {
		const { error } = await tests().run({
			json: [order(1)],
			parameters: { inputFormat: 'knownSource', source: 'aliens' },
		});
		expect(error?.message).toContain("'aliens'");
	});
});

/** A sample at the time of these tests, as plain JSON. */
function paid(name: string): IDataObject {
	const moved: IDataObject = JSON.parse(JSON.stringify(sample(name)));
	return moved;
}
