import type { AnswerRow } from './answer-row';

type EventRow = Omit<AnswerRow, 'code' | 'kind' | 'scope'> & { readonly subcode: number };

const UNDOCUMENTED = {
	title: 'event refused without a documented reason',
	message: 'Meta refused this event for a reason it does not document.',
	advice:
		"Compare this event with one that was accepted, beginning with 'Event Name', 'Event Time', 'Email' and 'Phone', and look under Diagnostics in Events Manager.",
};

const ROWS: readonly EventRow[] = [
	{ subcode: 2804001, ...UNDOCUMENTED },
	{
		subcode: 2804003,
		title: 'event too old',
		message: 'Meta does not take this event any more because it happened too long ago.',
		advice:
			"Send events within 7 days of their 'Event Time' (62 days when 'Action Source' is Physical Store). If this event is recent, map an 'Event Time' with the right date and set 'Timezone'.",
		field: 'Event Time',
	},
	{
		subcode: 2804004,
		title: 'event in the future',
		message: 'The time of this event lies in the future.',
		advice:
			"Map the moment the event happened to 'Event Time', set 'Timezone' if the times of your items name no zone, and check the clock of the machine n8n runs on.",
		field: 'Event Time',
	},
	{ subcode: 2804007, ...UNDOCUMENTED },
	{
		subcode: 2804008,
		title: 'unusable contents',
		message: 'Meta could not read the list of products of this event.',
		advice:
			"Give every entry of 'Contents' the id of a product, or leave 'Contents' out and map 'Content IDs' instead.",
		field: 'Contents',
	},
	{
		subcode: 2804009,
		title: 'purchase without value',
		message: 'A purchase needs an amount, and this event has none.',
		advice: "Map the total of the order to 'Value', as a plain number such as 99.90.",
		field: 'Value',
	},
	{
		subcode: 2804010,
		title: 'purchase without currency',
		message: 'A purchase needs a currency, and this event has none.',
		advice:
			"Map 'Currency' to a three-letter code such as EUR, or set the option 'Default Currency'.",
		field: 'Currency',
	},
	{
		subcode: 2804011,
		title: 'currency not supported by Meta',
		message: 'Meta does not support the currency of this event.',
		advice:
			"Map 'Currency' to a three-letter ISO code that Meta supports; where your own is not among them, convert 'Value' to another currency first.",
		field: 'Currency',
	},
	{
		subcode: 2804014,
		title: 'no customer information',
		message: 'Nothing in this event tells Meta whom it is about.',
		advice:
			"Map at least one of 'Email', 'Phone', 'External ID', 'Lead ID', 'Click ID' or 'Browser ID'.",
	},
	{
		subcode: 2804016,
		title: 'identifier not hashed',
		message: 'Meta found an identifier that is not hashed where it expects a SHA-256 digest.',
		advice:
			"Map identifiers to their own fields ('Email', 'Phone', 'City' and so on) as they are, so that the node hashes them; don't put them through a hash of another kind first.",
	},
	{
		subcode: 2804017,
		title: 'personal data not hashed',
		message: 'Meta found personal data that is not hashed.',
		advice:
			"Map identifiers to their own fields ('Email', 'Phone', 'First Name' and so on) as they are, so that the node hashes them, and keep them out of 'Custom Data'.",
	},
	{
		subcode: 2804019,
		title: 'field missing or unknown',
		message:
			'A field that Meta requires is missing from this event, or one it does not know is in it.',
		advice:
			"Check that 'Event Name', 'Event Time' and 'Action Source' are mapped and, for website events, 'Event Source URL' and 'Client User Agent'; move fields of your own into 'Custom Data'.",
	},
	{
		subcode: 2804023,
		title: 'value without currency',
		message: 'This event has an amount but no currency.',
		advice:
			"Map 'Currency' to a three-letter code such as EUR, set the option 'Default Currency', or leave 'Value' out.",
		field: 'Currency',
	},
	{
		subcode: 2804024,
		title: 'lead of another Page',
		message: 'The lead of this event came from a Page that does not belong to this dataset.',
		advice:
			"Map a 'Lead ID' that came from a lead form of a Page connected with this dataset, send the event to the other dataset with the option 'Dataset ID', or leave 'Lead ID' out.",
		field: 'Lead ID',
	},
	{
		subcode: 2804030,
		title: 'Limited Data Use not chosen',
		message: 'Meta asks for a choice about Limited Data Use on this event.',
		advice: "Choose how the data may be used with the option 'Data Processing'.",
		field: 'Data Processing',
	},
	{
		subcode: 2804036,
		title: 'invalid lead id',
		message: 'Meta does not know the lead of this event.',
		advice:
			"Map a 'Lead ID' that came from one of this Page's lead forms, as text of 15 to 17 digits (a number loses its last digits), or leave it out.",
		field: 'Lead ID',
	},
	{
		subcode: 2804043,
		title: 'unusable device information',
		message: 'The device information of this app event is incomplete.',
		advice:
			"Map 'App Data' with all 16 entries of its extinfo list: the platform (a2 or i2) first and the version of the operating system fifth. Without them, choose another 'Action Source'.",
		field: 'App Data',
	},
	{ subcode: 2804048, ...UNDOCUMENTED },
	{
		subcode: 2804050,
		title: 'not enough customer information',
		message: 'What this event says about the customer fits too many people.',
		advice:
			"Map at least one of 'Email', 'Phone', 'External ID', 'Lead ID', 'Click ID' or 'Browser ID'; a name, town, country or birthday alone is not enough.",
	},
	{
		subcode: 2804064,
		title: 'browser data on a messaging event',
		message: 'Meta takes no browser data on business-messaging events.',
		advice:
			"Leave 'Client IP Address', 'Client User Agent', 'Click ID', 'Browser ID' and 'Event Source URL' out of this event, or choose another 'Action Source'.",
	},
	{
		subcode: 2804066,
		title: 'event name not allowed for messaging',
		message: 'Meta does not take an event of this name from business messaging.',
		advice:
			"Choose one of the messaging names under 'Event Name', for instance LeadSubmitted instead of Lead.",
		field: 'Event Name',
	},
	{
		subcode: 2804069,
		title: 'Page id missing',
		message: 'A Messenger event needs the id of the Page, and this one has none.',
		advice: "Map 'Page ID' to the Page the conversation was held with.",
		field: 'Page ID',
	},
	{
		subcode: 2804071,
		title: 'WhatsApp click id missing',
		message: 'A WhatsApp event needs the click id of the ad, and this one has none.',
		advice:
			"Map 'WhatsApp Click ID' to ctwa_clid in the referral of the chat's first message; a chat that did not start from an ad goes under another 'Action Source'.",
		field: 'WhatsApp Click ID',
	},
	{
		subcode: 2804072,
		title: 'Page is not that of the click',
		message: 'The Page or WhatsApp account of this event is not the one whose ad was clicked.',
		advice:
			"Map 'Page ID' or 'WhatsApp Business Account ID' to the account whose ad brought this 'WhatsApp Click ID'.",
		field: 'WhatsApp Click ID',
	},
	{
		subcode: 2804073,
		title: 'user belongs to another Page',
		message: 'The user of this Messenger event belongs to another Page.',
		advice: "Take 'Page ID' and 'Page-Scoped User ID' from the same conversation.",
		field: 'Page-Scoped User ID',
	},
	{
		subcode: 2804075,
		title: 'Instagram sender missing',
		message: 'An Instagram event needs the id of the sender, and this one has none.',
		advice: "Map 'Instagram-Scoped User ID' to the id of the sender of the message.",
		field: 'Instagram-Scoped User ID',
	},
	{
		subcode: 2804079,
		title: 'Instagram account missing',
		message: 'An Instagram event needs the id of your Instagram account, and this one has none.',
		advice: "Map 'Instagram Account ID' to your professional account's id.",
		field: 'Instagram Account ID',
	},
	{
		subcode: 2804081,
		title: 'order event without currency',
		message: 'An order event needs an amount with a currency, and this one has none.',
		advice: "Map 'Currency' and 'Value', or set the option 'Default Currency'.",
		field: 'Currency',
	},
	{
		subcode: 2804087,
		title: 'invalid WhatsApp click id',
		message: 'Meta does not know the click this WhatsApp event names.',
		advice:
			"Map 'WhatsApp Click ID' to a ctwa_clid exactly as the webhook delivered it, capitals included; invented ones are refused even with a 'Test Event Code'.",
		field: 'WhatsApp Click ID',
	},
	{
		subcode: 2804116,
		title: 'Page or WhatsApp account missing',
		message: 'This messaging event names neither a Page nor a WhatsApp account.',
		advice:
			"Set the option 'WhatsApp Business Account ID', or map 'Page ID' for a dataset that belongs to a Page.",
		field: 'WhatsApp Business Account ID',
	},
];

/**
 * The subcodes with which Meta refuses a request because of one event in it; all come with code 100.
 *
 * Source: M 2.6. The last row holds for every subcode of the family that is not documented there.
 */
export const EVENT_ANSWERS: readonly AnswerRow[] = [
	...ROWS.map((row) => ({ code: 100, kind: 'meta', scope: 'event', ...row }) as const),
	{
		code: 100,
		subcode: 2804000,
		lastSubcode: 2804999,
		kind: 'meta',
		scope: 'event',
		...UNDOCUMENTED,
	},
];

/**
 * The words for an answer that names one event by its place and has no subcode of the family.
 *
 * Seen with keys Meta does not know on the level of the event (M 2.5).
 */
export const NAMED_EVENT_ANSWER = {
	kind: 'meta',
	title: 'field refused',
	message: 'Meta does not take a field of this event.',
	advice:
		"Check 'Event Name', 'Event Time' and 'Action Source' of this event, and move fields of your own into 'Custom Data'.",
} as const satisfies Partial<AnswerRow>;
