import { customDataOf, draft, warningsOf } from '../../read/support/prepare';

describe('line items', () => {
	it('become contents, under the shop’s own names', () => {
		expect(
			customDataOf({
				line_items: [
					{ sku: 'A', qty: 2, unit_price: '10', product_name: 'Shoe', vendor: 'Maker', id: 9 },
				],
			}),
		).toEqual({
			contents: [{ id: 'A', quantity: 2, item_price: '10', title: 'Shoe', brand: 'Maker' }],
		});
	});

	it('may be plain ids, one object, or JSON text', () => {
		expect(customDataOf({ products: ['A', 7] })).toEqual({ contents: [{ id: 'A' }, { id: 7 }] });
		expect(customDataOf({ items: '[{"sku":"A"}]' })).toEqual({ contents: [{ id: 'A' }] });
	});

	it.each([
		[{ items: [{ id: '5', name: 'Ann Lee', email: 'ann@example.com' }] }],
		[{ data: { item: { id: '5', name: 'Ann Lee', email: 'ann@example.com' } } }],
	])('are no people, whose names would travel as those of products: %j', (item) => {
		expect(customDataOf(item)).toEqual({});
	});

	it('may tell whom a ticket is for', () => {
		expect(
			customDataOf({ items: [{ id: 'T', name: 'Ticket', price: 5, email: 'ann@example.com' }] }),
		).toEqual({ contents: [{ id: 'T', title: 'Ticket', item_price: 5 }] });
		expect(customDataOf({ data: { item: { id: 'T', name: 'Ticket' } } })).toMatchObject({
			contents: [{ id: 'T', title: 'Ticket' }],
		});
	});

	it('stay as they are under Meta’s own name when they are none, so that the event is refused in clear words', () => {
		expect(customDataOf({ contents: 'three shoes' })).toEqual({ contents: 'three shoes' });
	});

	it.each([['Blue Shirt x 1, Red Shirt x 2'], [3]])(
		'are not what people write for people: %j',
		(items) => {
			expect(customDataOf({ items })).toEqual({});
			expect(warningsOf({ items })).toEqual([
				expect.stringMatching(/^'Contents': 'items' was not used, since it is no list/),
			]);
			expect(customDataOf({ items, products: ['A'] })).toEqual({ contents: [{ id: 'A' }] });
		},
	);

	it.each([
		[{ line_items: { edges: [{ node: { sku: 'A' } }] } }],
		[{ line_items: { nodes: [{ sku: 'A' }] } }],
		[{ line_items: { data: [{ id: 'A' }] } }],
		[{ line_items: '{"data":[{"id":"A"}]}' }],
		[{ contents: { id: 'A' } }],
		[{ contents: { 0: { id: 'A' } } }],
		[{ line_items: { 1021: { product_id: 'A', id: 1021 } } }],
	])('may be wrapped, or one object: %j', (item) => {
		expect(customDataOf(item)).toEqual({ contents: [{ id: 'A' }] });
	});

	it('are no object with other keys than numbers, nor numbers of anything else', () => {
		expect(customDataOf({ order_lines: { first: { id: 'A' } } })).toEqual({});
		expect(customDataOf({ cart: { 5: 2, 6: 1 } })).toEqual({});
	});

	it('are not a cart with an id of its own', () => {
		expect(customDataOf({ cart: { id: 'c1', total: 5 } })).toEqual({ value: 5 });
		expect(customDataOf({ cart: { id: 'c1', items: [{ id: 'A' }] } })).toEqual({
			contents: [{ id: 'A' }],
		});
	});

	it('without a product are left out with a warning, but for Meta’s own name', () => {
		const lines = [{ id: 'A' }, { name: 'Shipping', price: 5 }];
		expect(customDataOf({ line_items: lines })).toEqual({ contents: [{ id: 'A' }] });
		expect(warningsOf({ line_items: lines })).toEqual([
			expect.stringMatching(/^'Contents': line 2 of 'line_items' left out/),
		]);
		expect(customDataOf({ contents: lines }).contents).toHaveLength(2);
		expect(customDataOf({ line_items: lines.slice(1) })).toEqual({});
	});

	it('do not have the id of the line for that of a product', () => {
		expect(
			customDataOf({
				items: [
					{ id: 77, product_id: 0 },
					{ id: 78, product_id: null, sku: 'S' },
				],
			}),
		).toEqual({
			contents: [{ id: 'S' }],
		});
		expect(customDataOf({ items: [{ id: 77, sku: '' }] })).toEqual({ contents: [{ id: 77 }] });
	});

	it('have a price that is an object', () => {
		const priced = (price: unknown) => customDataOf({ items: [{ id: 'A', price }] }).contents;
		expect(priced({ amount: '5.00' })).toEqual([{ id: 'A', item_price: '5.00' }]);
		expect(priced({ value: 5, currency_code: 'EUR' })).toEqual([{ id: 'A', item_price: '5 EUR' }]);
		expect(priced({ net: 5 })).toEqual([{ id: 'A' }]);
	});
});

describe('a value that is an object', () => {
	it.each([
		[{ value: { amount: '12.50', currency: 'EUR' } }],
		[{ total: { amount: '12.50', currency_code: 'EUR' } }],
		[{ amount: { value: '12.50', currencyCode: 'EUR' } }],
	])('holds amount and currency: %j', (item) => {
		expect(customDataOf(item)).toEqual({ value: '12.50', currency: 'EUR' });
	});

	it('has no other entry read for it', () => {
		expect(customDataOf({ discount: { amount: '2', currency: 'EUR' } })).toEqual({});
	});
});

describe('a row that is one line of an order', () => {
	it('becomes the only line, worth its price', () => {
		expect(customDataOf({ sku: 'A', price: '10' })).toEqual({
			value: '10',
			contents: [{ id: 'A', item_price: '10' }],
		});
	});

	it('has no value made up where the price may be the unit’s or the line’s', () => {
		expect(customDataOf({ sku: 'A', price: '10', quantity: 2 })).toEqual({
			contents: [{ id: 'A', quantity: 2, item_price: '10' }],
		});
	});

	it('tells the product’s id, which stands in for a line number', () => {
		expect(draft({ sku: ' A-1 ' }).lineContentId).toBe('A-1');
		expect(draft({ colour: 'red' }).lineContentId).toBeUndefined();
	});

	it('is no line next to a list of lines', () => {
		const item = { sku: 'B', items: [{ sku: 'A' }] };
		expect(customDataOf(item)).toEqual({ contents: [{ id: 'A' }] });
		expect(draft(item).lineContentId).toBeUndefined();
	});

	it('gives several ids as content ids', () => {
		expect(customDataOf({ sku: ['A', 'B'] })).toEqual({ content_ids: ['A', 'B'] });
	});
});
