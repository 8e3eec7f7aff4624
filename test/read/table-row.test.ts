import { customDataOf, draft, rawOf, userDataOf } from './support/prepare';

const NOTION = 'https://www.notion.so/Grace-Hopper-1b2c3d4e111122223333444455556666';

describe('a page of Notion', () => {
	const simplified = {
		id: '1b2c3d4e-1111-2222-3333-444455556666',
		name: 'Grace Hopper',
		url: NOTION,
		property_customer: 'Grace Hopper',
		property_email: 'grace@example.com',
		property_order_date: { start: '2026-05-20', end: null, time_zone: null },
	};

	it('is read by its columns as n8n simplifies it', () => {
		expect(userDataOf(simplified)).toMatchObject({ em: 'grace@example.com' });
		expect(rawOf(simplified).event_time).toBe('2026-05-20');
	});

	it('is no page of the shop, and its title stands in a column of its own', () => {
		expect(rawOf(simplified)).not.toHaveProperty('event_source_url');
		const deal = {
			...simplified,
			name: 'Big deal',
			property_customer: undefined,
			property_deal: 'Big deal',
		};
		expect(userDataOf(deal)).toEqual({ em: 'grace@example.com' });
	});

	it('is read by its columns as Notion gives it', () => {
		const raw = {
			object: 'page',
			created_time: '2026-05-20T10:00:00.000Z',
			url: NOTION,
			properties: {
				Name: { type: 'title', title: [{ plain_text: 'Grace ' }, { plain_text: 'Hopper' }] },
				Email: { type: 'email', email: 'grace@example.com' },
				Country: { type: 'select', select: { name: 'US' } },
				Amount: { type: 'formula', formula: { type: 'number', number: 120 } },
				'Contact Email': { type: 'people', people: [{ person: { email: 'boss@example.com' } }] },
			},
		};
		expect(userDataOf(raw)).toEqual({
			fn: 'Grace',
			ln: 'Hopper',
			em: 'grace@example.com',
			country: 'US',
		});
		expect(customDataOf(raw)).toEqual({ value: 120 });
		expect(rawOf(raw)).toMatchObject({ event_time: '2026-05-20T10:00:00.000Z' });
	});

	it('is told from a house whose address stands in the same words', () => {
		const house = {
			url: 'https://homes.example/7',
			email: 'grace@example.com',
			property_city: 'Lyon',
		};
		expect(userDataOf(house)).toEqual({ em: 'grace@example.com' });
		expect(rawOf(house).event_source_url).toBe('https://homes.example/7');
	});
});

describe('a row of Baserow', () => {
	it('has a place in its table, which is no order', () => {
		const row = { id: 3, order: '3.00000000000000000000', Email: 'a@example.com' };
		expect(customDataOf(row)).toEqual({});
	});

	it('is told from an item with an order', () => {
		expect(customDataOf({ order: '3', Email: 'a@example.com' })).toEqual({ order_id: '3' });
	});
});

describe('a record of Odoo', () => {
	const lead = {
		email_from: 'a@example.com',
		phone: false,
		city: false,
		country_id: [233, 'United States'],
		state_id: [13, 'California (US)'],
		user_id: [2, 'Sales Person'],
	};

	it('gives its linked records as names, and its salesperson is nobody’s customer', () => {
		expect(userDataOf(lead)).toEqual({
			em: 'a@example.com',
			country: 'United States',
			st: 'California',
		});
	});

	it('is told from an item with several ids of its customer', () => {
		const item = { email: 'a@example.com', user_id: ['7', '8'] };
		expect(userDataOf(item)).toMatchObject({ external_id: ['7', '8'] });
	});
});

describe('the address of a record', () => {
	it('is no page when it lies within an API', () => {
		const record = { email: 'a@example.com', url: 'https://acme.example.com/api/v2/users/7.json' };
		expect(rawOf(record)).not.toHaveProperty('event_source_url');
	});

	it('is a page elsewhere', () => {
		const item = { email: 'a@example.com', url: 'https://acme.example.com/apiaries' };
		expect(rawOf(item).event_source_url).toBe('https://acme.example.com/apiaries');
	});
});

describe('amounts of payloads that count in cents', () => {
	it('are read as cents without an option', () => {
		const ping = { gumroad_fee: '129', price: '1290', currency: 'usd', email: 'a@example.com' };
		expect(draft(ping).reading?.amountUnit).toBe('minor');
	});

	it('are what the option says elsewhere', () => {
		expect(draft({ price: '1290', email: 'a@example.com' }).reading?.amountUnit).toBeUndefined();
	});
});
