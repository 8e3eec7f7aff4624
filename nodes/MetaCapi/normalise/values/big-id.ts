import { wellFormed } from '../well-formed';
import { isEmptyWord } from '../../fields/empty-words';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

const PRECISION_LOST =
	'This id is a number too large to be kept exactly, so its precision was lost before it came here. Map it as text.';
const SHORTENED =
	'A spreadsheet has shortened this id, so its digits are lost. Format the column as text and export it again.';
const NO_ID = 'This is not an id. Map a single text or number.';

const DECIMAL_DROPPED =
	"This id came as a number with '.0' behind it, which was left out. Format the column as text.";

/** An id that a spreadsheet or a data frame took for a number: 1001.0. */
const WHOLE_WITH_DECIMAL = /^(\d{1,40})\.0$/;

/** How a spreadsheet shows a number too long for its cell: 1.23457E+15. */
const SHORTENED_ID = /^\d(?:[.,]\d{1,15})?E\+\d{1,3}$/i;
const LONGEST_SHORTENED_ID = 24;

/**
 * Reads an id as text, digit for digit.
 *
 * A number beyond 2^53 is unusable, since its last digits are gone already (SPEC 3.7, M 13 V22).
 */
export function readId(raw: unknown): ValueOutcome<string> {
	switch (typeof raw) {
		case 'string': {
			if (isEmptyWord(raw)) return EMPTY;
			const id = wellFormed(raw.trim());
			const whole = id.endsWith('.0') ? WHOLE_WITH_DECIMAL.exec(id)?.[1] : undefined;
			if (whole !== undefined) return usable(whole, DECIMAL_DROPPED);
			// A look for the sign spares nearly all ids the pattern.
			return id.length <= LONGEST_SHORTENED_ID && id.includes('+') && SHORTENED_ID.test(id)
				? unusable(SHORTENED)
				: usable(id);
		}
		case 'number':
			if (Number.isNaN(raw)) return EMPTY;
			return Math.abs(raw) > Number.MAX_SAFE_INTEGER
				? unusable(PRECISION_LOST)
				: usable(String(raw + 0));
		case 'bigint':
			return usable(String(raw));
		case 'undefined':
			return EMPTY;
		default:
			return raw === null ? EMPTY : unusable(NO_ID);
	}
}
