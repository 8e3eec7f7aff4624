import type { Envelope } from '../event/envelope';
import { isPlainObject, type UnknownObject } from '../event/json';

/** Events in Meta's structure, as one item may hold them. */
export interface StructuredEvents {
	readonly events: readonly UnknownObject[];
	readonly envelope: Envelope;
}

const ENVELOPE_KEYS = ['test_event_code', 'partner_agent', 'upload_tag'] as const;

/**
 * Finds the events of an item in Meta's structure: bare, `{data: […]}` or `{event: {…}}` (SPEC 3.1).
 *
 * `isKnownSource` says whether a known source recognises the item: GA4 payloads hold a `user_data` of their own,
 * so such an item is structured only when it also has an `event_name`. `undefined` when it is not structured.
 */
export function findStructuredEvents(
	item: UnknownObject,
	isKnownSource: (item: UnknownObject) => boolean,
): StructuredEvents | undefined {
	if (Array.isArray(item.data) && item.data.length > 0 && item.data.every(isEvent)) {
		return { events: item.data, envelope: envelopeOf(item) };
	}
	if (isEvent(item.event)) return { events: [item.event], envelope: envelopeOf(item) };
	if (isPlainObject(item.user_data) && ('event_name' in item || !isKnownSource(item))) {
		return { events: [item], envelope: {} };
	}
	return undefined;
}

/** Reads an item as structured because the user says so: what is no list of events is one event. */
export function asStructuredEvents(item: UnknownObject): StructuredEvents {
	const found = findStructuredEvents(item, () => false);
	if (found !== undefined) return found;
	if (Array.isArray(item.data) && item.data.length > 0 && item.data.every(isPlainObject)) {
		return { events: item.data, envelope: envelopeOf(item) };
	}
	return { events: [item], envelope: {} };
}

function isEvent(value: unknown): value is UnknownObject {
	return isPlainObject(value) && ('event_name' in value || isPlainObject(value.user_data));
}

function envelopeOf(item: UnknownObject): Envelope {
	const envelope: Record<string, string> = {};
	for (const key of ENVELOPE_KEYS) {
		const value = item[key];
		if (typeof value === 'string' && value.trim() !== '') envelope[key] = value.trim();
	}
	return envelope;
}
