import type { INodeProperties } from 'n8n-workflow';
import {
	DEFAULT_CONCURRENCY,
	DEFAULT_PARTNER_AGENT,
	MAX_BATCH_SIZE,
	MAX_CONCURRENCY,
} from '../fields/limits';
import { LIMITED_DATA_USE_STATES } from '../fields/limited-data-use-states';
import { DATASET_ID_OPTION, RETRIES_OPTION, TIMEOUT_OPTION } from './request-options';

const FOR_SENDING = { show: { '/operation': ['send'] } };
const FOR_PREVIEW = { show: { '/operation': ['preview'] } };

/** Everything that is rarely needed, alphabetical (SPEC 2.2). */
export const OPTION_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: ['event'] } },
		options: [
			{
				displayName: 'Add Unknown Fields to Custom Data',
				name: 'unknownFields',
				type: 'options',
				// Leaves the panel room for the whole label; nobody decides this per item.
				noDataExpression: true,
				options: [
					{ name: 'Add to Custom Data', value: 'customData' },
					{ name: 'Ignore', value: 'ignore' },
				],
				default: 'ignore',
				description:
					'Whether fields that Meta has no name for travel along as custom properties. Email addresses and phone numbers never do.',
			},
			{
				displayName: 'Amounts Are In',
				name: 'amountUnit',
				type: 'options',
				options: [
					{
						name: 'Major Units',
						value: 'major',
						description: 'Such as 12.50 for twelve dollars fifty',
					},
					{
						name: 'Minor Units',
						value: 'minor',
						description: 'Such as 1250 cents for twelve dollars fifty',
					},
				],
				default: 'major',
				description:
					"The unit of the items' amounts of money; Meta's own structure is always in major units",
			},
			{
				displayName: 'Batch Size',
				name: 'batchSize',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: MAX_BATCH_SIZE },
				displayOptions: FOR_SENDING,
				default: MAX_BATCH_SIZE,
				description: 'How many events one request holds at most',
			},
			{
				displayName: 'Concurrent Requests',
				name: 'concurrency',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: MAX_CONCURRENCY },
				displayOptions: FOR_SENDING,
				default: DEFAULT_CONCURRENCY,
				description: 'How many requests are under way at once',
			},
			{
				displayName: 'Consent Field',
				name: 'consentField',
				type: 'string',
				default: '',
				placeholder: 'e.g. customer.accepts_marketing',
				description:
					'The field of the item that says whether the customer agreed. Only a clear yes (true, 1, yes, granted …) counts; every other event is skipped.',
			},
			{
				displayName: 'Data Processing',
				name: 'dataProcessing',
				type: 'options',
				options: [
					{
						name: 'From Input',
						value: 'fromInput',
						description: 'What each item says, if anything',
					},
					{
						name: 'Limited Data Use',
						value: 'ldu',
						description: "Meta finds the state by the customer's IP address",
					},
					...LIMITED_DATA_USE_STATES.map(({ name, code }) => ({
						name: `Limited Data Use: ${name}`,
						value: code,
					})),
					{ name: 'None', value: 'none', description: 'Say explicitly that no limit applies' },
				],
				default: 'fromInput',
				description:
					"Whether Meta must limit the use of the event's data under the privacy law of a US state",
			},
			DATASET_ID_OPTION,
			{
				displayName: 'Date Order',
				name: 'dateOrder',
				type: 'options',
				options: [
					{ name: 'Automatic', value: 'auto', description: "The order of the customer's country" },
					{ name: 'Day First', value: 'dmy', description: '05/04/1990 is the fifth of April' },
					{ name: 'Month First', value: 'mdy', description: '05/04/1990 is the fourth of May' },
				],
				default: 'auto',
				description: 'How to read dates such as 05/04/1990',
			},
			{
				displayName: 'Default Country',
				name: 'defaultCountry',
				type: 'string',
				default: '',
				placeholder: 'e.g. US',
				description:
					'Country code of customers whose item names no country: completes their phone numbers and is sent as their country',
			},
			{
				displayName: 'Default Currency',
				name: 'defaultCurrency',
				type: 'string',
				default: '',
				placeholder: 'e.g. USD',
				description: 'Currency code of amounts whose item names none',
			},
			{
				displayName: 'Drop Bad Identifiers',
				name: 'dropBadIdentifiers',
				type: 'boolean',
				default: true,
				description:
					'Whether to leave an unusable identifier out with a warning and send the event with the others; otherwise the event is not sent',
			},
			{
				displayName: 'Event Source URL',
				name: 'eventSourceUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://shop.example.com/checkout',
				description: 'The page for website events whose item names none',
			},
			{
				displayName: 'External ID',
				name: 'externalId',
				type: 'options',
				options: [
					{ name: 'Hash', value: 'hash', description: 'As Meta recommends' },
					{
						name: 'Send as Is',
						value: 'asIs',
						description: 'For websites whose pixel sends it unhashed',
					},
				],
				default: 'hash',
				description: 'How your own customer ID is sent; it must be the same on every channel',
			},
			{
				displayName: 'Include Input Fields',
				name: 'includeInput',
				type: 'boolean',
				default: true,
				description: "Whether result items keep the item's own fields beside the result",
			},
			{
				displayName: 'Include Sent Event',
				name: 'includeEvent',
				type: 'boolean',
				displayOptions: FOR_SENDING,
				default: false,
				description: 'Whether the results of accepted events hold the event exactly as it was sent',
			},
			{
				displayName: 'Partner Agent',
				name: 'partnerAgent',
				type: 'string',
				default: DEFAULT_PARTNER_AGENT,
				placeholder: 'e.g. acme_1.0',
				description: 'How Meta sees which platform sent the events: fewer than 23 characters',
			},
			{ ...RETRIES_OPTION, displayOptions: FOR_SENDING },
			{
				displayName: 'Stop If Any Event Fails',
				name: 'stopOnFailure',
				type: 'boolean',
				displayOptions: FOR_SENDING,
				default: false,
				description:
					'Whether to end the workflow with one summarising message when any event failed, after all events were sent',
			},
			{
				displayName: 'Summary Item',
				name: 'summary',
				type: 'boolean',
				displayOptions: FOR_PREVIEW,
				default: false,
				description: 'Whether to add an item at the end that sums up all events',
			},
			{
				displayName: 'Test Event Code',
				name: 'testEventCode',
				type: 'string',
				default: '',
				placeholder: 'e.g. TEST12345',
				description:
					"Shows the events under Test Events in Events Manager. Meta uses them like real ones, so remove the code when you're done.",
			},
			{
				displayName: 'Test Event Code Only in Manual Runs',
				name: 'testOnlyManual',
				type: 'boolean',
				// As above, and the switch is itself the condition.
				noDataExpression: true,
				default: false,
				description:
					'Whether the test event code is used only when the workflow is started from the editor',
			},
			{ ...TIMEOUT_OPTION, displayOptions: FOR_SENDING },
			{
				displayName: 'Timezone',
				name: 'timezone',
				type: 'string',
				default: '',
				placeholder: 'e.g. America/Sao_Paulo',
				description: "For times that name no zone; empty means the workflow's time zone",
			},
			{
				displayName: 'Upload Tag',
				name: 'uploadTag',
				type: 'string',
				default: '',
				placeholder: 'e.g. store-7-daily',
				description: 'Label under which Events Manager shows an upload of offline events',
			},
			{
				displayName: 'WhatsApp Business Account ID',
				name: 'whatsappBusinessAccountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 100000000000001',
				description:
					"WhatsApp Business Account ID of WhatsApp events whose item names none: n8n's WhatsApp Trigger does not pass it on",
			},
		],
	},
];
