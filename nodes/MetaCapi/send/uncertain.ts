import type { Shipment } from './shipment';

/** Events of a request that nobody knows the outcome of, by what may be done with them. */
export interface Separated {
	/** Meta counts a repetition once, so sending again is safe. */
	readonly resend: readonly Shipment[];
	/** A repetition would count twice: nobody but the user may decide on it. */
	readonly unconfirmed: readonly Shipment[];
}

/** Parts what Meta deduplicates from business messaging, which it does not (M 8); one request may hold both. */
export function separate(shipments: readonly Shipment[]): Separated {
	return {
		resend: shipments.filter(({ event }) => event.deduplicated),
		unconfirmed: shipments.filter(({ event }) => !event.deduplicated),
	};
}
