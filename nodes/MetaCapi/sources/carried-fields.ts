import type { Locator } from '../mapping/field-map';

/** The names under which shops pass on what only the customer's browser knows, best first (M 5.2, 8.1). */
const NAMES = {
	clickId: ['_fbc', 'fbc'],
	browserId: ['_fbp', 'fbp'],
	fbclid: ['fbclid', '_fbclid'],
	eventId: ['event_id', '_event_id', 'fb_event_id', '_fb_event_id'],
	address: ['client_ip_address', '_client_ip_address'],
	agent: ['client_user_agent', '_client_user_agent'],
	page: ['event_source_url', '_event_source_url'],
} as const;

/** Where a payload carries them; `at` makes the path of a name: `metadata.fbc`, `meta_data[key=fbc].value`. */
export function carriedFields(at: (name: string) => string) {
	return {
		clickId: NAMES.clickId.map(at),
		browserId: NAMES.browserId.map(at),
		fbclid: NAMES.fbclid.map(at),
		eventId: NAMES.eventId.map(at),
		address: NAMES.address.map(at),
		agent: NAMES.agent.map(at),
		page: NAMES.page.map(at),
	} satisfies Record<keyof typeof NAMES, readonly Locator[]>;
}
