/**
 * Words that begin an extension in the five languages and a few more, after which only the extension's digits
 * follow (SPEC 3.7); `x123` and RFC 3966's `;ext=123` are among them.
 */
const EXTENSION =
	/(?:;\s*ext=|(?<!\p{L})(?:extension|extensi[oó]n|extens[aã]o|extn|ext|ramal|rml|interno|int|anexo|poste|durchwahl|nebenstelle|nst|klappe|doorkies|доб|wew|dahili|x)|转|轉|内線)[\s.:#=-]{0,5}\d/giu;

/** The islands with the shortest numbers have five digits. */
const FEWEST_DIGITS_BEFORE = 5;

/** What may follow a number: words, pauses that telephones dial (`,,99#`), a second number. */
const BEHIND_NUMBER = /[\p{L},;#*+:=&@]/gu;
const LETTER = /\p{L}/u;

/** Signs that wait for an answer and then dial what follows, however long it is. */
const PAUSE = /^(?:,,|;;|\*\*)/;

/** Right between two digits these may part groups, where nothing tells how long the number is (M 4.9). */
const MAY_GROUP = /^[#&@*]\d/;
const DIGIT_END = /\d$/;

/** More digits than extensions and flats have: a number of their own. */
const FEWEST_DIGITS_OF_SECOND = 7;

/** One number in a text, and whether something beside it was left out that is no extension. */
export interface NumberWithin {
	readonly number: string;
	readonly hasRemark: boolean;
	/** Whether letters follow, which on some telephones stand for digits: `+1 800 555 LAWN`. */
	readonly hasLetters: boolean;
}

/**
 * The number alone: extensions are removed (SPEC 3.7), and so is whatever else stands behind it and would add its
 * digits to those of the number (`… Apt 4`); `undefined` when a second number follows. `isOfKnownPlan`: the number is
 * international, or its country is known.
 */
export function numberWithin(text: string, isOfKnownPlan: boolean): NumberWithin | undefined {
	const front = withoutExtension(text);
	for (const { 0: sign, index } of front.matchAll(BEHIND_NUMBER)) {
		const before = front.slice(0, index);
		if (digitsIn(before) < FEWEST_DIGITS_BEFORE) continue;
		const isWord = LETTER.test(sign);
		// What parts the number's own groups as well, as in 310,555,1234.
		if (!isWord && before.includes(sign)) continue;
		const rest = front.slice(index);
		if (!isOfKnownPlan && MAY_GROUP.test(rest) && DIGIT_END.test(before)) continue;
		const digits = digitsIn(rest);
		if (digits >= FEWEST_DIGITS_OF_SECOND && !PAUSE.test(rest)) return undefined;
		return { number: before, hasRemark: isWord && digits > 0, hasLetters: isWord };
	}
	return { number: front, hasRemark: false, hasLetters: false };
}

function digitsIn(text: string): number {
	return text.replace(/\D+/g, '').length;
}

/** The text before an extension; the text itself when it has none. */
function withoutExtension(text: string): string {
	for (const match of text.matchAll(EXTENSION)) {
		const before = text.slice(0, match.index);
		// Words before the number, "(0xx11) 98765-4321" and letters between its groups are no extension.
		if (digitsIn(before) >= FEWEST_DIGITS_BEFORE) return before;
	}
	return text;
}
