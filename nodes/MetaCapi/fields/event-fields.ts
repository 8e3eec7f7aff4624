/** What the node knows about one key on the level of the event (M 3.1). */
export interface EventField {
	readonly key: string;
	readonly label: string;
}

/**
 * All keys Meta knows on the level of the event, in the order in which the node writes them.
 *
 * Any other key makes Meta refuse the whole request (M 3.1, 2804019). `advanced_measurement_table` is known to
 * Meta's SDKs only and taken from structured input alone.
 */
export const EVENT_FIELDS = [
	{ key: 'event_name', label: 'Event Name' },
	{ key: 'event_time', label: 'Event Time' },
	{ key: 'event_id', label: 'Event ID' },
	{ key: 'action_source', label: 'Action Source' },
	{ key: 'event_source_url', label: 'Event Source URL' },
	{ key: 'referrer_url', label: 'Referrer URL' },
	{ key: 'messaging_channel', label: 'Messaging Channel' },
	{ key: 'opt_out', label: 'Opt Out' },
	{ key: 'user_data', label: 'Customer Information' },
	{ key: 'custom_data', label: 'Custom Data' },
	{ key: 'app_data', label: 'App Data' },
	{ key: 'original_event_data', label: 'Original Event' },
	{ key: 'attribution_data', label: 'Attribution' },
	{ key: 'messaging_outcome_data', label: 'Messaging Outcome' },
	{ key: 'data_processing_options', label: 'Data Processing' },
	{ key: 'data_processing_options_country', label: 'Data Processing Country' },
	{ key: 'data_processing_options_state', label: 'Data Processing State' },
	{ key: 'advanced_measurement_table', label: 'Advanced Measurement Table' },
] as const satisfies readonly EventField[];

/** A key on the level of the event. */
export type EventKey = (typeof EVENT_FIELDS)[number]['key'];

/** The keys of the level of the event. */
export const EVENT_KEYS: ReadonlySet<string> = new Set(EVENT_FIELDS.map((row) => row.key));
