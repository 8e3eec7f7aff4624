/** Halves of a surrogate pair standing alone, as cutting a text between them leaves behind. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A text with broken characters as U+FFFD: their JSON escape makes strict readers refuse the whole request. */
export function wellFormed(text: string): string {
	return text.replace(LONE_SURROGATES, '\ufffd');
}
