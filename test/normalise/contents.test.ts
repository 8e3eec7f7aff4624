import { eventOf } from './support/event-of';

async function contentsOf(contents: unknown) {
	const { customData, ...others } = await eventOf({
		user_data: { em: 'a@example.com' },
		custom_data: { contents, currency: 'USD' },
	});
	return { ...others, contents: customData.contents };
}

describe('the lines of an order', () => {
	it('have Meta’s keys, in Meta’s order, with numbers for numbers and text for ids', async () => {
		const { contents, warnings } = await contentsOf([
			{ item_price: '10,50', quantity: '2', id: 7, brand: 'Maker' },
		]);
		expect(JSON.stringify(contents)).toBe(
			'[{"id":"7","quantity":2,"item_price":10.5,"brand":"Maker"}]',
		);
		expect(warnings).toEqual([]);
	});

	it('have a shop’s own names corrected, and what else it says kept', async () => {
		const { contents, warnings } = await contentsOf([
			{ sku: 'A', price: 1, qty: 2, colour: 'red' },
		]);
		expect(contents).toEqual([{ id: 'A', quantity: 2, item_price: 1, colour: 'red' }]);
		expect(warnings).toHaveLength(3);
	});

	it('keep one id of several, Meta’s own first, then the product’s', async () => {
		expect((await contentsOf([{ sku: 'A', id: 'B' }])).contents).toEqual([{ id: 'B' }]);
		expect((await contentsOf([{ sku: 'A', product_id: 'B' }])).contents).toEqual([{ id: 'B' }]);
		expect((await contentsOf([{ sku: 'A', id: '' }])).contents).toEqual([{ id: 'A' }]);
	});

	it('may be a JSON text, one object or plain ids', async () => {
		expect((await contentsOf('[{"id":"A"}]')).contents).toEqual([{ id: 'A' }]);
		expect((await contentsOf({ id: 'A' })).contents).toEqual([{ id: 'A' }]);
		expect((await contentsOf(['A', 7])).contents).toEqual([{ id: 'A' }, { id: '7' }]);
	});

	it('are refused when they are no lines or have a price that can’t be read', async () => {
		expect((await contentsOf('three shoes')).problems).toHaveLength(1);
		expect((await contentsOf([{ id: 'A', item_price: 'free' }])).problems).toHaveLength(1);
	});

	it('lose a quantity that is none, and are sent all the same', async () => {
		const { contents, problems, warnings } = await contentsOf([{ id: 'A', quantity: 0.5 }]);
		expect(contents).toEqual([{ id: 'A' }]);
		expect(problems).toEqual([]);
		expect(warnings).toHaveLength(1);
	});

	it('say the same remark once for a thousand lines', async () => {
		const lines = Array.from({ length: 1000 }, (_, index) => ({ sku: `A${index}` }));
		expect((await contentsOf(lines)).warnings).toHaveLength(1);
	});

	it('give ids and the number of items to a flat item, in their places, but never to Meta’s own structure', async () => {
		const flat = await eventOf({
			email: 'a@example.com',
			items: [{ sku: 'A', qty: 2 }, { sku: 'B' }],
			content_type: 'product_group',
		});
		expect(JSON.stringify(flat.customData)).toBe(
			'{"content_type":"product_group","content_ids":["A","B"],"contents":[{"id":"A","quantity":2},{"id":"B"}],"num_items":3}',
		);
		const { contents, event } = await contentsOf([{ id: 'A' }]);
		expect(event.custom_data).toEqual({ contents, currency: 'USD' });
	});
});
