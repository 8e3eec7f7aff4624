import { HUNDREDTHS, MINOR_UNIT_DIGITS, NO_MONEY, SUCCESSORS } from './currency-table';
import { currencyOfWords } from './currency-words';
import { isEmptyWord } from '../../fields/empty-words';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Names of currencies and their signs are shorter. */
const LONGEST_TEXT = 40;

/** Tried in this order for a suggestion, before all others. */
const COMMON_CODES = ['USD', 'EUR', 'GBP', 'BRL', 'MXN', 'INR', 'CAD', 'AUD', 'CHF', 'JPY', 'PLN'];

const COINS: ReadonlySet<string> = new Set(['BTC', 'ETH', 'USDT', 'USDC', 'XBT', 'SOL', 'BNB']);

const WRITE_A_CODE = 'Write the currency as its three-letter code, such as EUR or USD.';

/** Tells whether two texts of letters differ by one changed, missing, added or exchanged letter. */
function nearlySame(typed: string, code: string): boolean {
	if (typed.length === code.length) {
		const differing = [...code].flatMap((letter, index) =>
			letter === typed[index] ? [] : [index],
		);
		if (differing.length === 1) return true;
		const [first = 0, second = 0] = differing;
		return (
			differing.length === 2 &&
			second === first + 1 &&
			typed[first] === code[second] &&
			typed[second] === code[first]
		);
	}
	const [shorter, longer] = typed.length < code.length ? [typed, code] : [code, typed];
	return [...longer].some(
		(_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter,
	);
}

function suggestionFor(typed: string): string | undefined {
	if (!/^[A-Z]{2,4}$/.test(typed)) return undefined;
	return (
		COMMON_CODES.find((code) => nearlySame(typed, code)) ??
		[...MINOR_UNIT_DIGITS.keys()].find((code) => nearlySame(typed, code))
	);
}

function unknownCurrency(text: string): string {
	const typed = text.toUpperCase();
	const successor = SUCCESSORS.get(typed);
	if (successor !== undefined) {
		return `${typed} is no longer in use. Send the amount in ${successor} with that code.`;
	}
	const whole = HUNDREDTHS.get(typed) ?? HUNDREDTHS.get(text);
	if (whole !== undefined) {
		return `${text} means hundredths of ${whole}. Send the amount in ${whole} with that code, or choose the smallest unit in the option Amounts Are In.`;
	}
	if (NO_MONEY.has(typed)) return `${typed} is no currency that people pay in. ${WRITE_A_CODE}`;
	if (COINS.has(typed)) {
		return `Meta takes no crypto-currencies. Send the value in a currency such as USD with its code.`;
	}
	const suggestion = suggestionFor(typed);
	const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
	return `This is not a currency of ISO 4217.${hint} ${WRITE_A_CODE}`;
}

/** The currencies among which a sign or name alone leaves the choice (`$`, `pesos`); `undefined` for any other text. */
export function currenciesSharing(raw: unknown): readonly string[] | undefined {
	if (typeof raw !== 'string' || raw.length > LONGEST_TEXT) return undefined;
	const words = currencyOfWords(raw.trim());
	return words.type === 'shared' ? words.codes : undefined;
}

/**
 * Reads a currency as its ISO 4217 code in upper case: codes in any case, signs and names that mean one currency.
 *
 * Signs several currencies share, such as `$`, are unusable rather than guessed (SPEC 3.7).
 */
export function readCurrency(raw: unknown): ValueOutcome<string> {
	if (raw === undefined || raw === null) return EMPTY;
	if (typeof raw !== 'string') return unusable(`This is not a currency. ${WRITE_A_CODE}`);
	if (MINOR_UNIT_DIGITS.has(raw)) return usable(raw);
	if (HUNDREDTHS.has(raw)) return unusable(unknownCurrency(raw));
	if (raw.length === 3 && MINOR_UNIT_DIGITS.has(raw.toUpperCase()))
		return usable(raw.toUpperCase());
	const text = raw.length > LONGEST_TEXT ? raw.slice(0, 2 * LONGEST_TEXT).trim() : raw.trim();
	if (text.length === 3 && MINOR_UNIT_DIGITS.has(text.toUpperCase()))
		return usable(text.toUpperCase());
	if (isEmptyWord(text)) return EMPTY;
	if (text.length > LONGEST_TEXT) return unusable(`This is not a currency. ${WRITE_A_CODE}`);

	const words = currencyOfWords(text.replace(/[\s()]+/g, ' '));
	switch (words.type) {
		case 'sure':
			return usable(words.code);
		case 'shared':
			return unusable(
				`This stands for several currencies (${words.codes.slice(0, 3).join(', ')} …). ${WRITE_A_CODE}`,
			);
		case 'conflicting':
			return unusable(`This names more than one currency. ${WRITE_A_CODE}`);
		case 'none':
		case 'unknown':
			return unusable(unknownCurrency(text));
	}
}

/** Digits of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD; undefined for no code of ISO 4217. */
export function minorUnitDigits(currency: string): number | undefined {
	return MINOR_UNIT_DIGITS.get(currency);
}
