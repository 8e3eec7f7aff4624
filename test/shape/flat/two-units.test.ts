import { prepare, warningsOf } from '../../read/support/prepare';

const SAID = /^'Value' is a hundred times '.*total_formatted'.*'Amounts Are In'$/;

describe('an amount that an item holds in two units', () => {
	it.each([
		[{ total: 1199, total_formatted: '$11.99' }],
		[{ total: '1199', total_formatted: '11,99 €' }],
		[{ total: 119_900, total_formatted: 'R$ 1.199,00' }],
		[{ order: { total: 1199, total_formatted: '11.99' } }],
	])('is said to be in cents: %j', (item) => {
		expect(warningsOf({ ...item, date: '2026-05-20' }, 'flat')).toEqual([
			expect.stringMatching(SAID),
		]);
	});

	it.each([
		[{ total: 1199, total_formatted: '$1,199.00' }],
		[{ total: 100, fee: '1.00' }],
		[{ total: 11.99, total_formatted: '$11.99' }],
		[{ total: 1199, total_formatted: '11.990' }],
	])('is not where the other is no hundredth of it, or another amount: %j', (item) => {
		expect(warningsOf({ ...item, date: '2026-05-20' }, 'flat')).toEqual([]);
	});

	it('is no news where the user said so', async () => {
		const rest = { email: 'a@example.com', order_id: '5', currency: 'USD', date: 1_779_990_000 };
		const settings = { eventName: 'Purchase', actionSource: 'system_generated' } as const;
		for (const total of [
			{ total: 1199, total_formatted: '$11.99' },
			{ order: { total: 1199, total_formatted: '$11.99' } },
		]) {
			const [record] = await prepare([{ ...rest, ...total }], { ...settings, amountUnit: 'minor' });
			expect(record?.json).toContain('"value":11.99');
			expect(record?.warnings).toEqual([]);
		}
	});

	it('is sent as it is, which is the user’s to say', async () => {
		const item = {
			email: 'a@example.com',
			total: 1199,
			total_formatted: '$11.99',
			currency: 'USD',
		};
		const settings = { eventName: 'Purchase', actionSource: 'system_generated' } as const;
		const [record] = await prepare([{ ...item, order_id: '5' }], settings);
		expect(record?.json).toContain('"value":1199');
		expect(record?.warnings).toContainEqual(expect.objectContaining({ field: 'Value' }));
	});
});
