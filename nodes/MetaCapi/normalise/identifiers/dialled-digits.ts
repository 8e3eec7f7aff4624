const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const OPENING = 40;
const SPACE = 32;

/** Space, brackets, hyphen, dot and slash: what stands between the digits of an ordinary number. */
const SEPARATORS: ReadonlySet<number> = new Set([...' ()-./'].map((sign) => sign.charCodeAt(0)));

function isBracketed(text: string, index: number): boolean {
	const before = text.charCodeAt(index - 1);
	return before === OPENING || (before === SPACE && text.charCodeAt(index - 2) === OPENING);
}

/**
 * The digits of a phone number written in an ordinary way; absent when it holds anything that asks for a closer
 * look: letters, a bracketed zero, a `+` within, a decimal.
 */
export function digitsOfUsualText(text: string): string | undefined {
	let digits = '';
	let start = -1;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code >= ZERO && code <= NINE) {
			// Runs of digits are taken as slices, which makes fewer texts than adding digit by digit.
			if (start === -1) start = index;
			if (code === ZERO && isBracketed(text, index)) return undefined;
			continue;
		}
		if (start !== -1) digits += text.slice(start, index);
		start = -1;
		if (!SEPARATORS.has(code) && (code !== PLUS || index > 0)) return undefined;
	}
	if (start === -1) return digits;
	return start > 0 && text.endsWith('.0') ? undefined : digits + text.slice(start);
}
