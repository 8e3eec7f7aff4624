import type { AcceptedEvent } from './journal';
import { objectOrEmpty } from './json';

const hour = 3_600_000;
/** M 8.1: pairs of event id and name. */
const webWindow = 48 * hour;
/** M 8.3: sales in a shop. */
const offlineWindow = 7 * 24 * hour;

interface Identity {
	readonly key: string;
	/** Milliseconds from the first of its kind. */
	readonly window: number;
}

/** The recorded events that Meta would count: of those it takes for the same only the first (M 8). */
export function countedEvents(accepted: readonly AcceptedEvent[]): readonly AcceptedEvent[] {
	const firsts = new Map<string, number>();
	return accepted.filter((event) => {
		const identity = identityOf(event);
		if (!identity) return true;
		const first = firsts.get(identity.key);
		if (first !== undefined && event.receivedAt - first <= identity.window) return false;
		firsts.set(identity.key, event.receivedAt);
		return true;
	});
}

/** What makes two events the same; undefined for those that are always counted (M 8.4). */
function identityOf({ dataset, event }: AcceptedEvent): Identity | undefined {
	const { event_name, event_id, event_time, action_source } = event;
	if (action_source === 'business_messaging') return undefined;
	if (action_source === 'physical_store') {
		const { order_id, item_number } = objectOrEmpty(event.custom_data);
		const sale = order_id === undefined ? { person: event.user_data } : { order: order_id };
		const parts = ['offline', dataset, event_time, event_name, item_number ?? null, sale];
		return { key: JSON.stringify(parts), window: offlineWindow };
	}
	if (event_id === undefined) return undefined;
	return { key: JSON.stringify(['web', dataset, event_name, event_id]), window: webWindow };
}
