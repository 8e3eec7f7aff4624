/** Longest text that is tried as JSON: longer cells are no field of an event. */
const MAX_JSON_TEXT = 1_000_000;

/**
 * Parses a text that holds a JSON object or list, as spreadsheets and databases give them (SPEC 3.3).
 *
 * `undefined` when it is ordinary text.
 */
export function parseJsonText(text: string): unknown {
	if (text.length > MAX_JSON_TEXT) return undefined;
	const trimmed = text.trim();
	const first = trimmed[0];
	if (first !== '{' && first !== '[') return undefined;
	try {
		const parsed: unknown = JSON.parse(trimmed);
		return parsed;
	} catch {
		return undefined;
	}
}
