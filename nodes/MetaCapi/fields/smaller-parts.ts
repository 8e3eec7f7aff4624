import type { PartField } from './part-field';

/** The keys of `original_event_data`, all optional (M 3.1). */
export const ORIGINAL_EVENT_FIELDS = [
	{ key: 'event_name', label: 'Original Event Name' },
	{ key: 'event_time', label: 'Original Event Time' },
	{ key: 'order_id', label: 'Original Order ID' },
	{ key: 'event_id', label: 'Original Event ID' },
] as const;

/** The keys of `messaging_outcome_data`: one, with one value, for WhatsApp's automatic events (M 3.1, M 7.5). */
export const MESSAGING_OUTCOME_FIELDS: readonly PartField[] = [
	{
		key: 'outcome_type',
		label: 'Messaging Outcome Type',
		kind: 'text',
		values: ['automatic_events'],
	},
];

/** The keys of `custom_data.store_data` (M 6.1). */
export const STORE_FIELDS: readonly PartField[] = [
	{ key: 'store_page_id', label: 'Store Page ID', kind: 'id' },
	{ key: 'brand_page_id', label: 'Brand Page ID', kind: 'id' },
	{ key: 'store_code', label: 'Store Code', kind: 'id', longest: 64 },
];
