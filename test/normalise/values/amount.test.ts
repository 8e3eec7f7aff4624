import fc from 'fast-check';

import { readAmount } from '../../../nodes/MetaCapi/normalise/values/amount';
import notations from './amount-notations.json';

interface Notation {
	readonly input: unknown;
	readonly itemCurrency?: string;
	readonly value?: number;
	readonly currency?: string;
	readonly refused?: string;
	readonly empty?: boolean;
}

const rows: readonly Notation[] = notations;

describe('an amount of money', () => {
	it.each(rows.filter((row) => row.value !== undefined))(
		'is read: $input as $value',
		({ input, itemCurrency, value, currency }) => {
			expect(readAmount(input, itemCurrency)).toEqual({
				type: 'value',
				value: currency === undefined ? { value } : { value, currency },
			});
		},
	);

	it.each(rows.filter((row) => row.refused !== undefined))(
		'is refused with advice: $input',
		({ input, itemCurrency, refused }) => {
			const reason: unknown = expect.stringContaining(refused ?? '');
			expect(readAmount(input, itemCurrency)).toEqual({ type: 'unusable', reason });
		},
	);

	it.each(rows.filter((row) => row.empty))('is empty: $input', ({ input }) => {
		expect(readAmount(input)).toEqual({ type: 'empty' });
	});

	it('covers at least 90 notations', () => {
		expect(rows.length).toBeGreaterThanOrEqual(90);
	});

	it('never is negative zero', () => {
		for (const zero of [-0, '-0', '-0.00', '(0)', -1e-12]) {
			expect(readAmount(zero)).toEqual({ type: 'value', value: { value: 0 } });
		}
	});

	it('never throws and never gives a number that JSON writes with an exponent', () => {
		const money = fc.stringMatching(/^[-(]?[$€£R]{0,2} ?[\d.,' ]{0,12} ?[A-Za-z€]{0,3}[-)]?$/);
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.double(), fc.string(), money), (input) => {
				const read = readAmount(input);
				if (read.type !== 'value') return;
				expect(Number.isFinite(read.value.value)).toBe(true);
				expect(String(read.value.value)).not.toContain('e');
				expect(Object.is(read.value.value, -0)).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});

	it('reads what it gave again as the same', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (number) => {
				const once = readAmount(number);
				if (once.type !== 'value') return;
				expect(readAmount(once.value.value)).toEqual(once);
			}),
		);
	});

	it('reads every amount in cents in five notations alike', () => {
		const euros = { locale: 'de-DE', style: { style: 'currency', currency: 'EUR' } } as const;
		const styles = [
			euros,
			{ ...euros, locale: 'fr-FR' },
			{ ...euros, locale: 'en-US' },
			{ ...euros, locale: 'de-CH' },
			{ ...euros, locale: 'en-IN' },
		];
		fc.assert(
			fc.property(
				fc.integer({ min: -1e9, max: 1e9 }),
				fc.constantFrom(...styles),
				(cents, style) => {
					const text = new Intl.NumberFormat(style.locale, style.style).format(cents / 100);
					const value = cents === 0 ? 0 : cents / 100;
					expect(readAmount(text)).toEqual({ type: 'value', value: { value, currency: 'EUR' } });
				},
			),
		);
	});

	it('costs no time when it is megabytes long', () => {
		const reason: unknown = expect.any(String);
		for (const hostile of [
			'1,'.repeat(5e6),
			' '.repeat(1e7) + 'x',
			"1'".repeat(5e6),
			'('.repeat(1e7),
		]) {
			expect(readAmount(hostile)).toEqual({ type: 'unusable', reason });
		}
	});
});
