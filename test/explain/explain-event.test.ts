import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { parseColumnMap } from '../../nodes/MetaCapi/mapping/column-map';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';
import { ALL_SAMPLES } from '../sources/support/all-samples';
import { prepareByFormat } from '../sources/support/prepare-by-format';
import { NOW, sample } from '../sources/support/prepare-source';
import { mappingOf, preview } from './support';

const item = {
	event: 'Purchase',
	action_source: 'phone_call',
	date: '2026-11-20T10:00:00Z',
	order_id: 78_114,
	'E-Mail-Adresse': 'Jane.Doe@Example.com',
	telefone: '(415) 555-0132',
	nome: 'Jane Doe',
	cidade: 'San Francisco',
	pais: 'USA',
	total: '142,52',
	moeda: 'x',
	currency: 'usd',
};

describe('the mapping of a preview', () => {
	it('says for each field which field of the item it is, masked', async () => {
		expect(await mappingOf(item)).toMatchObject({
			event_name: { from: 'event', value: 'Purchase' },
			event_time: { from: 'date', value: '2026-11-20T10:00:00Z', note: 'sent as 1795168800' },
			'user_data.em': { from: 'E-Mail-Adresse', value: 'J•••@E•••.com', note: 'hashed' },
			'user_data.ph': { from: 'telefone', value: '•••0132' },
			'user_data.fn': { from: 'nome', value: 'J•••', note: 'split from the full name; hashed' },
			'user_data.ct': { from: 'cidade', value: 'S•••' },
			'custom_data.value': { from: 'total', value: '142,52', note: 'sent as 142.52' },
			'custom_data.currency': { from: 'currency', value: 'usd', note: 'sent as USD' },
		});
	});

	it('names the fields in the order of the event', async () => {
		expect(Object.keys(await mappingOf(item))).toEqual([
			'event_name',
			'event_time',
			'event_id',
			'action_source',
			'user_data.em',
			'user_data.ph',
			'user_data.fn',
			'user_data.ln',
			'user_data.ct',
			'user_data.country',
			'custom_data.value',
			'custom_data.currency',
			'custom_data.order_id',
		]);
	});

	it('says how what no field holds came about', async () => {
		const settings = {
			eventName: 'Lead',
			actionSource: 'website',
			defaultCountry: 'us',
			defaultCurrency: 'USD',
			eventSourceUrl: 'https://shop.example.com/form',
		} as const;
		const bare = { email: 'jane@example.com', value: 5, order_id: 'A-1' };
		expect(await mappingOf(bare, settings)).toMatchObject({
			event_name: { value: 'Lead', note: expect.stringContaining('chosen in the node') },
			event_time: { value: String(NOW), note: expect.stringContaining('the time of this run') },
			event_id: { value: 'Lead.A-1', note: "made from 'Event Name' and 'Order ID'" },
			action_source: { note: expect.stringContaining('chosen in the node') },
			event_source_url: { note: "the 'Event Source URL' option" },
			'user_data.country': { note: expect.stringContaining("the 'Default Country' option") },
			'custom_data.currency': { note: expect.stringContaining("'Default Currency'") },
		});
	});
});

