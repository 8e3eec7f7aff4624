import type { ActionSourceValue } from '../../nodes/MetaCapi/fields/action-sources';

/** A channel of Meta's omni-channel picture as the docs tell of it (M 7). */
export interface ChannelRow {
	readonly title: string;
	readonly actionSource: ActionSourceValue;
	/** Set for the apps of business messaging. */
	readonly messagingChannel?: string;
	readonly about: string;
	/** Dotted paths; of paths joined by ` | ` one is enough. What every event needs is not listed. */
	readonly needed: readonly string[];
	readonly recommended: readonly string[];
	/** What Meta refuses; the node leaves it out with a warning. */
	readonly forbidden: readonly string[];
	/** The least item that is sent, in plain words. */
	readonly minimal: Readonly<Record<string, unknown>>;
}

const BROWSER_DATA = [
	'user_data.client_ip_address',
	'user_data.client_user_agent',
	'user_data.fbc',
	'user_data.fbp',
];
const PERSON = ['user_data.em', 'user_data.ph'];
const WHEN = '2026-11-20T10:00:00Z';

function messaging(
	title: string,
	messagingChannel: string,
	about: string,
	needed: readonly string[],
	ids: Readonly<Record<string, string>>,
): ChannelRow {
	return {
		title,
		actionSource: 'business_messaging',
		messagingChannel,
		about,
		needed,
		recommended: ['event_id', ...PERSON],
		forbidden: BROWSER_DATA,
		minimal: {
			'Event Name': 'LeadSubmitted',
			'Event Time': WHEN,
			'Action Source': 'Business Messaging',
			...ids,
		},
	};
}

function plain(
	title: string,
	actionSource: ActionSourceValue,
	eventName: string,
	about: string,
): ChannelRow {
	return {
		title,
		actionSource,
		about,
		needed: [],
		recommended: ['event_id', ...PERSON, 'user_data.fbc', 'user_data.fbp'],
		forbidden: [],
		minimal: {
			'Event Name': eventName,
			'Event Time': WHEN,
			'Action Source': title,
			Phone: '+1 415 555 0132',
		},
	};
}

const CHAT_EVENTS =
	'Choose one of the events for business messaging; a lead is LeadSubmitted there. Meta counts a repeated event twice. Which app it was follows from the ids.';

/** All channels. Source: M 7.0 to 7.6. */
export const CHANNEL_ROWS: readonly ChannelRow[] = [
	{
		title: 'Website',
		actionSource: 'website',
		about:
			'Give the event the same name and ID as the Pixel does, and Meta counts it once. A missing Client User Agent is only warned about. A Click ID is made from fbclid, also from that of the page; of a forwarded list the first public address is taken.',
		needed: ['event_source_url', 'user_data.client_user_agent'],
		recommended: ['event_id', ...BROWSER_DATA.filter((path) => !path.endsWith('agent')), ...PERSON],
		forbidden: [],
		minimal: {
			'Event Name': 'PageView',
			'Event Time': WHEN,
			'Action Source': 'Website',
			'Event Source URL': 'https://shop.example.com/',
			'Client User Agent': 'Mozilla/5.0 (X11; Linux x86_64)',
			Email: 'jane.doe@example.com',
		},
	},
	{
		title: 'App',
		actionSource: 'app',
		about:
			'The dataset must be linked to the app. Extended Device Info is built from Device Platform, OS Version, Device Model and the other fields of the device, or given as the list of 16 texts; only the platform and the version must be filled.',
		needed: [
			'app_data.advertiser_tracking_enabled',
			'app_data.application_tracking_enabled',
			'app_data.extinfo',
		],
		recommended: [
			'event_id',
			'user_data.client_user_agent',
			'user_data.client_ip_address',
			...PERSON,
			'user_data.madid',
		],
		forbidden: [],
		minimal: {
			'Event Name': 'AddToCart',
			'Event Time': WHEN,
			'Action Source': 'App',
			'Advertiser Tracking Enabled': true,
			'Application Tracking Enabled': true,
			'Device Platform': 'iOS',
			'OS Version': '18.1',
			Email: 'jane.doe@example.com',
		},
	},
	messaging(
		'WhatsApp',
		'whatsapp',
		`For chats that an ad began. ${CHAT_EVENTS} The account's id may be given once, in the option of that name.`,
		['user_data.ctwa_clid', 'user_data.whatsapp_business_account_id | user_data.page_id'],
		{
			'WhatsApp Click ID': 'ARAkLkA8rmlFeiCktEJQ',
			'WhatsApp Business Account ID': '100000000000001',
		},
	),
	messaging(
		'Messenger',
		'messenger',
		`For chats that an ad began. ${CHAT_EVENTS}`,
		['user_data.page_id', 'user_data.page_scoped_user_id'],
		{ 'Page ID': '300000000000003', 'Page-Scoped User ID': '4000000000000004' },
	),
	messaging(
		'Instagram',
		'instagram',
		`For chats that an ad began. ${CHAT_EVENTS}`,
		['user_data.ig_account_id', 'user_data.ig_sid'],
		{ 'Instagram Account ID': '17841400000000001', 'Instagram-Scoped User ID': '5000000000000005' },
	),
	{
		title: 'Physical Store',
		actionSource: 'physical_store',
		about:
			'The time of the sale must be there. Meta tells sales apart by Order ID and Item Number: send the same ones again for the same sale. The Upload Tag option names an upload.',
		needed: [],
		recommended: [
			'event_id',
			'custom_data.order_id',
			'custom_data.item_number',
			'custom_data.store_data',
			...PERSON,
		],
		forbidden: [],
		minimal: {
			'Event Name': 'Purchase',
			'Event Time': WHEN,
			'Action Source': 'Physical Store',
			'Order ID': 'R-78114',
			Value: 58.9,
			Currency: 'USD',
			Phone: '+1 415 555 0132',
		},
	},
	{
		title: 'CRM and Conversion Leads',
		actionSource: 'system_generated',
		about:
			"The event's name is the name of the stage in the CRM; send every stage, the first one too. What is needed here is only warned about when it is missing: such events are taken, but don't count for Conversion Leads. A Lead ID that Meta does not know is refused.",
		needed: ['custom_data.event_source', 'custom_data.lead_event_source'],
		recommended: ['event_id', 'user_data.lead_id', 'user_data.fbc', ...PERSON],
		forbidden: [],
		minimal: {
			'Event Name': 'Qualified',
			'Event Time': WHEN,
			'Action Source': 'System Generated',
			'Event Source': 'crm',
			'Lead Event Source': 'HubSpot',
			'Lead ID': '1234567890123456',
		},
	},
	plain('Phone Call', 'phone_call', 'Schedule', 'For what was agreed on the phone.'),
	plain('Email', 'email', 'Subscribe', 'For what came by e-mail.'),
	plain('Chat', 'chat', 'Contact', 'For chats that no ad began, text messages and live chats.'),
	plain(
		'System Generated',
		'system_generated',
		'StartTrial',
		'For renewals, and for what a CDP or another platform passes on without saying where it happened.',
	),
	plain('Other', 'other', 'Donate', 'For everything else.'),
];
