import type { IDataObject } from 'n8n-workflow';
import { entry, type Json, NOW, OTHER_DATASET, useMetaCapi } from './meta-capi';
import { order, structured } from './items';

const tests = useMetaCapi();

/** Settings of which every one shapes events; "the same node settings" of SPEC 2.3. */
const OPTIONS = {
	defaultCountry: 'BR',
	defaultCurrency: 'BRL',
	unknownFields: 'customData',
	dateOrder: 'dmy',
	timezone: 'America/Sao_Paulo',
	whatsappBusinessAccountId: '100000000000001',
};

/** Items of many kinds whose events need a good deal of preparing. */
const RAW: readonly IDataObject[] = [
	order(78114, {
		'First Name': 'João',
		'Last Name': "D'Ávila-Núñez",
		telefone: '(11) 96123-4567',
		cidade: 'São Paulo',
		cep: '01310-100',
		total: 'R$ 1.234,56',
		currency: undefined,
		birthday: '05/04/1990',
		loja: 'Centro',
	}),
	order(1, { event_id: 'jane.doe@example.com' }),
	order('x'.repeat(80)),
	order(2, { order_id: undefined }),
	order(3, { created_at: undefined, order_id: undefined }),
	order(4, {
		action_source: 'website',
		page_url: 'https://shop.example.com/?fbclid=IwAR0abcdefghijklmnop&email=a@b.co',
		user_agent: 'Mozilla/5.0 (X11)',
		ip: '203.0.113.7',
	}),
	order(5, { action_source: 'physical_store', item_number: '7', external_id: 'C-10482' }),
	order(6, { email: '86E0B9E56C17CC4D12387E1949B85053FBE73BC3CE5A1188713A9D300CC6133D' }),
	structured('s-1', {
		user_data: { em: 'jane@example.com', zip: '94107', ph: ['+1 415 555 0132'] },
		custom_data: {
			value: '60 EUR',
			contents: [{ id: 5, quantity: 1 }],
			own: { deep: [1, null, 'x'] },
		},
		original_event_data: { event_name: 'Lead', event_time: NOW - 600 },
		opt_out: 'yes',
		unknown_key: 1,
	}),
	{
		event_name: 'LeadSubmitted',
		event_time: NOW - 60,
		messaging_channel: 'whatsapp',
		user_data: { ctwa_clid: 'ARAinventedClickIdForTests', client_ip_address: '203.0.113.7' },
	},
];

/** Everything that failed, as one list of prepared events. */
const events = (results: readonly Json[] | undefined) =>
	(results ?? []).map((capi) => entry(capi, 'event'));

describe('a failed event that is fed back', () => {
	it.each(['auto', 'structured'])(
		'comes out byte for byte the same: its capi.event read as %s',
		async (inputFormat) => {
			tests().api.script({ times: Infinity, fault: { type: 'error', code: 190 } });
			const refused = await tests().run({
				json: RAW,
				options: OPTIONS,
				settings: { onError: 'continueRegularOutput' },
			});
			const prepared = events(refused.capi[1]);
			expect(prepared).toHaveLength(RAW.length);
			const again = await tests().run({
				json: prepared,
				parameters: { operation: 'preview', inputFormat },
				options: OPTIONS,
			});
			expect(events(again.capi[0]).map((event) => JSON.stringify(event))).toEqual(
				prepared.map((event) => JSON.stringify(event)),
			);
		},
	);

	it.each([
		['the lines of an order', { line_items: [{ sku: 'A1', quantity: 2, price: 5 }] }],
		[
			'one line of an order in a store',
			{ action_source: 'physical_store', sku: 'A1', quantity: 2, shelf: 'own' },
		],
	] as const)('keeps the order of the keys that follow from %s', async (_title, more) => {
		const parameters = { operation: 'preview' };
		const options = { unknownFields: 'customData' };
		const first = await tests().run({ json: [order(1, more)], parameters, options });
		const prepared = events(first.capi[0]);
		const again = await tests().run({ json: prepared, parameters, options });
		expect(JSON.stringify(events(again.capi[0]))).toBe(JSON.stringify(prepared));
		expect(JSON.stringify(prepared)).toContain('"content_ids":["A1"]');
	});

	it('is what was sent, and is sent again to the same bytes', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'error', code: 190 } });
		const first = await tests().run({
			json: RAW,
			options: OPTIONS,
			settings: { onError: 'continueRegularOutput' },
		});
		const [sent] = tests().api.requests;
		tests().api.clear();
		tests().api.configure({ userAgentRequired: false });
		await tests().run({ json: events(first.capi[1]), options: OPTIONS });
		expect(tests().api.requests[0]?.bodyText).toBe(sent?.bodyText);
	});
});

