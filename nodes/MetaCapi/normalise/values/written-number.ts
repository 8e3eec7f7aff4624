import { groupedDigits } from './grouped-digits';

/** A number found in a text, and the words around it (a currency or a unit), with single spaces. */
export type WrittenNumber =
	| { readonly type: 'number'; readonly value: number; readonly words: string }
	| {
			readonly type: 'ambiguous';
			readonly text: string;
			readonly grouped: number;
			readonly decimal: string;
			readonly words: string;
	  }
	| { readonly type: 'shortened' }
	| { readonly type: 'malformed' };

/** An amount with its currency in words fits easily. */
const LONGEST_TEXT = 80;

/** The zeros of the scripts whose digits shops write besides ASCII: Arabic, Persian, Devanagari, Bengali, Thai, wide. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;

const OTHER_DIGITS =
	/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;

/** What spreadsheets show for numbers too long for their cell: the digits are gone. */
const SCIENTIFIC = /^-?\d(?:[.,]\d+)?e[+-]?\d{1,3}$/i;

const MINUS = /[-\u2212\u2013]/;
const SIGNS = /[-+\u2212\u2013()]/g;

/** `5,-`, `5.–` and `5:-` say that there are no cents, as do India's `500/-` and East Africa's `500/=`. */
const NO_CENTS = /^ ?[-\u2013\u2014]{1,2}/;
const CENTLESS_END = /^(?::-|\/[-=])/;

function asciiDigit(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
	return String(code - zero);
}

function plain(text: string): string {
	return (
		text
			.replace(/\p{Cf}/gu, '')
			.replace(OTHER_DIGITS, asciiDigit)
			.replace(/[\u2019\u2018\u02bc\u00b4`\u066c]/g, "'")
			.replace(/[\u066b\uff0e]/g, '.')
			.replace(/\uff0c/g, ',')
			.replace(/[\uff0d\ufe63]/g, '-')
			.replace(/\s+/g, ' ')
			.replace(/us-(?=\$|dollar)/i, 'US')
			.trim()
			// A spreadsheet's mark for text, or quotation marks of a CSV file that was read without minding them.
			.replace(/^["']+|["']+$/g, '')
	);
}

interface Pieces {
	readonly before: string;
	readonly digits: string;
	readonly after: string;
}

/** Cuts the text around its digits; a separator before them belongs to them unless it ends a word (`Rs.500`). */
function cut(text: string): Pieces | undefined {
	const firstDigit = text.search(/\d/);
	if (firstDigit < 0) return undefined;
	const separated = /(?:^|[\s\p{Sc}(+\-\u2212])[.,]$/u.test(text.slice(0, firstDigit));
	const start = separated ? firstDigit - 1 : firstDigit;
	const digits = /^[\d., ']*\d[.,]?/.exec(text.slice(start))?.[0] ?? '';
	return { before: text.slice(0, start), digits, after: text.slice(start + digits.length) };
}

/** Whether signs make the number negative; undefined when they contradict each other or stand within words. */
function isNegative(before: string, after: string): boolean | undefined {
	const [sign, ...others] = (before + after).match(SIGNS) ?? [];
	if (sign === undefined) return false;
	if (others.length === 1 && before.includes('(') && after.includes(')')) return true;
	if (others.length > 0 || sign === '(' || sign === ')') return undefined;
	const signed = before.includes(sign) ? before : after;
	const atEdge = signed.trim().startsWith(sign) || signed.trim().endsWith(sign);
	return atEdge ? MINUS.test(sign) : undefined;
}

/**
 * Finds the one number in a text written in any country's manner, with its sign (`-5`, `5-`, `(5)`) and the words
 * around it.
 *
 * Malformed: no number, two numbers, or separators no country puts so. Work is bounded by a bounded length.
 */
export function writtenNumber(raw: string): WrittenNumber {
	const bounded = raw.length > LONGEST_TEXT ? raw.slice(0, 2 * LONGEST_TEXT) : raw;
	const text = plain(bounded);
	if (text.length > LONGEST_TEXT || raw.length > 2 * LONGEST_TEXT) return { type: 'malformed' };
	if (SCIENTIFIC.test(text)) return { type: 'shortened' };

	const pieces = cut(text);
	if (pieces === undefined || /\d/.test(pieces.after)) return { type: 'malformed' };
	const rest = pieces.after.replace(CENTLESS_END, '');
	const after = /[.,]$/.test(pieces.digits) ? rest.replace(NO_CENTS, '') : rest;
	const negative = isNegative(pieces.before, after);
	if (negative === undefined) return { type: 'malformed' };

	const words = `${pieces.before} ${after}`.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
	const digits = groupedDigits(pieces.digits.trim());
	switch (digits.type) {
		case 'malformed':
			return digits;
		case 'decimal': {
			const value = Number(digits.text);
			return { type: 'number', value: negative ? -value : value, words };
		}
		case 'ambiguous': {
			const grouped = Number(digits.grouped) * (negative ? -1 : 1);
			const text = pieces.digits.trim();
			return { type: 'ambiguous', text, grouped, decimal: digits.decimal, words };
		}
	}
}
