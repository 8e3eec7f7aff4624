import { labelOf } from '../fields/labels';
import { isPlainObject } from '../event/json';
import type { MetaRefusal } from './parse-answer';

/** Which event of a request an answer names, and which of its fields if it says so. */
export interface NamedEvent {
	/** Zero-based place in the request, as Meta gave it: it may be out of range, negative or too large to be exact. */
	readonly index: number;
	/** The field's label, when the path goes on to one the node knows. */
	readonly field?: string;
}

/** The only text of an answer that is the same in every language (SPEC 5): `$['data'][3]['user_data']['em']`. */
const JSON_PATH =
	/\$?\[["']data["']\]\[(-?\d{1,30})\](?:\[["']([A-Za-z_]{1,40})["']\])?(?:\[["']([A-Za-z_]{1,40})["']\])?/;

/** Longest text that is searched for a path, in characters. */
const LONGEST_SEARCHED = 20_000;
/** How many values of `error_data` are looked at. */
const MOST_VALUES = 200;

/** Finds the event an answer names in its message, its user message or its `error_data` (object or JSON text). */
export function findNamedEvent(refusal: MetaRefusal): NamedEvent | undefined {
	for (const text of [refusal.message, refusal.userMessage]) {
		const named = text === undefined ? undefined : inText(text);
		if (named !== undefined) return named;
	}
	return inData(refusal.data);
}

function inText(text: string): NamedEvent | undefined {
	const match = JSON_PATH.exec(text.slice(0, LONGEST_SEARCHED));
	return match === null ? undefined : named(Number(match[1]), match.slice(2));
}

function named(index: number, keys: readonly (string | undefined)[]): NamedEvent {
	const path = keys.filter((key) => key !== undefined).join('.');
	const label = labelOf(path);
	return label === path ? { index } : { index, field: label };
}

/**
 * Looks through `error_data` breadth first, without recursion: the answer may be hostile.
 *
 * `event_index` is how datasets of the offline API name an event.
 */
function inData(data: unknown): NamedEvent | undefined {
	const values: unknown[] = [data];
	for (let place = 0; place < values.length && place < MOST_VALUES; place++) {
		const value = values[place];
		if (typeof value === 'string') {
			const found = inText(value);
			if (found !== undefined) return found;
			const parsed = place === 0 ? parsedObject(value) : undefined;
			if (parsed !== undefined) values.push(parsed);
		} else if (Array.isArray(value)) {
			const found = inFieldPath(value);
			if (found !== undefined) return found;
			values.push(...value.slice(0, MOST_VALUES));
		} else if (isPlainObject(value)) {
			const { event_index: index } = value;
			if (typeof index === 'number' && Number.isInteger(index)) return { index };
			values.push(...Object.values(value).slice(0, MOST_VALUES));
		}
	}
	return undefined;
}

/** `blame_field_specs` hold paths as lists: `["data", "3", "event_name"]` (M 2.5). */
function inFieldPath(path: readonly unknown[]): NamedEvent | undefined {
	const [root, index, ...keys] = path.map((step) =>
		typeof step === 'string' || typeof step === 'number' ? String(step) : undefined,
	);
	if (root !== 'data' || index === undefined || !/^-?\d{1,30}$/.test(index)) return undefined;
	return named(Number(index), keys.slice(0, 2));
}

function parsedObject(text: string): unknown {
	if (text.length > LONGEST_SEARCHED) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
