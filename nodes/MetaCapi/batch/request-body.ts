import type { Envelope } from '../event/envelope';
import type { OutgoingEvent } from '../event/outgoing-event';
import { utf8Length } from './utf8-length';

const OPENING = '{"data":[';

/** The JSON text of a request, joined from what each event was serialised to (SPEC 5: nothing is serialised twice). */
export function requestBody(envelope: Envelope, events: readonly OutgoingEvent[]): string {
	return `${OPENING}${events.map((event) => event.json).join(',')}${closing(envelope)}`;
}

/** Length in UTF-8 bytes of a request without its events and the commas between them. */
export function emptyBodyBytes(envelope: Envelope): number {
	return OPENING.length + utf8Length(closing(envelope));
}

/** Most bytes of JSON in one request, in UTF-8 (SPEC 5). */
export const MAX_BODY_BYTES = 5_000_000;

/** A character has at most three bytes, and no envelope is nearly as large: shorter events need not be measured. */
const SURELY_FITTING = MAX_BODY_BYTES / 5;

/** Whether an event fits into a request by itself. */
export function fitsIntoRequest(envelope: Envelope, json: string): boolean {
	if (json.length < SURELY_FITTING) return true;
	return emptyBodyBytes(envelope) + utf8Length(json) <= MAX_BODY_BYTES;
}

function closing({ test_event_code, partner_agent, upload_tag }: Envelope): string {
	const members = JSON.stringify({ test_event_code, partner_agent, upload_tag }).slice(1, -1);
	return members === '' ? ']}' : `],${members}}`;
}
