/** Halves of a surrogate pair standing alone, as cutting a text between them leaves behind. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Any half, alone or not: a quick look, since nearly no text has one. */
const HALF = /[\ud800-\udfff]/;

/** A text with broken characters as U+FFFD: their JSON escape makes strict readers refuse the whole request. */
export function wellFormed(text: string): string {
	return HALF.test(text) ? text.replace(LONE_SURROGATES, '\ufffd') : text;
}
