/** The digests that raw texts of one field led to, for values that many customers share. */
export interface DigestMemory {
	/** The digest of a text that was remembered. */
	get(text: string): string | undefined;
	set(text: string, digest: string): void;
}

/** Longer texts rarely repeat, and hostile ones must not fill the memory. */
const LONGEST_REMEMBERED = 60;

/** How long a memory that did not pay rests, in memories' worth of values. */
const REST = 8;

/**
 * Makes a memory of up to `limit` digests (SPEC 8).
 *
 * By the raw text, since normalising a name costs as much as half of its digest. When full it starts anew: cheaper than
 * keeping an order of use, and the frequent values are back at once. Where nearly every value is new, as last names
 * may be, remembering costs more than it saves, so it then rests for a while.
 */
export function createDigestMemory(limit: number): DigestMemory {
	const digests = new Map<string, string>();
	let hits = 0;
	let rest = 0;
	return {
		get(text) {
			if (rest > 0) {
				rest--;
				return undefined;
			}
			const known = digests.get(text);
			if (known !== undefined) hits++;
			return known;
		},
		set(text, digest) {
			if (rest > 0 || text.length > LONGEST_REMEMBERED) return;
			if (digests.size >= limit) {
				digests.clear();
				rest = hits < limit ? REST * limit : 0;
				hits = 0;
			}
			if (rest === 0 && limit > 0) digests.set(text, digest);
		},
	};
}
