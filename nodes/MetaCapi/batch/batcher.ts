import type { OutgoingEvent } from '../event/outgoing-event';
import type { Batch, Destination } from './batch';
import { emptyBodyBytes, MAX_BODY_BYTES } from './request-body';

/** What one request may hold. */
export interface BatchLimits {
	/** 1–1000 (M 2.1). */
	readonly batchSize: number;
	readonly maximumBytes?: number;
}

/**
 * What adding an event led to.
 *
 * `kept`: it waits for company. `full`: a batch is complete. `tooLarge`: it fits into no request, not even alone,
 * and was not taken.
 */
export type Added =
	| { readonly type: 'kept' }
	| { readonly type: 'full'; readonly batch: Batch }
	| { readonly type: 'tooLarge' };

/** Collects events until a request is full, apart for every destination. */
export interface Batcher {
	add(destination: Destination, event: OutgoingEvent): Added;
	/** The batches that are not full, in the order in which they were begun. */
	flush(): readonly Batch[];
}

/** A batch that is not full yet. */
interface OpenBatch {
	readonly destination: Destination;
	readonly events: OutgoingEvent[];
	bytes: number;
}

/**
 * Makes a batcher; it holds no more than one open batch per destination, so that a run of any length streams.
 *
 * The order of events is kept within a destination.
 */
export function createBatcher({ batchSize, maximumBytes = MAX_BODY_BYTES }: BatchLimits): Batcher {
	const open = new Map<string, OpenBatch>();
	const routeOf = rememberRoutes();

	return {
		add(destination, event) {
			const { key, emptyBytes } = routeOf(destination);
			if (emptyBytes + event.bytes > maximumBytes) return { type: 'tooLarge' };
			const current = open.get(key);
			// One byte more for the comma.
			if (current !== undefined && current.bytes + 1 + event.bytes <= maximumBytes) {
				current.events.push(event);
				current.bytes += 1 + event.bytes;
				if (current.events.length < batchSize) return { type: 'kept' };
				open.delete(key);
				return { type: 'full', batch: current };
			}
			const begun = { destination, events: [event], bytes: emptyBytes + event.bytes };
			if (batchSize === 1) return { type: 'full', batch: begun };
			// Deleted first, so that the order of the map stays the order in which the batches were begun.
			open.delete(key);
			open.set(key, begun);
			return current === undefined ? { type: 'kept' } : { type: 'full', batch: current };
		},
		flush() {
			const rest = [...open.values()];
			open.clear();
			return rest;
		},
	};
}

/** What is the same for all events of a destination. */
interface Route {
	readonly key: string;
	readonly emptyBytes: number;
}

/** Most runs know one destination object only, whose route then is worked out once. */
function rememberRoutes(): (destination: Destination) => Route {
	const routes = new WeakMap<Destination, Route>();
	return (destination) => {
		const known = routes.get(destination);
		if (known !== undefined) return known;
		const { datasetId, envelope } = destination;
		const { test_event_code, partner_agent, upload_tag } = envelope;
		const route = {
			key: JSON.stringify([datasetId, test_event_code, partner_agent, upload_tag]),
			emptyBytes: emptyBodyBytes(envelope),
		};
		routes.set(destination, route);
		return route;
	};
}
