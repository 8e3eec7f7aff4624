/** A sentence ends with its stop, or with that of what it quotes; a text that was cut short ends with an ellipsis. */
const ENDED = /[.!?…]"?$/;

/** Joins texts to sentences, each said once and each with its full stop. */
export function sentences(texts: readonly string[]): string {
	const ended = texts.map((text) => (ENDED.test(text) ? text : `${text}.`));
	return [...new Set(ended)].join(' ');
}
