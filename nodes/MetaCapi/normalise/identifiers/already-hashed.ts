import { unusable } from './outcome';
import type { IdentifierOutcome } from './outcome';

const SHA256_LENGTH = 64;
const SHORTEST_DIGEST = 32;
const LONGEST_MARKED = 72;
const SHA256 = /^[0-9a-f]{64}$/i;
/** MD5, SHA-1, SHA-224, SHA-384 and SHA-512 in hex, or 32 bytes in base64. */
const OTHER_DIGEST =
	/^(?:[0-9a-f]{32}(?:[0-9a-f]{8}|[0-9a-f]{24}|[0-9a-f]{64}|[0-9a-f]{96})?|[a-z0-9+/_-]{43}=)$/i;

/** How databases write bytes (PostgreSQL `\x`, SQL Server `0x`), and how others name what they hashed with. */
const MARKED = /^(?:\\x|0x|sha-?256[:=$])([0-9a-f]{64})$/i;

/** Output of Meta's parameter builder: a digest with its suffix (M 4.7). */
const WITH_SUFFIX = /^[0-9a-f]{64}\.(?:[a-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/i;
const OLD_SUFFIX = /\.(?:AQ|Ag|Aw|BA|BQ|Bg)$/;

/** SHA-256 of the empty text, which systems send for empty fields. */
export const DIGEST_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** What to do about it. */
export const NOTHING_WARNING =
	'This is the digest of an empty text, so it matches nobody; let the system that hashes leave empty fields out.';

const OTHER_FOUND = unusable(
	'This looks like an MD5 digest or another that Meta does not match; map the plain value, it is hashed here, or a SHA-256 digest in hexadecimal.',
);

function digest(value: string): IdentifierOutcome {
	return value.startsWith(DIGEST_OF_NOTHING)
		? { type: 'value', value, form: 'digest', warning: NOTHING_WARNING }
		: { type: 'value', value, form: 'digest' };
}

/** A trimmed text that is a SHA-256 digest already, to be passed on instead of hashed again (M 4.3 R0.3, R0.4). */
export function readDigest(text: string): IdentifierOutcome | undefined {
	// Lengths first: almost every value is told apart from a digest without a pattern.
	if (text.length < SHA256_LENGTH) return undefined;
	if (text.length === SHA256_LENGTH) {
		return SHA256.test(text) ? digest(text.toLowerCase()) : undefined;
	}
	if (text.length > SHA256_LENGTH + 9 || !WITH_SUFFIX.test(text)) return undefined;
	// The old suffixes are case-sensitive; they are the only ones of this length.
	return text.length === SHA256_LENGTH + 9 || OLD_SUFFIX.test(text) ? digest(text) : undefined;
}

/** The same for a field that never holds such a text itself: the mark of a database before the digest goes too. */
export function readMarkedDigest(text: string): IdentifierOutcome | undefined {
	if (text.length < SHA256_LENGTH) return undefined;
	const marked = text.length <= LONGEST_MARKED ? MARKED.exec(text)?.[1] : undefined;
	return readDigest(marked ?? text);
}

/** Refuses what looks like an MD5 digest (M 4.3 R0.5), or like another one Meta does not match (M 4.2). */
export function refuseOtherDigest(text: string): IdentifierOutcome | undefined {
	return text.length >= SHORTEST_DIGEST && OTHER_DIGEST.test(text) ? OTHER_FOUND : undefined;
}
