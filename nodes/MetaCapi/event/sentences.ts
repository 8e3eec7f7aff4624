/** Joins texts to sentences, each said once and each with its full stop. */
export function sentences(texts: readonly string[]): string {
	const ended = texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
	return [...new Set(ended)].join(' ');
}
