import { ALIASES, type AliasMatch } from '../../fields/flat-targets';
import { USER_DATA_FIELD_BY_KEY } from '../../fields/user-data-fields';

/** Words that say that the value is a SHA-256 digest already, before or behind the identifier's name. */
const HASH_WORDS = [
	'sha256hashed',
	'sha256hash',
	'hashedsha256',
	'hashsha256',
	'sha256',
	'hashed',
	'hash',
] as const;

/** With the mark that databases put before bytes, which the normalisers take off. */
const DIGEST = /^\s{0,9}(?:\\x|0x)?[0-9a-f]{64}\s{0,9}$/i;

/** Finds the hashed identifier a reduced name stands for: `emailsha256`, `hashedphone`. */
export function matchHashedName(name: string): AliasMatch | undefined {
	for (const word of HASH_WORDS) {
		const rest = name.startsWith(word)
			? name.slice(word.length)
			: name.endsWith(word)
				? name.slice(0, -word.length)
				: '';
		const alias = ALIASES.get(rest);
		const [section, key = ''] = alias?.target.field.split('.') ?? [];
		const isHashed =
			section === 'user_data' && (USER_DATA_FIELD_BY_KEY.get(key)?.hash ?? 'never') !== 'never';
		if (alias !== undefined && isHashed) return alias;
	}
	return undefined;
}

/** Whether a value is a SHA-256 digest, or a list of them; anything else under such a name is no identifier. */
export function isDigest(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0 && value.length <= 20 && value.every(isDigest);
	return typeof value === 'string' && value.length < 90 && DIGEST.test(value);
}
