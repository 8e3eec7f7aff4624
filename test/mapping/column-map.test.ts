import { parseColumnMap } from '../../nodes/MetaCapi/mapping/column-map';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';

async function parse(value: unknown) {
	return parseColumnMap(await loadZod(), value);
}

/** The places of a map that is read without a remark. */
async function mapOf(value: unknown) {
	const read = await parse(value);
	if (!read.ok) return read.problems;
	expect(read.settings.warnings).toEqual([]);
	return read.settings.map;
}

describe('reading a column map', () => {
	it('takes the capitals of the Omni sample', async () => {
		const map = {
			EVENT_NAME: 0,
			PHONE: 1,
			FIRST_NAME: 2,
			CONTENT_ID: 3,
			CONTENT_QUANTITY: 4,
			VALUE: 5,
		};
		expect(await mapOf(JSON.stringify(map))).toEqual({
			event_name: 0,
			'user_data.ph': 1,
			'user_data.fn': 2,
			'~content_id': 3,
			'~quantity': 4,
			'custom_data.value': 5,
		});
	});

	it("takes Meta's keys, dotted or grouped, and plain names", async () => {
		const map = {
			'user_data.em': 'Mail',
			custom_data: { value: 'Total' },
			USER_DATA: { PHONE: 'Tel' },
			'Last Name': 'Name',
		};
		expect(await mapOf(map)).toEqual({
			'user_data.em': 'Mail',
			'custom_data.value': 'Total',
			'user_data.ph': 'Tel',
			'user_data.ln': 'Name',
		});
	});

	it('keeps custom properties under their own name', async () => {
		expect(await mapOf({ 'custom_data.margin_class': 'Class' })).toEqual({
			'custom_data.margin_class': 'Class',
		});
	});

	it('takes lists and details', async () => {
		const map = {
			em: ['Mail', { from: 'Other', split: ';' }],
			event_time: { from: 'Date', date: 'dd/MM/yyyy' },
		};
		expect((await parse(map)).ok).toBe(true);
	});

	it('leaves fields without a column out', async () => {
		expect(await mapOf({ EMAIL: 0, PHONE: null, CITY: '', STATE: -1 })).toEqual({
			'user_data.em': 0,
		});
	});

	it('takes the parts of lines as entries of contents', async () => {
		const parts = { '~content_id': 4, '~quantity': 5, '~item_price': 6 };
		expect(await mapOf({ CONTENTS: { ID: 4, QUANTITY: 5, ITEM_PRICE: 6 } })).toEqual(parts);
		expect(await mapOf({ contents: [{ id: 4, quantity: 5, item_price: 6 }] })).toEqual(parts);
		expect(await mapOf({ 'custom_data.contents.id': 4 })).toEqual({ '~content_id': 4 });
	});

	it("brings the names of lines' parts into Meta's form", async () => {
		const each = { CONTENT_ID: 'sku', qty: 'n', 'Unit Price': { from: 'cents', unit: 'minor' } };
		expect(await mapOf({ contents: { from: 'lines', each } })).toEqual({
			'custom_data.contents': {
				from: 'lines',
				each: { id: 'sku', quantity: 'n', item_price: { from: 'cents', unit: 'minor' } },
			},
		});
	});

	it('counts all columns of an email or phone, and of any other field the first that holds something', async () => {
		expect(await mapOf({ EMAIL: 3, EMAIL_2: 4, CITY: 'Town', ct: 'City' })).toEqual({
			'user_data.em': { all: [3, 4] },
			'user_data.ct': ['Town', 'City'],
		});
	});

	it('names what Meta does not know and uses the rest', async () => {
		const read = await parse({ EMAIL: 0, SHOE_SIZE: 3, 'user_data.shoe_size': 4 });
		expect(read).toMatchObject({ ok: true, settings: { map: { 'user_data.em': 0 } } });
		expect(read.ok && read.settings.warnings).toMatchObject([
			{ field: 'Column Map', message: expect.stringContaining("'SHOE_SIZE'") },
			{ field: 'Column Map', message: expect.stringContaining("'user_data.shoe_size'") },
		]);
	});

	it.each([
		['a field Meta does not know, where it is all there is', { SHOE_SIZE: 3 }, 'SHOE_SIZE'],
		['an object that says neither where nor what', { EMAIL: { split: ';' } }, 'EMAIL'],
		['a place that is none', { EMAIL: true }, 'EMAIL'],
		['details it does not know', { EMAIL: { form: 'Mail' } }, 'EMAIL'],
		['a fractional column', { EMAIL: 1.5 }, 'EMAIL'],
	])('names %s', async (_, map, name) => {
		const result = await parse(map);
		expect(result.ok).toBe(false);
		if (!result.ok)
			expect(result.problems.map(({ message }) => message).join()).toContain(`'${name}'`);
	});

	it.each([
		['no JSON', 'EMAIL=0'],
		['an empty map', '{}'],
		['a list', '[1]'],
	])('refuses %s', async (_, text) => {
		expect((await parse(text)).ok).toBe(false);
	});
});
