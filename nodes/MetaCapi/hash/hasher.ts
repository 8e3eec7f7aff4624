import { createDigestMemory, type DigestMemory } from './digest-memory';
import { sha256Hex } from './sha256';

/** Hashes identifiers (M 4.2): lower-case hex SHA-256 of the UTF-8 text. */
export interface Hasher {
	hash(text: string): string;
	/**
	 * The digests of one field, by raw text; of one country where the field is read by its rules.
	 *
	 * They end with the run: nothing of a customer outlives it.
	 */
	memoryOf(field: string, country?: string): DigestMemory;
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
	private readonly memories = new Map<string, Map<string, DigestMemory>>();

	hash(text: string): string {
		return sha256Hex(text);
	}

	memoryOf(field: string, country = ''): DigestMemory {
		const ofField = this.memories.get(field) ?? new Map<string, DigestMemory>();
		const known = ofField.get(country);
		if (known !== undefined) return known;
		if (ofField.size >= MOST_COUNTRIES) ofField.clear();
		const memory = createDigestMemory(REMEMBERED);
		ofField.set(country, memory);
		this.memories.set(field, ofField);
		return memory;
	}
}
