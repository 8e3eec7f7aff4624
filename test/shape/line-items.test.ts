import { readLineItems } from '../../nodes/MetaCapi/shape/line-items';

describe('a line of an order', () => {
	it('has the quantity that was ordered, as Magento names it', () => {
		const line = { sku: 'T-1', name: 'Towel', price: 6, qty_ordered: 2, qty_shipped: 1 };
		expect(readLineItems([line])).toEqual([
			{ id: 'T-1', title: 'Towel', item_price: 6, quantity: 2 },
		]);
	});
});
