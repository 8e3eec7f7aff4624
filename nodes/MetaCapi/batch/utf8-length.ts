/**
 * The bytes of a text in UTF-8; a lone surrogate counts as its replacement (3 bytes).
 *
 * Node counts many characters at once: 0.1 µs for an event, ten times less than a loop.
 */
export function utf8Length(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}
