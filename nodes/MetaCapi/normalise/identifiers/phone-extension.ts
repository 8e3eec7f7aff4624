/**
 * Words that begin an extension in the five languages and a few more, after which only the extension's digits
 * follow (SPEC 3.7); `x123` and RFC 3966's `;ext=123` are among them.
 */
const EXTENSION =
	/(?:;\s*ext=|(?<!\p{L})(?:extension|extensi[oó]n|extens[aã]o|extn|ext|ramal|rml|interno|int|anexo|poste|durchwahl|nebenstelle|nst|klappe|doorkies|доб|x))[\s.:#=-]{0,5}\d/giu;

/** The islands with the shortest numbers have five digits. */
const FEWEST_DIGITS_BEFORE = 5;

/** The text before an extension; the text itself when it has none. */
export function withoutExtension(text: string): string {
	for (const match of text.matchAll(EXTENSION)) {
		const before = text.slice(0, match.index);
		// Words before the number, "(0xx11) 98765-4321" and letters between its groups are no extension.
		if (before.replace(/\D+/g, '').length >= FEWEST_DIGITS_BEFORE) return before;
	}
	return text;
}
