import fc from 'fast-check';

import { minorUnitDigits, readCurrency } from '../../../nodes/MetaCapi/normalise/values/currency';

describe('a currency', () => {
	it.each([
		['EUR', 'EUR'],
		['eur', 'EUR'],
		[' Usd ', 'USD'],
		['R$', 'BRL'],
		['€', 'EUR'],
		['EUR (€)', 'EUR'],
		['US$', 'USD'],
		['US Dollar', 'USD'],
		['Euro', 'EUR'],
		['zł', 'PLN'],
		['Kč', 'CZK'],
		['₹', 'INR'],
		['₩', 'KRW'],
		['MX$', 'MXN'],
		['A$', 'AUD'],
		['RMB', 'CNY'],
		['GBP', 'GBP'],
		['gbp', 'GBP'],
		['dólar americano', 'USD'],
		['US-Dollar', 'USD'],
		['dollars canadiens', 'CAD'],
		['libra esterlina', 'GBP'],
		['Schweizer Franken', 'CHF'],
		['francs suisses', 'CHF'],
		['real brasileiro', 'BRL'],
		['peso mexicano', 'MXN'],
		['د.ب', 'BHD'],
		['KD', 'KWD'],
		['Pound Sterling', 'GBP'],
		['$ USD', 'USD'],
		['MRU', 'MRU'],
		['XCG', 'XCG'],
	])('%j is %s', (raw, code) => {
		expect(readCurrency(raw)).toEqual({ type: 'value', value: code });
	});

	it.each([
		['$', 'several currencies'],
		['kr', 'several currencies'],
		['¥', 'several currencies'],
		['dollars', 'several currencies'],
		['€ USD', 'more than one currency'],
		['UDS', 'Did you mean USD?'],
		['US', 'Did you mean USD?'],
		['BRS', 'Did you mean BRL?'],
		['EU', 'Did you mean EUR?'],
		['HRK', 'Send the amount in EUR'],
		['BTC', 'no crypto-currencies'],
		['XAU', 'no currency that people pay in'],
		['XXX', 'no currency that people pay in'],
		['CLF', 'no currency that people pay in'],
		['RUR', 'Send the amount in RUB'],
		['GBX', 'hundredths of GBP'],
		['GBp', 'hundredths of GBP'],
		['ZAc', 'hundredths of ZAR'],
		['C$', 'several currencies'],
		['DH', 'several currencies'],
		['SR', 'several currencies'],
		['руб.', 'several currencies'],
		['dólares', 'several currencies'],
		['francs', 'several currencies'],
		['libras', 'several currencies'],
		['Taler', 'not a currency of ISO 4217'],
		[978, 'three-letter code'],
		[['EUR'], 'three-letter code'],
		['E'.repeat(1e7), 'three-letter code'],
	])('%# is refused with advice: %s', (raw, reason) => {
		const text: unknown = expect.stringContaining(reason);
		expect(readCurrency(raw)).toEqual({ type: 'unusable', reason: text });
	});

	it.each([undefined, null, '', ' ', '-', 'N/A', 'null'])('is empty for %j', (raw) => {
		expect(readCurrency(raw)).toEqual({ type: 'empty' });
	});

	it('has the minor unit of ISO 4217, not the one Unicode prints', () => {
		const digits = [
			'EUR',
			'JPY',
			'KRW',
			'CLP',
			'ISK',
			'HUF',
			'TWD',
			'IDR',
			'KWD',
			'BHD',
			'IQD',
			'TND',
		];
		expect(digits.map((code) => minorUnitDigits(code))).toEqual([
			2, 0, 0, 0, 0, 2, 2, 2, 3, 3, 3, 3,
		]);
		expect(minorUnitDigits('XYZ')).toBeUndefined();
		expect(minorUnitDigits('constructor')).toBeUndefined();
	});

	it('never throws, and reads its own answer as the same', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[A-Za-z$€. ]{0,8}$/)), (raw) => {
				const once = readCurrency(raw);
				if (once.type === 'value') expect(readCurrency(once.value)).toEqual(once);
			}),
			{ numRuns: 2000 },
		);
	});
});
