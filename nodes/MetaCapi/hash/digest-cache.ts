import { sha256Hex } from './sha256';

/** Gives the digest of a text that is likely to come again. */
export type DigestCache = (text: string) => string;

/** Longer texts are hashed each time: they rarely repeat, and hostile ones must not fill the memory. */
const LONGEST_REMEMBERED = 100;

/**
 * A SHA-256 that remembers up to `limit` digests, for values that many customers share: names, towns, postcodes,
 * countries, genders (SPEC 8).
 *
 * Never for e-mails, phones and external ids, which would only push the others out. When full it starts anew:
 * cheaper than keeping an order of use, and the frequent values are back at once.
 */
export function createDigestCache(limit: number): DigestCache {
	const digests = new Map<string, string>();
	return (text) => {
		const known = digests.get(text);
		if (known !== undefined) return known;
		const digest = sha256Hex(text);
		if (text.length > LONGEST_REMEMBERED) return digest;
		if (digests.size >= limit) digests.clear();
		if (limit > 0) digests.set(text, digest);
		return digest;
	};
}
