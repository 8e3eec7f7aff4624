import fc from 'fast-check';

import { fromMinorUnits } from '../../../nodes/MetaCapi/normalise/values/minor-units';

describe('an amount in the smallest unit', () => {
	it.each([
		[1999, 'EUR', 19.99],
		[5, 'USD', 0.05],
		[0, 'USD', 0],
		[-1999, 'BRL', -19.99],
		[500, 'JPY', 500],
		[12000, 'KRW', 12000],
		[9990, 'CLP', 9990],
		[1999, 'KWD', 1.999],
		[12345, 'BHD', 12.345],
		[1234567, 'HUF', 12345.67],
	])('%i of %s is %d', (value, currency, major) => {
		expect(fromMinorUnits(value, currency)).toEqual({ type: 'value', value: major });
	});

	it('is scaled with a warning when it has decimals, which smallest units do not', () => {
		expect(fromMinorUnits(19.99, 'EUR')).toEqual({
			type: 'value',
			value: 0.1999,
			warning: expect.stringContaining('Amounts Are In'),
		});
	});

	it.each([undefined, 'XYZ', ''])('is refused without a known currency (%j)', (currency) => {
		const reason: unknown = expect.stringContaining('Default Currency');
		expect(fromMinorUnits(1999, currency)).toEqual({ type: 'unusable', reason });
	});

	it('gains no binary dust', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
				const scaled = fromMinorUnits(cents, 'EUR');
				const sign = cents < 0 ? '-' : '';
				const digits = String(Math.abs(cents)).padStart(3, '0');
				const exact = Number(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
				expect(scaled).toEqual({ type: 'value', value: exact + 0 });
			}),
		);
	});
});
