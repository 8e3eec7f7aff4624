import { minorUnitDigits } from './currency';
import { tidyDecimal } from './tidy-decimal';
import { unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/**
 * Turns an amount in a currency's minor unit into its major one: 1999 cents are 19.99, 500 yen are 500, 1999 fils are
 * 1.999 (SPEC 2.2, Amounts Are In; ISO 4217).
 *
 * Dividing a whole number by a power of ten rounds once, as reading the decimal would, so no binary dust arises.
 * Takes what `readAmount` gave.
 */
export function fromMinorUnits(value: number, currency: string | undefined): ValueOutcome<number> {
	const digits = currency === undefined ? undefined : minorUnitDigits(currency);
	if (digits === undefined) {
		return unusable(
			'Amounts are in the smallest unit, whose size depends on the currency, and no currency is known. Send one with the event, or choose a Default Currency in the options.',
		);
	}
	if (!Number.isInteger(value)) {
		const scaled = tidyDecimal(Number(`${value}e-${digits}`));
		if (scaled === undefined)
			return unusable('This is not an amount of money. Send a plain number.');
		return usable(
			scaled,
			'Amounts are said to be in the smallest unit, but this one has decimals; check the option Amounts Are In.',
		);
	}
	return usable(value / 10 ** digits + 0);
}
