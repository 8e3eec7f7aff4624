import type { EventCheck } from './event-check';

const dayInSeconds = 86_400;
/** Days an event may lie back (M 3.3). */
const defaultWindow = 7;
const physicalStoreWindow = 62;
/** Meta's tolerance is not known; this is what M 3.3 lets a sender allow. */
const secondsAhead = 60;

/** The event lies within the window of its action source, and not in the future (M 3.3). */
export const checkEventTime: EventCheck = ({ event, receivedAt }) => {
	const age = Math.floor(receivedAt / 1000) - Number(event.event_time);
	const window = event.action_source === 'physical_store' ? physicalStoreWindow : defaultWindow;
	if (age > window * dayInSeconds) return { reason: 'tooOld' };
	if (age < -secondsAhead) return { reason: 'inFuture' };
	return undefined;
};
