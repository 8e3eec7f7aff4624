import { createDigestCache } from './digest-cache';
import { sha256Hex } from './sha256';

/** Hashes identifiers (M 4.2): lower-case hex SHA-256 of the UTF-8 text. */
export interface Hasher {
	/** For values only one person has. */
	unique(text: string): string;
	/** For values many people share: remembered, so that a repeated one costs a look-up. */
	shared(text: string): string;
}

/** Digests remembered: names, towns and postcodes of a large run, at some 200 bytes each. */
const REMEMBERED = 20_000;

/** Makes the hasher of a run. */
export function createHasher(): Hasher {
	return { unique: sha256Hex, shared: createDigestCache(REMEMBERED) };
}
