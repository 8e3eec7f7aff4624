const BEYOND_ASCII = /[^\0-\x7f]/;

/** What no reader sees within an address: soft hyphens, zero-width characters, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

/** The signs of addresses and numbers as East Asian keyboards write them. */
const OTHER_SIGNS = /[\uff01-\uff5e\ufe52\ufe62\ufe63\ufe6b\u3002\uff61]/g;

const SMALL_SIGNS: ReadonlyMap<string, string> = new Map([
	['\ufe52', '.'],
	['\u3002', '.'],
	['\uff61', '.'],
	['\ufe62', '+'],
	['\ufe63', '-'],
	['\ufe6b', '@'],
]);

/** Full-width forms lie as far from ASCII as this. */
const WIDTH = 0xfee0;

function asciiSign(sign: string): string {
	return SMALL_SIGNS.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - WIDTH);
}

/**
 * A text as it reads: full-width letters, digits and signs (`jane＠example.com`) in ASCII, invisible characters left
 * out. For searching only; the text itself when there is nothing to change.
 */
export function plainSigns(text: string): string {
	if (!BEYOND_ASCII.test(text)) return text;
	return text.replace(INVISIBLE, '').replace(OTHER_SIGNS, asciiSign);
}
