import { minorUnitDigits } from '../../normalise/values/currency';

/** `(EUR)` or `[EUR]` at the end of a column's title. */
export const CURRENCY_REMARK = /\s{0,3}[([]([A-Z]{3})[)\]]\s{0,3}$/;

/** The ISO 4217 code a column's title names: `Amount (EUR)`; `undefined` for `Amount (net)` and `Amount (ABC)`. */
export function currencyOfColumn(title: string): string | undefined {
	const code = title.length > 80 ? undefined : CURRENCY_REMARK.exec(title)?.[1];
	return code !== undefined && minorUnitDigits(code) !== undefined ? code : undefined;
}
