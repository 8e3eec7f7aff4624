const ZERO = 48;
const NINE = 57;
const AT = 64;
const PERCENT = 37;
const EQUALS = 61;
const ASCII_END = 128;
/** Full-width digits and the signs that may stand for `@`, small and full-width (see `plain-signs.ts`). */
const WIDE_ZERO = 0xff10;
const WIDE_NINE = 0xff19;
const WIDE_AT = 0xff20;
const SMALL_AT = 0xfe6b;
const SEPARATORS: ReadonlySet<number> = new Set([35, 38, 47, 63]); // # & / ?

/** Longer pieces of an address are no phone numbers, and fewer digits make none (see `find-phone.ts`). */
const LONGEST_PHONE = 40;
const FEWEST_DIGITS = 6;

/**
 * Tells in one pass whether a text is worth a closer look: only with an `@`, a `%` or six digits, in whatever width, can
 * it hold an e-mail address or a phone number. Nearly all texts are through here already.
 */
export function mayBePersonal(text: string): boolean {
	let digits = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === AT || code === PERCENT) return true;
		if (code >= ZERO && code <= NINE && ++digits === FEWEST_DIGITS) return true;
		if (code < ASCII_END) continue;
		if (code === WIDE_AT || code === SMALL_AT) return true;
		if (code >= WIDE_ZERO && code <= WIDE_NINE && ++digits === FEWEST_DIGITS) return true;
	}
	return false;
}

/** Full-width signs begin with the bytes EF BC, small ones with EF B9. */
const ENCODED_AT = /%(?:25)*(?:40|ef%(?:25)*b[9c])/i;

/** The same for an address, piece by piece: its click ids are full of digits but too long for a phone number. */
export function urlMayBePersonal(url: string): boolean {
	let start = 0;
	let digits = 0;
	let encoded = false;
	for (let index = 0; index <= url.length; index += 1) {
		const code = index < url.length ? url.charCodeAt(index) : EQUALS;
		if (code === AT) return true;
		// Letters, which addresses mostly are, need no further look.
		if (code > AT && code < ASCII_END) continue;
		// What is beyond ASCII in an address is rare and looked at closely.
		if (code >= ASCII_END) return true;
		if (code === PERCENT) encoded = true;
		else if (code >= ZERO && code <= NINE) digits += 1;
		if (code !== EQUALS && !SEPARATORS.has(code)) continue;
		if (encoded && ENCODED_AT.test(url.slice(start, index))) return true;
		if (digits >= FEWEST_DIGITS && (encoded || index - start <= LONGEST_PHONE)) return true;
		start = index + 1;
		digits = 0;
		encoded = false;
	}
	return false;
}
