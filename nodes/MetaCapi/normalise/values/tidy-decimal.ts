/** Beyond this a double no longer holds cents, and no order is worth it. */
const END_OF_AMOUNTS = 1e15;

/** Smaller than any price; JSON would write such numbers with an exponent. */
const SMALLEST = 1e-6;

/** Digits a double holds for sure; what stands behind them comes from binary arithmetic. */
const SURE_DIGITS = 15;

/**
 * The decimal a number was meant to be: 1998.9999999999998 becomes 1999, -0 becomes 0.
 *
 * Undefined for NaN, the infinities and numbers of 10^15 and more.
 */
export function tidyDecimal(number: number): number | undefined {
	// Whole cents are tidy already, which is nearly every amount.
	if (Math.round(number * 100) / 100 === number && Math.abs(number) < 1e12) return number + 0;
	if (!(Math.abs(number) < END_OF_AMOUNTS)) return undefined;
	if (Math.abs(number) < SMALLEST) return 0;
	return Number(number.toPrecision(SURE_DIGITS));
}
