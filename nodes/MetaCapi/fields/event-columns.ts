import {
	APP_DATA_FIELDS,
	DEVICE_FIELDS,
	DEVICE_INFO_LABEL,
	TRACKING_FLAGS,
} from './app-data-fields';
import { ATTRIBUTION_FIELDS } from './attribution-fields';
import { CUSTOM_DATA_FIELDS, type CustomDataKind } from './custom-data-fields';
import { MESSAGING_OUTCOME_FIELDS, ORIGINAL_EVENT_FIELDS } from './smaller-parts';
import { USER_DATA_FIELDS } from './user-data-fields';
import { VERTICAL_FIELDS } from './vertical-fields';

/** The types of n8n's resource mapper that are used here. */
export type ColumnType = 'array' | 'boolean' | 'dateTime' | 'number' | 'object' | 'string';

/** One column of manual mapping: an event field in plain words (SPEC 3.6). */
export interface EventColumn {
	/** Saved in workflows; without dots, which n8n takes for paths. */
	readonly id: string;
	/** Dotted path of the event field, or the piece one is built from. */
	readonly field: string;
	readonly label: string;
	readonly type: ColumnType;
	/** Shown from the start; the rest can be added. */
	readonly isCommon: boolean;
}

/** Identifiers most people have; the others are added when needed. */
const COMMON: ReadonlySet<string> = new Set([
	'client_ip_address',
	'client_user_agent',
	'country',
	'currency',
	'ct',
	'em',
	'event_id',
	'event_source_url',
	'event_time',
	'external_id',
	'fbc',
	'fbp',
	'fn',
	'ln',
	'order_id',
	'ph',
	'value',
	'zp',
]);

/** Amounts and ids are text, so that n8n's own checks leave `1.234,56` and long numbers to the node. */
const TYPE_OF_KIND: Readonly<Record<CustomDataKind, ColumnType>> = {
	amount: 'string',
	any: 'string',
	boolean: 'boolean',
	contents: 'array',
	currency: 'string',
	// A string, since n8n would turn local notations into dates of its own.
	date: 'string',
	id: 'string',
	idList: 'array',
	number: 'string',
	share: 'string',
	store: 'object',
	text: 'string',
	time: 'string',
	wholeNumber: 'string',
};

function column(
	id: string,
	field: string,
	label: string,
	type: ColumnType = 'string',
): EventColumn {
	return { id, field, label, type, isCommon: COMMON.has(id) };
}

/** All columns: the event, the customer, the order, and rarely used ones, in the order they are shown. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
	column('event_name', 'event_name', 'Event Name'),
	// A string, since n8n would turn local notations into dates of its own.
	column('event_time', 'event_time', 'Event Time'),
	column('event_id', 'event_id', 'Event ID'),
	column('action_source', 'action_source', 'Action Source'),
	column('event_source_url', 'event_source_url', 'Event Source URL'),
	column('referrer_url', 'referrer_url', 'Referrer URL'),
	column('opt_out', 'opt_out', 'Opt Out', 'boolean'),
	column('messaging_channel', 'messaging_channel', 'Messaging Channel'),
	...USER_DATA_FIELDS.map(({ key, label }) => column(key, `user_data.${key}`, label)),
	column('full_name', '~full_name', 'Full Name'),
	column('message_id', '~message_id', 'Message ID'),
	column('fbclid', '~fbclid', 'Click Parameter (fbclid)'),
	column('forwarded_for', '~forwarded_for', 'Forwarded For'),
	...CUSTOM_DATA_FIELDS.map(({ key, label, kind }) =>
		column(key, `custom_data.${key}`, label, TYPE_OF_KIND[kind]),
	),
	column('content_id', '~content_id', 'Content ID'),
	column('quantity', '~quantity', 'Quantity'),
	column('item_price', '~item_price', 'Item Price'),
	column('item_title', '~item_title', 'Item Title'),
	column('item_brand', '~item_brand', 'Item Brand'),
	column('store_code', '~store_code', 'Store Code'),
	column('store_page_id', '~store_page_id', 'Store Page ID'),
	column('brand_page_id', '~brand_page_id', 'Brand Page ID'),
	column('custom_properties', '~custom_properties', 'Custom Properties', 'object'),
	...VERTICAL_FIELDS.map(({ key, label, kind }) =>
		column(`custom_data_${key}`, `custom_data.${key}`, label, TYPE_OF_KIND[kind]),
	),
	column('app_data', 'app_data', 'App Data', 'object'),
	...TRACKING_FLAGS.map(({ key, label }) => column(key, `app_data.${key}`, label, 'boolean')),
	...DEVICE_FIELDS.map(({ key, label }) => column(key, `app_data.${key}`, label)),
	column('extinfo', 'app_data.extinfo', DEVICE_INFO_LABEL, 'array'),
	...APP_DATA_FIELDS.map(({ key, label, kind }) =>
		column(key, `app_data.${key}`, label, TYPE_OF_KIND[kind]),
	),
	...ORIGINAL_EVENT_FIELDS.map(({ key, label }) =>
		column(`original_${key}`, `original_event_data.${key}`, label),
	),
	...MESSAGING_OUTCOME_FIELDS.map(({ key, label }) =>
		column(key, `messaging_outcome_data.${key}`, label),
	),
	column('attribution_data', 'attribution_data', 'Attribution', 'object'),
	...ATTRIBUTION_FIELDS.map(({ key, label, kind }) =>
		column(`attribution_${key}`, `attribution_data.${key}`, label, TYPE_OF_KIND[kind]),
	),
	column('data_processing_options', 'data_processing_options', 'Data Processing', 'array'),
	column(
		'data_processing_options_country',
		'data_processing_options_country',
		'Data Processing Country',
	),
	column('data_processing_options_state', 'data_processing_options_state', 'Data Processing State'),
];

/** The event field of each column. */
export const FIELD_OF_COLUMN: ReadonlyMap<string, string> = new Map(
	EVENT_COLUMNS.map(({ id, field }) => [id, field]),
);
