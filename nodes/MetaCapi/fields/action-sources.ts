/** What the node knows about one `action_source` (M 3.4, M 7.0). */
export interface ActionSource {
	readonly value: string;
	/** Events Manager's word for it. */
	readonly label: string;
	readonly description: string;
	/** How old an event may be, in days (M 3.3). */
	readonly windowDays: number;
}

/** The nine action sources, alphabetical by label as n8n's lint wants lists. Source: M 3.4. */
export const ACTION_SOURCES = [
	{ value: 'app', label: 'App', description: 'It happened in a mobile app', windowDays: 7 },
	{
		value: 'business_messaging',
		label: 'Business Messaging',
		description: 'It came from an ad that clicks to WhatsApp, Messenger or Instagram',
		windowDays: 7,
	},
	{
		value: 'chat',
		label: 'Chat',
		description: 'It happened in a messaging app, by SMS or in an online chat',
		windowDays: 7,
	},
	{ value: 'email', label: 'Email', description: 'It happened by email', windowDays: 7 },
	{ value: 'other', label: 'Other', description: 'It happened in a way not listed', windowDays: 7 },
	{
		value: 'phone_call',
		label: 'Phone Call',
		description: 'It happened on the phone',
		windowDays: 7,
	},
	{
		value: 'physical_store',
		label: 'Physical Store',
		description: 'It happened in person at a shop',
		windowDays: 62,
	},
	{
		value: 'system_generated',
		label: 'System Generated',
		description: 'It happened by itself, such as a renewal or a new stage in the CRM',
		windowDays: 7,
	},
	{
		value: 'website',
		label: 'Website',
		description: 'It happened on a web page, whose URL is sent along',
		windowDays: 7,
	},
] as const satisfies readonly ActionSource[];

/** One of the nine values of `action_source`. */
export type ActionSourceValue = (typeof ACTION_SOURCES)[number]['value'];

const BY_VALUE: ReadonlyMap<string, ActionSource & { readonly value: ActionSourceValue }> = new Map(
	ACTION_SOURCES.map((row) => [row.value, row]),
);

/** Finds an action source by Meta's value; `undefined` when there is no such value. */
export function findActionSource(
	value: string,
): (ActionSource & { readonly value: ActionSourceValue }) | undefined {
	return BY_VALUE.get(value);
}
