/** The digests that raw texts of one field led to, for values that many customers share. */
export interface DigestMemory {
	/** The digest of a text that was remembered. */
	get(text: string): string | undefined;
	set(text: string, digest: string): void;
}

/** Longer texts rarely repeat, and hostile ones must not fill the memory. */
const LONGEST_REMEMBERED = 60;

/** So many values show whether the others come again: if not one in {@link PAYING} did, remembering more is lost time. */
const TRIAL = 256;
const PAYING = 8;

/** How long a memory that did not pay rests, in values for each one it holds. */
const REST = 8;

/**
 * Makes a memory of up to `limit` digests (SPEC 8).
 *
 * By the raw text, since normalising a name costs as much as half of its digest. When full it starts anew: cheaper than
 * keeping an order of use, and the frequent values are back at once. Where nearly every value is new, as last names
 * may be, remembering costs more than it saves, so it then rests for a while.
 */
export function createDigestMemory(limit: number): DigestMemory {
	return new BoundedMemory(limit);
}

class BoundedMemory implements DigestMemory {
	private readonly digests = new Map<string, string>();
	private hits = 0;
	private rest = 0;

	constructor(private readonly limit: number) {}

	get(text: string): string | undefined {
		if (this.rest > 0) {
			this.rest--;
			return undefined;
		}
		const known = this.digests.get(text);
		if (known !== undefined) this.hits++;
		return known;
	}

	set(text: string, digest: string): void {
		if (this.rest > 0 || text.length > LONGEST_REMEMBERED) return;
		const { size } = this.digests;
		if (size >= this.limit) this.startAnew(this.hits < size ? REST * size : 0);
		else if (size === TRIAL && this.hits < TRIAL / PAYING) this.startAnew(REST * size);
		if (this.rest === 0 && this.limit > 0) this.digests.set(text, digest);
	}

	private startAnew(rest: number): void {
		this.digests.clear();
		this.rest = rest;
		this.hits = 0;
	}
}
