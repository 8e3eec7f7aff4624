import { readDigest, refuseMd5 } from './already-hashed';
import type { IdentifierContext, IdentifierOutcome, Normaliser } from './outcome';
import { readText } from './read-text';

/** A field's own rule for a text that is trimmed, not empty and not hashed yet. */
export type TextRule = (
	text: string,
	context: IdentifierContext,
	raw: unknown,
) => IdentifierOutcome;

/** The steps all hashed fields begin with (M 4.3 R0), then the field's own rule. */
export function hashedField(longest: number, rule: TextRule): Normaliser {
	// A digest with suffix must fit, whatever the field's own limit is.
	const limit = Math.max(longest, 100);
	return (raw, context) => {
		const text = readText(raw, limit);
		if (typeof text !== 'string') return text;
		return readDigest(text) ?? refuseMd5(text) ?? rule(text, context, raw);
	};
}
