import { unusable } from './outcome';
import type { IdentifierOutcome } from './outcome';

const SHA256_LENGTH = 64;
const MD5_LENGTH = 32;
const SHA256 = /^[0-9a-f]{64}$/i;
const MD5 = /^[0-9a-f]{32}$/i;

/** Output of Meta's parameter builder: a digest with its suffix (M 4.7). */
const WITH_SUFFIX = /^[0-9a-f]{64}\.(?:[a-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/i;
const OLD_SUFFIX = /\.(?:AQ|Ag|Aw|BA|BQ|Bg)$/;

/** SHA-256 of the empty text, which systems send for empty fields. */
export const DIGEST_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** What to do about it. */
export const NOTHING_WARNING =
	'This is the digest of an empty text, so it matches nobody; let the system that hashes leave empty fields out.';

const MD5_FOUND = unusable(
	'This looks like an MD5 digest, which Meta does not match; map the plain value, it is hashed here, or a SHA-256 digest.',
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

/** Refuses what looks like an MD5 digest (M 4.3 R0.5). */
export function refuseMd5(text: string): IdentifierOutcome | undefined {
	return text.length === MD5_LENGTH && MD5.test(text) ? MD5_FOUND : undefined;
}
