import type { INodeProperties } from 'n8n-workflow';
import { ACTION_SOURCES } from '../fields/action-sources';
import {
	KNOWN_EVENT_NAMES,
	MESSAGING_EVENT_NAMES,
	STANDARD_EVENT_NAMES,
} from '../fields/event-names';
import { SOURCE_LABELS } from '../sources/source-labels';

const FOR_EVENTS = { show: { resource: ['event'] } };

const MESSAGING_NAMES: ReadonlySet<string> = new Set(MESSAGING_EVENT_NAMES);
const STANDARD_NAMES: ReadonlySet<string> = new Set(STANDARD_EVENT_NAMES);

/** Compares as n8n's lint wants lists; `localeCompare` would load ICU's rules, half of the node's loading time. */
function byName(left: { readonly name: string }, right: { readonly name: string }): number {
	const [first, second] = [left.name.toLowerCase(), right.name.toLowerCase()];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** `AddToCart` → `Add to Cart`: Meta's name in the words of a list. */
function readableName(name: string): string {
	return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\bTo\b/g, 'to');
}

function describe(name: string): string {
	const messaging = MESSAGING_NAMES.has(name);
	if (!STANDARD_NAMES.has(name)) return `Sent as ${name}; for business messaging only`;
	return messaging ? `Sent as ${name}; also for business messaging` : `Sent as ${name}`;
}

/** In the editor's own words, and on lines short enough for its panel. */
const EXAMPLE_COLUMN_MAP = `{
  "Event Name": "Event",
  "Event Time": {
    "from": "Date",
    "date": "dd/MM/yyyy"
  },
  "Email": "E-mail",
  "Phone": "Phone",
  "Order ID": "Order",
  "Value": "Total",
  "Currency": "Currency"
}`;

/** What shapes an event: the item's format, its name and where it happened (SPEC 2.2). */
export const EVENT_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Event Name',
		name: 'eventName',
		type: 'options',
		displayOptions: FOR_EVENTS,
		options: [
			// The two that are no event names stand before the thirty that are.
			{ name: 'From Input', value: 'fromInput', description: 'The event name each item brings' },
			{
				name: 'Custom',
				value: 'custom',
				description: 'An event or CRM stage with a name of your own',
			},
			...KNOWN_EVENT_NAMES.map((name) => ({
				name: readableName(name),
				value: name,
				description: describe(name),
			})).sort(byName),
		],
		default: 'fromInput',
		description:
			'What happened: one of the names of Events Manager, such as Purchase or Lead, or one of your own',
	},
	{
		displayName: 'Custom Event Name',
		name: 'customEventName',
		type: 'string',
		displayOptions: { show: { resource: ['event'], eventName: ['custom'] } },
		default: '',
		required: true,
		placeholder: 'e.g. Qualified Lead',
		description: 'Spelt exactly as in the Pixel or as the stage is called in the CRM',
	},
	{
		displayName: 'Action Source',
		name: 'actionSource',
		type: 'options',
		displayOptions: FOR_EVENTS,
		options: [
			{
				name: 'From Input',
				value: 'fromInput',
				description: 'What the item says or proves; nothing is guessed',
			},
			...ACTION_SOURCES.map(({ label, value, description }) => ({
				name: label,
				value,
				description,
			})),
		],
		default: 'fromInput',
		description:
			'Where the event happened; must be true, since it decides what Meta demands and how it matches',
	},
	{
		displayName: 'Input Format',
		name: 'inputFormat',
		type: 'options',
		displayOptions: FOR_EVENTS,
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Recognise the format of each item',
			},
			{
				name: 'Column Map',
				value: 'columnMap',
				description: 'Columns or paths that you name for each event field',
			},
			{
				name: 'Flat',
				value: 'flat',
				description: 'Fields with plain names, such as email, phone, order_id and total',
			},
			{
				name: 'Known Source',
				value: 'knownSource',
				description: 'The untouched output of a shop, payment provider, CRM or messenger',
			},
			{
				name: 'Manual Mapping',
				value: 'manual',
				description: 'Event fields that you fill one by one',
			},
			{
				name: 'Structured',
				value: 'structured',
				description: "Meta's own structure, with user_data and custom_data, hashed or not",
			},
		],
		default: 'auto',
		noDataExpression: true,
		description: 'How the items hold their events',
	},
	{
		displayName: 'Column Map',
		name: 'columnMap',
		type: 'json',
		displayOptions: { show: { resource: ['event'], inputFormat: ['columnMap'] } },
		default: EXAMPLE_COLUMN_MAP,
		typeOptions: { rows: 12 },
		description:
			'Event fields and where each is found: a column number from 0, a column name, a path such as customer.emails[0], a list of these (the first that holds something), or an object with from, value, date, unit or split',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		displayOptions: { show: { resource: ['event'], inputFormat: ['knownSource'] } },
		options: Object.entries(SOURCE_LABELS).map(([value, name]) => ({ name, value })),
		default: 'shopify',
		description: 'The service whose output comes in',
	},
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		displayOptions: { show: { resource: ['event'], inputFormat: ['manual'] } },
		default: { mappingMode: 'defineBelow', value: null },
		required: true,
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: 'getEventFields',
				mode: 'map',
				fieldWords: { singular: 'field', plural: 'fields' },
				// No `addAllFields: false`: with it the editor shows no field at all until each is added (real n8n 2.41).
				multiKeyMatch: false,
				supportAutoMap: true,
			},
		},
		description: 'The event fields and what fills each',
	},
];
