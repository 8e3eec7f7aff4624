import type { Envelope } from '../event/envelope';
import type { OutgoingEvent } from '../event/outgoing-event';

/** What all events of one request have in common: where they go and what stands beside them (SPEC 3.1). */
export interface Destination {
	readonly datasetId: string;
	readonly envelope: Envelope;
}

/** Events that fit into one request. */
export interface Batch {
	readonly destination: Destination;
	readonly events: readonly OutgoingEvent[];
}
