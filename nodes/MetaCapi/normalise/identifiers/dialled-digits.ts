const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const OPENING = 40;
const CLOSING = 41;
const SPACE = 32;

/** Space, brackets, hyphen, dot and slash: what stands between the digits of an ordinary number. */
const SEPARATORS = Uint8Array.from({ length: 128 }, (_, code) =>
	' ()-./'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function isBracketed(text: string, index: number): boolean {
	const before = text.charCodeAt(index - 1);
	return before === OPENING || (before === SPACE && text.charCodeAt(index - 2) === OPENING);
}

/** `(0)` behind a calling code: the trunk zero, which is dialled at home only. */
function isTrunkZero(text: string, index: number): boolean {
	return (
		beginsInternationally(text) &&
		text.charCodeAt(index - 1) === OPENING &&
		text.charCodeAt(index + 1) === CLOSING
	);
}

function beginsInternationally(text: string): boolean {
	return text.startsWith('00') || (text.charCodeAt(0) === PLUS && isDigit(text.charCodeAt(1)));
}

function isDigit(code: number): boolean {
	return code >= ZERO && code <= NINE;
}

/**
 * The digits of a phone number written in an ordinary way; absent when it holds anything that asks for a closer
 * look: letters, a `+` within, a decimal, a bracketed zero other than that of `+49 (0)30 …` and `0049 (0)30 …`, which
 * is left out.
 */
export function digitsOfUsualText(text: string): string | undefined {
	let digits = '';
	let start = -1;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code >= ZERO && code <= NINE) {
			// Runs of digits are taken as slices, which makes fewer texts than adding digit by digit.
			if (code === ZERO && isBracketed(text, index)) {
				if (!isTrunkZero(text, index)) return undefined;
				continue;
			}
			if (start === -1) start = index;
			continue;
		}
		if (start !== -1) digits += text.slice(start, index);
		start = -1;
		if (SEPARATORS[code] !== 1 && (code !== PLUS || index > 0)) return undefined;
	}
	if (start === -1) return digits;
	return start > 0 && text.endsWith('.0') ? undefined : digits + text.slice(start);
}
