import type { Envelope } from '../event/envelope';
import { DEFAULT_PARTNER_AGENT } from '../fields/limits';
import type { EventSettings } from '../settings/event-settings';

/** What stands beside an event: what the user chose in the node wins over the item, which wins over the node's own name (SPEC 3.1). */
export function envelopeOf(
	own: Envelope,
	{ envelope, withholdsTestCode }: Pick<EventSettings, 'envelope' | 'withholdsTestCode'>,
): Envelope {
	// The same object for all events of a run: batches are kept apart by it.
	if (Object.keys(own).length === 0) return envelope;
	const { partner_agent, ...chosen } = envelope;
	const { test_event_code, ...others } = own;
	const keepsCode = test_event_code !== undefined && withholdsTestCode !== true;
	return {
		...envelope,
		...others,
		...(keepsCode && { test_event_code }),
		...(partner_agent !== undefined &&
			partner_agent !== DEFAULT_PARTNER_AGENT && { partner_agent }),
		...chosen,
	};
}
