/** The zeros of the decimal digits people type besides ASCII: Arabic, Persian, Indian, Thai and full-width ones. */
const ZEROS = [
	0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0xff10,
] as const;

const BEYOND_ASCII = /[^ -~]/;
const FOREIGN_DIGIT_OR_PLUS = /[\p{Nd}＋]/gu;

function asciiOf(character: string): string {
	if (character === '＋') return '+';
	const code = character.charCodeAt(0);
	const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
	return zero === undefined ? character : String(code - zero);
}

/** The text with decimal digits of other scripts as 0–9 and the full-width plus as +: the same number, written here. */
export function withAsciiDigits(text: string): string {
	return BEYOND_ASCII.test(text) ? text.replace(FOREIGN_DIGIT_OR_PLUS, asciiOf) : text;
}
