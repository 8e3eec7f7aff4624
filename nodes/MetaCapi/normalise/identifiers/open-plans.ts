/**
 * The fewest digits of a number of another country, calling code included, that is believed without its `+` where
 * national numbers have almost any length: shorter ones are mostly national ones whose trunk zero a spreadsheet lost.
 */
export const FEWEST_FOREIGN_DIGITS = 11;

/** Mobile numbers without trunk zero in countries with open plans, which stay national whatever else they may be. */
export const CLEARLY_NATIONAL: Readonly<Partial<Record<string, RegExp>>> = {
	at: /^6[5-9]\d{8,10}$/,
	de: /^1[5-7]\d{8,9}$/,
	id: /^8\d{8,11}$/,
};
