import { readDigest } from './already-hashed';
import { isWellFormed } from './half-characters';
import { plain, unusable } from './outcome';
import type { Normaliser } from './outcome';
import { readText } from './read-text';

const BROKEN = unusable('This id holds broken characters; map the field as it is in its source.');
const DECIMAL_DROPPED =
	"This id came as a number with '.0' behind it, which was left out; format the column as text.";
const WHOLE_WITH_DECIMAL = /^(\d{1,40})\.0$/;
const LONGEST = 10_000;

/**
 * `external_id`: trimmed only, case kept, since it must be the same text on all channels (M 4.3).
 *
 * An MD5 digest is an id like any other here. With `asIs` a digest is as-is too.
 */
export const normaliseExternalId: Normaliser = (raw, context) => {
	const text = readText(raw, LONGEST);
	if (typeof text !== 'string') return text;
	if (context.externalId === 'hash') {
		const digest = readDigest(text);
		if (digest !== undefined) return digest;
	}
	const whole = text.endsWith('.0') ? WHOLE_WITH_DECIMAL.exec(text)?.[1] : undefined;
	if (whole !== undefined) return plain(whole, DECIMAL_DROPPED);
	return isWellFormed(text) ? plain(text) : BROKEN;
};
