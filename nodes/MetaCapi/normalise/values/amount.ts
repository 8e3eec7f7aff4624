import { readCurrency } from './currency';
import { HUNDREDTHS, writesNoDecimals } from './currency-table';
import { currencyOfWords } from './currency-words';
import { isEmptyWord } from '../../fields/empty-words';
import { tidyDecimal } from './tidy-decimal';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';
import { writtenNumber } from './written-number';
import type { WrittenNumber } from './written-number';

/** Money as it was written: the number in the unit it came in, and the currency its text names, if it names one. */
export interface Amount {
	readonly value: number;
	/** ISO 4217 code in upper case. */
	readonly currency?: string;
}

/** Numbers as databases and most shops write them; anything else takes the longer way. */
const PLAIN_DECIMAL = /^\d{1,12}(?:\.\d{1,2})?$/;

const NO_AMOUNT = 'This is not an amount of money. Send a plain number such as 1234.56.';
const TOO_LARGE =
	'This number is too large for an amount. Check that it is not an id or a phone number.';
const SHORTENED =
	'A spreadsheet has shortened this number, so digits are lost. Format the cell as a plain number.';

function amount(value: number, currency: string | undefined): ValueOutcome<Amount> {
	const tidy = tidyDecimal(value);
	if (tidy === undefined) return Number.isNaN(value) ? EMPTY : unusable(TOO_LARGE);
	return usable({
		value: tidy,
		...(currency !== undefined && { currency }),
	});
}

function ambiguous(number: Extract<WrittenNumber, { type: 'ambiguous' }>): string {
	const { text, decimal } = number;
	const grouped = Math.abs(number.grouped);
	return `"${text}" can mean ${grouped} as well as ${decimal}. Send a plain number, or write it with two decimals, such as ${grouped}.00.`;
}

const THREE_LETTERS = /^[a-z]{3}$/i;

function unknownWords(words: string): string {
	const code = THREE_LETTERS.test(words) ? readCurrency(words) : undefined;
	if (code?.type === 'unusable') return code.reason;
	return 'There is something beside this amount that is no currency. Send the number alone, or with a code such as EUR.';
}

function fromText(text: string, itemCurrency: string | undefined): ValueOutcome<Amount> {
	if (PLAIN_DECIMAL.test(text)) return usable({ value: Number(text) });
	if (isEmptyWord(text)) return EMPTY;
	const number = writtenNumber(text);
	if (number.type === 'malformed') return unusable(NO_AMOUNT);
	if (number.type === 'shortened') return unusable(SHORTENED);

	// `GBp` is no way to write GBP, but a hundredth of it.
	if (HUNDREDTHS.has(number.words)) return unusable(unknownWords(number.words));
	const words = currencyOfWords(number.words);
	if (words.type === 'unknown') return unusable(unknownWords(number.words));
	if (words.type === 'conflicting') {
		return unusable('This amount names more than one currency. Leave the one it is in.');
	}
	const currency = words.type === 'sure' ? words.code : undefined;
	if (number.type === 'number') return amount(number.value, currency);
	// Yen have no decimals, so the separator of JPY 1,234 can only part thousands.
	const known = currency ?? itemCurrency;
	if (known !== undefined && writesNoDecimals(known)) return amount(number.grouped, currency);
	return unusable(ambiguous(number));
}

/** The currency that stands beside an amount: `60 EUR`; also beside one that can't be read itself, as in `MXN 1,234`. */
export function currencyBeside(raw: unknown): string | undefined {
	// A bare number has none: looking for one takes 3 µs.
	if (typeof raw !== 'string' || PLAIN_DECIMAL.test(raw)) return undefined;
	const number = writtenNumber(raw);
	if (number.type !== 'number' && number.type !== 'ambiguous') return undefined;
	if (HUNDREDTHS.has(number.words)) return undefined;
	const words = currencyOfWords(number.words);
	return words.type === 'sure' ? words.code : undefined;
}

/** The currencies among which a sign beside an amount leaves the choice (`$ 60`); `undefined` where there is none. */
export function currenciesOfSign(raw: unknown): readonly string[] | undefined {
	// A bare number, as nearly all are, has no sign: looking for one takes 3 µs.
	if (typeof raw !== 'string' || PLAIN_DECIMAL.test(raw)) return undefined;
	const number = writtenNumber(raw);
	if (number.type !== 'number') return undefined;
	const words = currencyOfWords(number.words);
	return words.type === 'shared' ? words.codes : undefined;
}

/**
 * Reads money in any notation of SPEC 3.7: numbers, `1.234,56`, `R$ 99,90`, `60 EUR`, `CHF 1’234.–`, `(5.00)`.
 *
 * What several readings fit, such as `1,234`, is refused, never guessed; `itemCurrency` (the item's own ISO code, not
 * a default) can settle it. Minor units are scaled afterwards, since their size depends on the currency.
 */
export function readAmount(raw: unknown, itemCurrency?: string): ValueOutcome<Amount> {
	switch (typeof raw) {
		case 'number':
			return amount(raw, undefined);
		case 'bigint':
			return amount(Number(raw), undefined);
		case 'string':
			return fromText(raw, itemCurrency);
		case 'undefined':
			return EMPTY;
		default:
			return raw === null ? EMPTY : unusable(NO_AMOUNT);
	}
}
