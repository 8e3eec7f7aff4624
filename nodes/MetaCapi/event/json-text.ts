import { isPlainObject, type UnknownObject } from './json';

/** Longest text that is tried as JSON: longer cells are no field of an event. */
const MAX_JSON_TEXT = 1_000_000;

const BYTE_ORDER_MARK = 0xfeff;
const SPACE = 32;

/** A bracket, or white space before one: a look at one character spares nearly every text the rest. */
function mayOpen(code: number): boolean {
	return code === CURLY || code === SQUARE || code <= SPACE || code === BYTE_ORDER_MARK;
}

/** Whether a text may hold a JSON object or list, as far as its first character tells. */
export function startsLikeJson(text: string): boolean {
	if (!mayOpen(text.charCodeAt(0))) return false;
	const first = text.trimStart().charCodeAt(0);
	return first === CURLY || first === SQUARE;
}

const CURLY = 123;
const SQUARE = 91;

/**
 * Parses a text that holds a JSON object or list, as spreadsheets and databases give them (SPEC 3.3).
 *
 * `undefined` when it is ordinary text.
 */
export function parseJsonText(text: string): unknown {
	if (!mayOpen(text.charCodeAt(0)) || text.length > MAX_JSON_TEXT) return undefined;
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

/** A value that is an object, or the object a JSON text holds; `undefined` when it is neither. */
export function objectOf(value: unknown): UnknownObject | undefined {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	return isPlainObject(parsed) ? parsed : undefined;
}

/** A value that is a list, or the list a JSON text holds; `undefined` when it is neither. */
export function listOf(value: unknown): readonly unknown[] | undefined {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	return Array.isArray(parsed) ? parsed : undefined;
}
