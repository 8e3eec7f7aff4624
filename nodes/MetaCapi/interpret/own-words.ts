import { sentences } from '../event/sentences';

/** Quotes a text of Meta, already fit to be shown, as a sentence of its own; none if nothing is left of it. */
export function ownWords(quote: string): readonly string[] {
	return quote === '' ? [] : [sentences([`Meta's own words: "${quote}"`])];
}