describe('a whole result that is fed back', () => {
	const failed = async (item: IDataObject, options = {}) => {
		tests().api.script({ times: Infinity, fault: { type: 'error', code: 10 } });
		const { json } = await tests().run({
			json: [item],
			options,
			settings: { onError: 'continueRegularOutput' },
		});
		const [result] = json[1] ?? [];
		const [request] = tests().api.requests;
		tests().api.clear();
		if (result === undefined || request === undefined)
			throw new Error('The event should have been refused');
		return { result, request };
	};

	it('is sent as exactly that event to its own dataset with its own envelope, whatever the options say', async () => {
		const own = { datasetId: OTHER_DATASET, testEventCode: 'TEST123', uploadTag: 'store-7' };
		const { result, request } = await failed(order(1), own);
		const { capi } = await tests().run({
			json: [{ ...result, email: 'changed@example.com', consent: 'no' }],
			parameters: { eventName: 'Lead', actionSource: 'chat' },
			options: {
				consentField: 'consent',
				testEventCode: 'OTHER',
				uploadTag: 'other',
				amountUnit: 'minor',
			},
		});
		expect(capi[0]).toMatchObject([
			{
				status: 'accepted',
				input_format: 'result',
				dataset_id: OTHER_DATASET,
				event_id: 'Purchase.1',
			},
		]);
		expect(capi[0]?.[0]?.envelope).toEqual({ test_event_code: 'TEST123', upload_tag: 'store-7' });
		expect(tests().api.requests[0]?.bodyText).toBe(request.bodyText);
	});

	it('is understood as it comes from the error output', async () => {
		tests().api.script({ fault: { type: 'error', code: 190 } });
		const { json } = await tests().run({
			json: [order(1)],
			settings: { onError: 'continueErrorOutput' },
		});
		const { capi } = await tests().run({ json: json[3] ?? [] });
		expect(capi[0]).toMatchObject([
			{ status: 'accepted', event_id: 'Purchase.1', input_format: 'result' },
		]);
	});

	it('is read afresh from its own fields when it was invalid, which the user may have mended', async () => {
		const { json } = await tests().run({
			json: [order(1, { total: undefined, error: 'of the input' })],
		});
		expect(json[1]).toHaveLength(1);
		const { capi, json: again } = await tests().run({
			json: (json[1] ?? []).map((item) => ({ ...item, total: 5 })),
		});
		expect(capi[0]).toMatchObject([{ status: 'accepted', input_format: 'flat' }]);
		expect(again[0]).toMatchObject([{ input_error: 'of the input' }]);
		expect(again[0]?.[0]).not.toHaveProperty('input_input_error');
	});

	it('is read from capi.event when it has no fields of its own', async () => {
		const options = { includeInput: false };
		const { json } = await tests().run({ json: [order(1, { email: 'x' })], options });
		expect(Object.keys(json[1]?.[0] ?? {})).toEqual(['capi']);
		const { capi } = await tests().run({ json: json[1] ?? [], options });
		expect(capi[1]).toMatchObject([
			{ status: 'invalid', event_id: 'Purchase.1', input_format: 'structured' },
		]);
	});

	it('is sent anew from its own fields when it was accepted', async () => {
		const { json } = await tests().run({ json: [order(1)] });
		const { capi } = await tests().run({ json: json[0] ?? [] });
		expect(capi[0]).toMatchObject([
			{ status: 'accepted', event_id: 'Purchase.1', input_format: 'flat' },
		]);
		expect(tests().api.counted).toHaveLength(1);
	});
});
