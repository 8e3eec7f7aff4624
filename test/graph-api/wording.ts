import type { Language } from './options';
import table from './wording.json';

/** What Meta says to the user about a refusal: a title and a sentence. */
export interface Wording {
	readonly title: string;
	readonly text: string;
}

const wordings: Readonly<Record<string, Readonly<Record<Language, Wording>>>> = table;

/** The translated texts of a subcode, with the name of the parameter filled in; undefined where Meta gives none. */
export function wordingOf(
	subcode: number | undefined,
	language: Language,
	key = '',
): Wording | undefined {
	const wording = wordings[String(subcode)]?.[language];
	return wording && { title: wording.title, text: wording.text.replace('{key}', () => key) };
}
