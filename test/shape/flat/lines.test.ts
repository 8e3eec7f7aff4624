import { customDataOf, draft } from '../../read/support/prepare';

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

	it('stay as they are when they are none, so that the event is refused in clear words', () => {
		expect(customDataOf({ items: 'three shoes' })).toEqual({ contents: 'three shoes' });
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
