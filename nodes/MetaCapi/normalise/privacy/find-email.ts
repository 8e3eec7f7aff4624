import { plainSigns } from './plain-signs';

/** Longest name of a host (RFC 1035); what follows is not looked at, which keeps the search linear. */
const LONGEST_DOMAIN = 255;

/** `@` in a URL, encoded once or several times over; full-width ones begin with the bytes EF BC or EF B9. */
const ENCODED_AT = /%(?:25)*(?:40|ef%(?:25)*b[9c])/i;

/** A character of three bytes in UTF-8, which full-width and invisible ones are. */
const ENCODED_THREE = /%(?:25)*(e[1-9a-f])%(?:25)*([89ab][0-9a-f])%(?:25)*([89ab][0-9a-f])/gi;
const ENCODED = /%(?:25)*([0-9a-f]{2})/gi;

/** What may end a local part; `=`, `/`, `?`, `&` and `#` are left out, since in addresses they separate. */
const END_OF_LOCAL_PART = /[\p{L}\p{N}\p{M}._+\-'~!$*"}%^|`]/u;

/** What a host's name begins with, up to the first dot and a top level of letters (or its ASCII form, `xn--…`). */
const DOMAIN = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]*\.){1,10}(?:\p{L}{2}|xn--)/u;

/** Pictures for dense screens: `logo@2x.png`. */
const DENSE_PICTURE = /^\d(?:\.\d)?x\.(?:png|jpe?g|webp|gif|svg|avif)(?![\w-]|\.\w)/i;

/** A text with more signs than this is hostile; it counts as holding an address, so that it is not sent. */
const MOST_SIGNS = 10_000;

/** An encoded text longer than this counts as holding an address rather than being decoded at any cost. */
const LONGEST_DECODED = 1_000_000;

function hasPlainEmail(text: string): boolean {
	let signs = 0;
	for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
		signs += 1;
		if (signs > MOST_SIGNS) return true;
		if (at === 0 || !END_OF_LOCAL_PART.test(text.charAt(at - 1))) continue;
		const next = text.indexOf('@', at + 1);
		const end = next < 0 ? at + 1 + LONGEST_DOMAIN : Math.min(next, at + 1 + LONGEST_DOMAIN);
		const domain = text.slice(at + 1, end);
		if (DOMAIN.test(domain) && !DENSE_PICTURE.test(domain)) return true;
	}
	return false;
}

/**
 * Undoes percent-encoding however often it was applied; bytes of letters beyond ASCII become some letter.
 *
 * For searching only: broken sequences stay and nothing throws.
 */
export function percentDecoded(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(ENCODED_THREE, threeBytes).replace(ENCODED, (_, byte: string) => {
		const code = Number.parseInt(byte, 16);
		return code < 128 ? String.fromCharCode(code) : 'x';
	});
}

function threeBytes(_: string, ...bytes: readonly string[]): string {
	const [first = 0, second = 0, third = 0] = bytes
		.slice(0, 3)
		.map((byte) => Number.parseInt(byte, 16));
	return String.fromCharCode(((first & 15) << 12) | ((second & 63) << 6) | (third & 63));
}

/**
 * Tells whether an e-mail address stands anywhere in a text, plain or percent-encoded (SPEC 6).
 *
 * Linear in the length of the text, whatever it holds.
 */
export function containsEmail(text: string): boolean {
	const plain = plainSigns(text);
	if (plain.includes('@') && hasPlainEmail(plain)) return true;
	if (!plain.includes('%') || !ENCODED_AT.test(plain)) return false;
	return plain.length > LONGEST_DECODED || hasPlainEmail(plainSigns(percentDecoded(plain)));
}
