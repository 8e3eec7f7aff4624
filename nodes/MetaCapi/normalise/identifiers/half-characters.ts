const BEYOND_ASCII = /[^ -~]/;
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * Whether the text has no half of a character (a lone surrogate), as cutting an emoji leaves behind.
 *
 * UTF-8 can't hold one, so that Meta would get, and SHA-256 take, another text.
 */
export function isWellFormed(text: string): boolean {
	return !BEYOND_ASCII.test(text) || !HALF_CHARACTER.test(text);
}
