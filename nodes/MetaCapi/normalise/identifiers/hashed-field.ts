import {
	DIGEST_OF_NOTHING,
	NOTHING_WARNING,
	readMarkedDigest,
	refuseOtherDigest,
} from './already-hashed';
import { unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome, Normaliser } from './outcome';
import { readText } from './read-text';

/** A field's own rule for a text that is trimmed, not empty and not hashed yet. */
export type TextRule = (
	text: string,
	context: IdentifierContext,
	raw: unknown,
) => IdentifierOutcome;

/** Where a field departs from the others. */
export interface HashedFieldTraits {
	/** The digest of an empty text passes with a warning, as Meta's own libraries have it for this field. */
	readonly keepsDigestOfNothing?: boolean;
}

const NOTHING = unusable(NOTHING_WARNING);

/** The steps all hashed fields begin with (M 4.3 R0), then the field's own rule. */
export function hashedField(
	longest: number,
	rule: TextRule,
	{ keepsDigestOfNothing = false }: HashedFieldTraits = {},
): Normaliser {
	// A digest with suffix must fit, whatever the field's own limit is.
	const limit = Math.max(longest, 100);
	return (raw, context) => {
		const text = readText(raw, limit);
		if (typeof text !== 'string') return text;
		const digest = readMarkedDigest(text);
		if (digest?.type === 'value' && !keepsDigestOfNothing) {
			return digest.value.startsWith(DIGEST_OF_NOTHING) ? NOTHING : digest;
		}
		return digest ?? refuseOtherDigest(text) ?? rule(text, context, raw);
	};
}
