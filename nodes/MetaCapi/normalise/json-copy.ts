import type { JsonValue } from '../event/json';
import { isPlainObject } from '../event/json';
import { setOwnEntry } from '../event/own-entry';
import { containsEmail } from './privacy/find-email';
import { holdsPhone, NO_PHONES } from './privacy/find-phone';
import { wellFormed } from './well-formed';

/** Deeper values are no properties of an event (SPEC 6: deep nesting costs its own result, nothing else). */
const MAX_DEPTH = 8;

/** Entries copied of one value. */
const MAX_ENTRIES = 5000;

/** A copy of a value as JSON can hold it, and whether anything had to be left behind. */
export interface JsonCopy {
	/** `undefined` when nothing of the value can be written as JSON. */
	readonly value: JsonValue | undefined;
	readonly complete: boolean;
}

/**
 * Copies any value as JSON, with bounded work: cycles, functions and too deep or too many entries stay behind.
 *
 * Dates (n8n's luxon times too) become ISO text; null and undefined entries are left out, since Meta wants a key
 * left out rather than empty (M 4.1).
 */
export function copyAsJson(value: unknown): JsonCopy {
	let budget = MAX_ENTRIES;
	let complete = true;

	function copy(source: unknown, depth: number): JsonValue | undefined {
		switch (typeof source) {
			case 'string':
				return wellFormed(source);
			case 'boolean':
				return source;
			case 'number':
				return Number.isFinite(source) ? source : undefined;
			case 'bigint':
				return source.toString();
			case 'object':
				break;
			default:
				return undefined;
		}
		if (source === null) return undefined;
		if (depth > MAX_DEPTH || --budget < 0) {
			complete = false;
			return undefined;
		}
		if (Array.isArray(source)) return copyList(source, depth);
		if (!isPlainObject(source)) return timeText(source);
		const object: Record<string, JsonValue> = {};
		for (const key of Object.keys(source)) {
			if (--budget < 0) {
				complete = false;
				break;
			}
			const entry = copy(source[key], depth + 1);
			if (entry !== undefined) setOwnEntry(object, wellFormed(key), entry);
		}
		return object;
	}

	function copyList(source: readonly unknown[], depth: number): JsonValue {
		const list: JsonValue[] = [];
		for (const element of source) {
			if (--budget < 0) {
				complete = false;
				break;
			}
			const entry = copy(element, depth + 1);
			if (entry !== undefined) list.push(entry);
		}
		return list;
	}

	return { value: copy(value, 0), complete };
}

/** Stands for a value that can't be written as JSON; no reader takes it for anything. */
const UNWRITABLE = '(unreadable)';

function isPersonal(text: string): boolean {
	return containsEmail(text) || holdsPhone(text, NO_PHONES);
}

/**
 * The JSON form of a refused value that must not look missing: an event without time would be given one when it is
 * fed back (SPEC 2.3).
 */
export function refusedCopy(value: unknown): JsonValue {
	// A field mapped by accident: results show refused events as they are (SPEC 6).
	if (typeof value === 'string' && isPersonal(value)) return UNWRITABLE;
	return copyAsJson(value).value ?? UNWRITABLE;
}

/** Date and luxon's DateTime write themselves as ISO text; anything else has no JSON form we could trust. */
function timeText(source: object): string | undefined {
	if (!('toISOString' in source) && !('toISO' in source)) return undefined;
	const text: unknown =
		'toISO' in source ? call(source, source.toISO) : call(source, source.toISOString);
	return typeof text === 'string' ? text : undefined;
}

function call(source: object, method: unknown): unknown {
	if (typeof method !== 'function') return undefined;
	try {
		const result: unknown = Reflect.apply(method, source, []);
		return result;
	} catch {
		// An invalid Date throws; it says nothing.
		return undefined;
	}
}
