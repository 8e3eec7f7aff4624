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

	it('of Meta’s own structure name the line and the price that can’t be used', async () => {
		const lines = [
			{ id: 'A', item_price: 1 },
			{ id: 'B', item_price: 'free' },
			{ id: 'C', item_price: 'gratis' },
		];
		expect((await contentsOf(lines)).problems).toEqual([
			expect.stringMatching(/^'Contents' can't be used, since the price of lines 2 and 3 can't/),
		]);
	});

	it('of a flat item lose a price that can’t be read, and are sent all the same', async () => {
		const { customData, problems, warnings } = await eventOf({
			email: 'a@example.com',
			value: 5,
			currency: 'USD',
			predicted_ltv: 'high',
			line_items: [
				{ id: 'A', price: 'Free' },
				{ id: 'B', price: '1,299' },
				{ id: 'C', price: 2 },
			],
		});
		expect(customData).toMatchObject({
			value: 5,
			contents: [{ id: 'A' }, { id: 'B' }, { id: 'C', item_price: 2 }],
		});
		expect(customData).not.toHaveProperty('predicted_ltv');
		expect(problems).toEqual([]);
		expect(warnings).toEqual([
			expect.stringMatching(/the price of line 1 can't be used.*left out/),
			expect.stringMatching(/the price of line 2 can't be used.*left out/),
			expect.stringMatching(/^'Predicted Lifetime Value'.*left out/),
		]);
	});

	it('are counted all, also where there are very many', async () => {
		const items = Array.from({ length: 1500 }, (_, index) => ({ sku: `A${index}`, qty: 2 }));
		const many = await eventOf({ email: 'a@example.com', items });
		expect(many.customData).toMatchObject({ num_items: 3000 });
		expect(many.customData.contents).toHaveLength(1500);
		const more = Array.from({ length: 10_002 }, () => ({ sku: 'A', qty: 2 }));
		const cut = await eventOf({ email: 'a@example.com', items: more });
		expect(cut.customData).toMatchObject({ num_items: 20_004 });
		expect(cut.warnings).toContainEqual(expect.stringContaining('only the first 10000 lines'));
	});

	it('are as many as a list has, not as its length says', async () => {
		const sparse: unknown[] = [{ id: 'A' }];
		sparse.length = 2 ** 32 - 1;
		expect((await contentsOf(sparse)).contents).toEqual([{ id: 'A' }]);
		expect((await contentsOf(new Array(5))).contents).toBeUndefined();
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
