import { createDigestMemory, type DigestMemory } from './digest-memory';
import { sha256Hex } from './sha256';

/** Hashes identifiers (M 4.2): lower-case hex SHA-256 of the UTF-8 text. */
export interface Hasher {
	hash(text: string): string;
	/**
	 * The digests of one field, by raw text; of one country where the field is read by its rules. `field` is its place
	 * in the table: finding a memory by name took as long as half a digest (SPEC 8).
	 *
	 * They end with the run: nothing of a customer outlives it.
	 */
	memoryOf(field: number, country?: string): DigestMemory;
}

/** Digests remembered of one field and country, at some 200 bytes each. */
const REMEMBERED = 4096;

/** Countries whose digests are kept apart at once, per field. */
const MOST_COUNTRIES = 32;

/** Makes the hasher of a run. */
export function createHasher(): Hasher {
	return new RunHasher();
}

class RunHasher implements Hasher {
	private readonly memories: DigestMemory[] = [];
	private readonly byCountry: Array<Map<string, DigestMemory>> = [];

	hash(text: string): string {
		return sha256Hex(text);
	}

	memoryOf(field: number, country?: string): DigestMemory {
		if (country === undefined) return (this.memories[field] ??= createDigestMemory(REMEMBERED));
		const ofField = (this.byCountry[field] ??= new Map<string, DigestMemory>());
		const known = ofField.get(country);
		if (known !== undefined) return known;
		if (ofField.size >= MOST_COUNTRIES) ofField.clear();
		const memory = createDigestMemory(REMEMBERED);
		ofField.set(country, memory);
		return memory;
	}
}
