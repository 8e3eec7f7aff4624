import { parseJsonText } from '../../event/json-text';
import { isEmptyWord } from '../../fields/empty-words';

/** Longest text that is looked at: country and state are codes or names. */
const LONGEST_TEXT = 40;

/** A code or name as text; undefined when nothing was given, `?` when it can't be one. */
export function codeText(raw: unknown): string | undefined {
	if (raw === undefined || raw === null) return undefined;
	if (typeof raw === 'number' || typeof raw === 'bigint') return String(raw);
	if (typeof raw !== 'string' || raw.length > LONGEST_TEXT) return '?';
	return isEmptyWord(raw) ? undefined : raw.trim().toLowerCase();
}

/** The options named, in upper case; undefined when the field is missing, an empty list when it is one. */
export function optionsOf(raw: unknown): readonly string[] | undefined {
	if (raw === undefined || raw === null) return undefined;
	const parsed = typeof raw === 'string' ? (parseJsonText(raw) ?? raw) : raw;
	if (typeof parsed === 'string' && isEmptyWord(parsed)) return undefined;
	const list: readonly unknown[] = Array.isArray(parsed) ? parsed.slice(0, 10) : [parsed];
	return list
		.map((entry) => (typeof entry === 'string' ? entry.slice(0, LONGEST_TEXT).trim() : '?'))
		.filter((entry) => entry !== '')
		.map((entry) => entry.toUpperCase());
}
