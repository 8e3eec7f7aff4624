import { isPlainObject, type UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { valueAt } from '../mapping/field-path';

/** Longer texts are no names, ids or states of anything; click ids are the longest. */
const LONGEST_TEXT = 2000;

/** The text at a path, trimmed; a number as text; `undefined` when there is none or it says nothing. */
export function textAt(payload: UnknownObject, path: string): string | undefined {
	const value = valueAt(payload, path);
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string' || value.length > LONGEST_TEXT || isBlank(value)) return undefined;
	return value.trim();
}

/** Payments count when paid (SPEC 3.5): the reason for which an order over nothing is none. */
export const NOTHING_PAID = 'Nothing was paid (a free trial, a full discount or a credit)';

/** Whether an amount is there and is nothing: `0`, `"0.00"`. */
export function isNothing(payload: UnknownObject, path: string): boolean {
	const text = textAt(payload, path);
	return text !== undefined && /^0+(?:[.,]0+)?$/.test(text.slice(0, 40));
}

/** The object at a path, or an empty one. */
export function objectAt(payload: UnknownObject, path: string): UnknownObject {
	const value = valueAt(payload, path);
	return isPlainObject(value) ? value : NOTHING;
}

/** The objects of the list at a path; a single object counts as a list of one. */
export function objectsAt(payload: UnknownObject, path: string): readonly UnknownObject[] {
	const value = valueAt(payload, path);
	if (isPlainObject(value)) return [value];
	return Array.isArray(value) ? value.slice(0, MOST_ENTRIES).filter(isPlainObject) : [];
}

/** The objects of the list at a key, when there are some and all are of the kind: what an API answers to a search. */
export function allIn(
	payload: UnknownObject,
	key: string,
	isOfKind: (object: UnknownObject) => boolean,
): readonly UnknownObject[] {
	const list = payload[key];
	if (!Array.isArray(list) || list.length === 0 || list.length > MOST_ENTRIES) return [];
	return list.every(isPlainObject) && list.every(isOfKind) ? list : [];
}

/** The last piece of an address such as `https://api.example.com/invitees/ABC`. */
export function lastSegment(address: string | undefined): string | undefined {
	const segment = address?.split('/').pop();
	return segment === '' ? undefined : segment;
}

const NOTHING: UnknownObject = {};

/** No service puts more into one delivery; a hostile item costs no more. */
const MOST_ENTRIES = 1000;
