import type { Envelope } from '../event/envelope';
import { isPlainObject, type UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { listOf, objectOf } from '../event/json-text';
import { readEnvelope, warnAboutEnvelope } from '../shape/structured/envelope-keys';

/** Events in Meta's structure, as one item may hold them. */
export interface StructuredEvents {
	readonly events: readonly UnknownObject[];
	readonly envelope: Envelope;
	/** What of the request around the events is not used. */
	readonly warnings: readonly Warning[];
}

/**
 * Finds the events of an item in Meta's structure: bare, `{data: […]}` or `{event: {…}}` (SPEC 3.1), any of them
 * also as JSON text, which is how databases and spreadsheets keep it.
 *
 * `isKnownSource` says whether a known source recognises the item: GA4 payloads hold a `user_data` of their own,
 * so such an item is structured only when it also has an `event_name`. `undefined` when it is not structured.
 */
export function findStructuredEvents(
	item: UnknownObject,
	isKnownSource: (item: UnknownObject) => boolean,
): StructuredEvents | undefined {
	const wrapped = wrappedEvents(item);
	if (wrapped !== undefined) return wrapped;
	const isStructured = hasUserData(item) && ('event_name' in item || !isKnownSource(item));
	return isStructured ? { events: [item], envelope: {}, warnings: [] } : undefined;
}

/** Reads an item as structured because the user says so: what is no list of events is one event. */
export function asStructuredEvents(item: UnknownObject): StructuredEvents {
	const found = findStructuredEvents(item, () => false);
	if (found !== undefined) return found;
	const list = 'event_name' in item ? undefined : listOf(item.data);
	if (list !== undefined && list.length > 0 && list.every(isPlainObject)) {
		return { events: list, ...aroundEvents(item) };
	}
	return { events: [item], envelope: {}, warnings: [] };
}

/** One good event is enough: a bad one beside it costs only itself. */
function wrappedEvents(item: UnknownObject): StructuredEvents | undefined {
	const list = listOf(item.data);
	if (list !== undefined && list.some(isEvent) && list.every(isPlainObject)) {
		return { events: list, ...aroundEvents(item) };
	}
	const single = objectOf(item.event);
	if (isEvent(single)) return { events: [single], ...aroundEvents(item) };
	return undefined;
}

function aroundEvents(item: UnknownObject): Omit<StructuredEvents, 'events'> {
	return { envelope: readEnvelope(item), warnings: warnAboutEnvelope(item) };
}

function isEvent(value: unknown): value is UnknownObject {
	return isPlainObject(value) && ('event_name' in value || hasUserData(value));
}

function hasUserData(item: UnknownObject): boolean {
	return objectOf(item.user_data) !== undefined;
}
