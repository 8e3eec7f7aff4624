import { eventOf } from './support/event-of';

const order = (customData: Readonly<Record<string, unknown>>) => ({
	event_name: 'Purchase',
	user_data: { em: 'a@example.com' },
	custom_data: customData,
});

describe('the money of an event', () => {
	it('has the item’s own currency, before the one beside the value, before the default', async () => {
		const settings = { defaultCurrency: 'EUR' };
		expect(
			(await eventOf(order({ value: 5, currency: 'usd' }), settings)).customData.currency,
		).toBe('USD');
		expect((await eventOf(order({ value: '5 GBP' }), settings)).customData.currency).toBe('GBP');
		expect((await eventOf(order({ value: 5 }), settings)).customData.currency).toBe('EUR');
	});

	it.each(['MXN 1,234', 'AED 1,000', 'R$ 1.234'])(
		'has a currency beside an amount that is not clear, about which alone it complains: %s',
		async (value) => {
			const { problems } = await eventOf(order({ value }));
			expect(problems).toEqual([expect.stringContaining('can mean')]);
			expect((await eventOf(order({ value: '1,234' }))).problems).toHaveLength(2);
			expect((await eventOf(order({ value: '$ 1,234' }))).problems).toHaveLength(2);
		},
	);

	it('has no currency where there is no amount', async () => {
		expect(
			(await eventOf(order({ order_id: '1' }), { defaultCurrency: 'EUR' })).customData,
		).toEqual({ order_id: '1' });
	});

	it('is refused when two currencies contradict one another, and stays refused when fed back', async () => {
		const { customData, problems } = await eventOf(order({ value: '5 GBP', currency: 'USD' }));
		expect(problems).toEqual([expect.stringContaining("names GBP, but 'Currency' says USD")]);
		expect((await eventOf(order(customData))).problems).toEqual(problems);
	});

	it('is refused when its sign belongs to other currencies than the one it would be sent in', async () => {
		const sign = order({ value: '$ 60' });
		const { customData, problems } = await eventOf(sign, { defaultCurrency: 'EUR' });
		expect(problems).toEqual([expect.stringContaining('sign of another currency than EUR')]);
		expect((await eventOf(order(customData))).problems).toEqual(problems);
		const kroner = order({ value: '60 kr', currency: 'EUR' });
		expect((await eventOf(kroner)).problems).toHaveLength(1);
	});

	it.each(['USD', 'CAD', 'MXN', 'BRL'])('lets %s settle what $ means', async (currency) => {
		for (const { customData, problems } of [
			await eventOf(order({ value: '$ 60' }), { defaultCurrency: currency }),
			await eventOf(order({ value: '$ 60', currency })),
			await eventOf(order({ value: 60, currency: '$' }), { defaultCurrency: currency }),
		]) {
			expect(problems).toEqual([]);
			expect(customData).toEqual({ value: 60, currency });
		}
	});

	it('is not settled by a default that the currency’s sign doesn’t mean', async () => {
		const sign = order({ value: 60, currency: '$' });
		expect((await eventOf(sign, { defaultCurrency: 'EUR' })).problems).toHaveLength(1);
		expect((await eventOf(sign)).problems).toHaveLength(1);
	});

	it('has every line in the one currency', async () => {
		const { problems } = await eventOf(
			order({ value: 5, currency: 'USD', contents: [{ id: 'A', item_price: '5 EUR' }] }),
		);
		expect(problems).toEqual([expect.stringContaining('the price of line 1 names EUR')]);
	});

	it('is refused rather than guessed', async () => {
		const { customData, problems } = await eventOf(order({ value: '1,234', currency: 'USD' }));
		expect(problems).toHaveLength(1);
		expect(customData.value).toBe('1,234');
	});

	it('is in minor units only where the input is not Meta’s own', async () => {
		const settings = { amountUnit: 'minor', defaultCurrency: 'USD' } as const;
		expect((await eventOf(order({ value: 500 }), settings)).customData.value).toBe(500);
		const flat = {
			email: 'a@example.com',
			total: 500,
			line_items: [{ sku: 'A', price: 250, qty: 2 }],
		};
		const { customData } = await eventOf(flat, settings);
		expect(customData).toMatchObject({
			value: 5,
			contents: [{ id: 'A', item_price: 2.5, quantity: 2 }],
		});
		expect((await eventOf({ ...flat, currency: 'JPY' }, settings)).customData.value).toBe(500);
	});
});
