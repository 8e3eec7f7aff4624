import { parseColumnMap } from '../../nodes/MetaCapi/mapping/column-map';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';

async function parse(value: unknown) {
	return parseColumnMap(await loadZod(), value);
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
		expect(await parse(JSON.stringify(map))).toEqual({
			ok: true,
			settings: {
				event_name: 0,
				'user_data.ph': 1,
				'user_data.fn': 2,
				'~content_id': 3,
				'~quantity': 4,
				'custom_data.value': 5,
			},
		});
	});

	it("takes Meta's keys, dotted or grouped, and plain names", async () => {
		const result = await parse({
			'user_data.em': 'Mail',
			custom_data: { value: 'Total' },
			'Last Name': 'Name',
		});
		expect(result).toEqual({
			ok: true,
			settings: { 'user_data.em': 'Mail', 'custom_data.value': 'Total', 'user_data.ln': 'Name' },
		});
	});

	it('keeps custom properties under their own name', async () => {
		expect(await parse({ 'custom_data.margin_class': 'Class' })).toEqual({
			ok: true,
			settings: { 'custom_data.margin_class': 'Class' },
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
		expect(await parse({ EMAIL: 0, PHONE: null, CITY: '', STATE: -1 })).toEqual({
			ok: true,
			settings: { 'user_data.em': 0 },
		});
	});

	it.each([
		['a field Meta does not know', { SHOE_SIZE: 3 }, 'SHOE_SIZE'],
		['a key user_data does not have', { 'user_data.shoe_size': 3 }, 'user_data.shoe_size'],
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
