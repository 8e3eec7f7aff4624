/**
 * What stands beside `data` in a request and belongs to all its events (M 2.1).
 *
 * One request never mixes two envelopes (SPEC 3.1).
 */
export interface Envelope {
	readonly test_event_code?: string;
	readonly partner_agent?: string;
	readonly upload_tag?: string;
}
