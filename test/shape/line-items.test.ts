import { readLineItems } from '../../nodes/MetaCapi/shape/line-items';

describe('a line of an order', () => {
	it('has the quantity that was ordered, as Magento names it', () => {
		const line = { sku: 'T-1', name: 'Towel', price: 6, qty_ordered: 2, qty_shipped: 1 };
		expect(readLineItems([line])).toEqual([
			{ id: 'T-1', title: 'Towel', item_price: 6, quantity: 2 },
		]);
	});

	it('is the whole product, not the variant that Magento lists below it', () => {
		const shirt = { item_id: 1, product_id: 7, qty_ordered: 1, price: 29, parent_item_id: null };
		const variant = { item_id: 2, product_id: 8, qty_ordered: 1, price: 0, parent_item_id: 1 };
		expect(readLineItems([shirt, variant])).toEqual([{ id: 7, quantity: 1, item_price: 29 }]);
		expect(readLineItems([variant])).toHaveLength(1);
	});

	it('has the reference of the product where it has nothing else', () => {
		expect(readLineItems([{ reference: '75001', quantity: 1 }])).toEqual([
			{ id: '75001', quantity: 1 },
		]);
		expect(readLineItems([{ reference: '75001', sku: 'T-1' }])).toEqual([{ id: 'T-1' }]);
	});
});
