import type { EventCheck } from './event-check';
import { wrongValue } from './event-check';

/** The nine action sources of M 3.4. */
const actionSources: ReadonlySet<unknown> = new Set([
	'website',
	'app',
	'physical_store',
	'phone_call',
	'email',
	'chat',
	'system_generated',
	'business_messaging',
	'other',
]);

/** The action source is one of the nine (M 3.4). */
export const checkActionSource: EventCheck = ({ event }) =>
	actionSources.has(event.action_source)
		? undefined
		: wrongValue('a known action source', 'action_source');
