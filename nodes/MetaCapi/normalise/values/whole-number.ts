import { readDecimalNumber } from './decimal-number';
import { unusable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/**
 * Reads a whole number such as a count of articles: `3`, `"3"`, `"3.0"`; parts of one are refused, not rounded.
 *
 * `minimum` is 0 for `num_items`, 1 for `contents[].quantity` (M 6.2).
 */
export function readWholeNumber(raw: unknown, minimum = 0): ValueOutcome<number> {
	if (typeof raw === 'number' && Number.isInteger(raw) && raw >= minimum && raw < 1e12) {
		return { type: 'value', value: raw + 0 };
	}
	const number = readDecimalNumber(raw);
	if (number.type !== 'value') return number;
	if (!Number.isInteger(number.value)) {
		return unusable('This is not a whole number. Send how many there are, such as 2.');
	}
	if (number.value < minimum) {
		return unusable(`This is below ${minimum}. Send how many there are, such as 2.`);
	}
	return number;
}