describe('a missing phone', () => {
	it('that the item does not hold', async () => {
		expect(await mappingOf({ ...item, telefone: '' })).toMatchObject({
			'user_data.ph': { note: 'missing: no field of the item was taken for it' },
		});
	});

	it('that can not be right', async () => {
		const { 'user_data.ph': phone } = await mappingOf({ ...item, telefone: 'call 5 times' });
		expect(phone).toMatchObject({ from: 'telefone', value: '•••' });
		expect(phone?.note).toMatch(/^not sent: left out\. .*7 to 15 digits/);
	});

	it('that makes the event invalid where the user wants it so', async () => {
		const settings = { dropBadIdentifiers: false };
		const mapping = await mappingOf({ ...item, telefone: 'call 5 times' }, settings);
		expect(mapping['user_data.ph']?.note).toMatch(/^not sent: can't be used/);
	});

	it('that stands under a name no rule took', async () => {
		const rest = { ...item, telefone: undefined };
		const odd = await mappingOf({ ...rest, 'Ligar para': '+1 415 555 0132' });
		expect(odd['user_data.ph']?.note).toContain("'Ligar para' looks like a phone number");
		const other = await mappingOf({ ...rest, seller_phone: '+1 415 555 0132' });
		expect(other['user_data.ph']?.note).toContain("'seller_phone' was not used");
	});
});

describe('values that are hashed', () => {
	it('are told from those that were hashed before', async () => {
		const em = ['jane@example.com', sha256Hex('jo@example.com')];
		const structured = { event_name: 'Lead', event_time: NOW, action_source: 'chat' };
		expect(await mappingOf({ ...structured, user_data: { em } })).toMatchObject({
			'user_data.em': { from: 'user_data.em', note: 'hashed' },
		});
		const hashed = await mappingOf({ ...structured, user_data: { em: em[1] } });
		expect(hashed['user_data.em']).toEqual({
			from: 'user_data.em',
			value: `${sha256Hex('jo@example.com').slice(0, 4)}••• (a SHA-256 digest)`,
			note: 'hashed already',
		});
	});
});

describe('what was mapped by hand', () => {
	it('is named by its column, its number or its path', async () => {
		const map = {
			EVENT_NAME: { value: 'Lead' },
			ACTION_SOURCE: { value: 'email' },
			EVENT_TIME: { from: 'When', date: 'dd/MM/yyyy HH:mm' },
			EMAIL: 0,
			PHONE: ['tel', 'customer.tel'],
			VALUE: { from: 'cents', unit: 'minor' },
			CURRENCY: { value: 'USD' },
		};
		const columnMap = parseColumnMap(await loadZod(), map);
		if (!columnMap.ok) throw new Error('The map must be usable');
		const row = {
			Mail: 'jane@example.com',
			When: '19/11/2026 10:00',
			customer: { tel: '+1 415 555 0132' },
			cents: 500,
		};
		const format = { type: 'columnMap', columnMap: columnMap.settings } as const;
		expect(await mappingOf(row, {}, format)).toMatchObject({
			event_name: { value: 'Lead', note: "a fixed value of 'Column Map'" },
			event_time: { from: 'When', value: '19/11/2026 10:00' },
			'user_data.em': { from: 'Mail' },
			'user_data.ph': { from: 'customer.tel' },
			'custom_data.value': { from: 'cents', value: '500', note: 'sent as 5' },
		});
	});
});

describe('privacy', () => {
	const person = {
		...item,
		external_id: 'C-10482-X',
		ip: '203.0.113.77',
		birthday: '1990-03-14',
		zip: '94107-1234',
		contact_note: 'write to Jane.Doe@example.com',
		url: 'https://shop.example.com/u/jane.doe@example.com?phone=4155550132',
		content_name: 'A gift for Jane Doe',
		order_id: 'C-10482-X/7',
		status: '+1 415 555 0132',
	};

	it('shows no identifier in full, wherever the item holds it', async () => {
		const shown = JSON.stringify(await mappingOf(person, { unknownFields: 'customData' }));
		for (const text of [
			'jane.doe',
			'Jane Doe',
			'Francisco',
			'5550132',
			'555 0132',
			'555-0132',
			'10482',
			'113.77',
			'1990',
			'94107',
		]) {
			expect(shown.toLowerCase()).not.toContain(text.toLowerCase());
		}
	});

	it('shows no short identifier in full either', async () => {
		const mapping = await mappingOf({
			...item,
			'E-Mail-Adresse': 'a@b.co',
			nome: 'J',
			telefone: '12345',
		});
		expect(mapping['user_data.em']?.value).toBe('•••@•••.co');
		expect(mapping['user_data.fn']?.value).toBe('•••');
		expect(mapping['user_data.ph']?.value).toBe('•••');
	});

	it.each(ALL_SAMPLES)('holds for the people of %s', async (name) => {
		const records = await preview(sample(name));
		const shown = JSON.stringify(records.map(({ mapping }) => mapping));
		expect(shown).not.toMatch(PERSONAL);
	});

	it('takes a person out of the name of a field, too', async () => {
		const mapping = await mappingOf({ ...item, custom_data: { 'jane@example.com': 'x' } });
		expect(JSON.stringify(mapping)).not.toContain('jane@example.com');
	});
});

describe('a preview of hostile items', () => {
	it('shows what sending would send', async () => {
		const cyclic: Record<string, unknown> = { ...item, custom_data: { deep: {} } };
		cyclic.custom_data = { self: cyclic, big: 10n, long: 'x'.repeat(100_000) };
		const [shown] = await preview(cyclic);
		const [sent] = await prepareByFormat(cyclic, { type: 'auto' });
		expect(shown?.json).toBe(sent?.json);
		expect(shown?.verdict).toEqual(sent?.verdict);
		expect(sent?.mapping).toBeUndefined();
		expect(JSON.stringify(shown?.mapping).length).toBeLessThan(20_000);
	});
});

/** What the samples hold of people, in any of their spellings. */
const PERSONAL =
	/Jane|Doe\b|Roe\b|Aoife|[\w.]+@(?!•)[\w-]+\.\w+|4155550132|415 555|94107|203\.0\.113|198\.51\.100/;
