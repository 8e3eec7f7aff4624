import { asShown, EMAIL, IP_ADDRESS, MARK, withoutKnownSecrets } from '../interpret/redact';

const TOKEN = /EAA[A-Za-z0-9_-]{8,}/g;
/** Proofs, and digests of identifiers; no name has as many letters from a to f alone. */
const DIGEST = /[0-9a-f]{32,}/gi;
/** The `fbc` or `fbp` of a person (M 5.1). */
const COOKIE = /\bfb\.\d\.\d{10,}\.[\w.-]+/g;
/** With a plus, or in groups as phone numbers are written; dates and ids of help pages are not. */
const PHONE =
	/\+\d(?:[ ()./-]{0,2}\d){7,}|(?<![\d.])\(?\d{2,4}\)?[ .-]{1,2}\d{3,5}[ .-]\d{4}(?!\d)/g;
const INVISIBLE = /\p{Cf}/gu;

/** Meta's texts have some hundred characters; a search through megabytes may run out of memory for its way back. */
const LONGEST = 20_000;

/**
 * Makes a text of Meta's quality report fit to be shown: no secret, nobody's data, no markup.
 *
 * Lighter than `redact`, for these are not refusals that echo a request: names of events may be long, and dates and
 * the links to help pages are what the reader needs. Linear in the text's length.
 */
export function reportText(text: string, secrets: readonly string[], limit: number): string {
	const clean = withoutKnownSecrets(beginningOf(text).replace(INVISIBLE, ''), secrets)
		.replace(TOKEN, MARK)
		.replace(COOKIE, MARK)
		.replace(DIGEST, MARK)
		.replace(EMAIL, MARK)
		.replace(IP_ADDRESS, MARK)
		.replace(PHONE, MARK);
	return asShown(clean, limit);
}

/** Up to a space, since half a secret would not be recognised. */
function beginningOf(text: string): string {
	return text.length <= LONGEST ? text : text.slice(0, Math.max(text.lastIndexOf(' ', LONGEST), 0));
}
