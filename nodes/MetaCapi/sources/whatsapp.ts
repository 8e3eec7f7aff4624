import { isPlainObject, type UnknownObject } from '../event/json';
import type { KnownSource } from './known-source';
import { objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

/** A number with its country code; people with a username may have none, only an id such as `US.1349…` (M 7.7). */
const NUMBER = /^\d{7,15}$/;

/**
 * Chats of WhatsApp, as the Cloud API's webhook and n8n's WhatsApp Trigger give them (M 7.7, M 7.10).
 *
 * Only a message with an ad's referral is a conversion, and what Meta itself found to be one (SPEC 3.5).
 */
export const whatsapp = {
	value: 'whatsapp',
	label: SOURCE_LABELS.whatsapp,
	recognises: (item) => changesOf(item).length > 0,
	payloads: (item) => changesOf(item).flatMap(happeningsOf),
	types: [
		{
			name: 'message with the referral of an ad',
			when: (payload) => clickIdOf(payload) !== undefined,
			eventName: 'LeadSubmitted',
			actionSource: 'business_messaging',
			amounts: 'none',
			identifiedBy: "the message's id",
			map: {
				event_time: 'message.timestamp',
				messaging_channel: { value: 'whatsapp' },
				'~message_id': 'message.id',
				'user_data.ctwa_clid': 'message.referral.ctwa_clid',
				'user_data.whatsapp_business_account_id': 'entry.id',
				'user_data.ph': { from: 'phone', prefix: '+' },
				'~full_name': 'contact.profile.name',
			},
		},
		{
			name: 'message with a referral without click id',
			when: (payload) => Object.keys(objectAt(payload, 'message.referral')).length > 0,
			skip: 'The ad or post gave no click id (ctwa_clid), as those in WhatsApp Status do, and Meta takes no WhatsApp event without',
			advice:
				"Nothing to do here. To report such a chat all the same, send it with the 'Action Source' Chat and the customer's phone number",
		},
		{
			name: 'message that no ad began',
			when: ({ message }) => message !== undefined,
			skip: 'No ad began this chat (the message has no referral)',
		},
		{
			name: 'automatic_events',
			when: ({ automatic }) => automatic !== undefined,
			eventName: (payload) => textAt(payload, 'automatic.event_name') ?? 'LeadSubmitted',
			actionSource: 'business_messaging',
			amounts: 'major',
			identifiedBy: "the message's id",
			map: {
				event_time: 'automatic.timestamp',
				messaging_channel: { value: 'whatsapp' },
				'messaging_outcome_data.outcome_type': { value: 'automatic_events' },
				'~message_id': 'automatic.id',
				'user_data.ctwa_clid': 'automatic.ctwa_clid',
				'user_data.whatsapp_business_account_id': 'entry.id',
				'custom_data.value': 'automatic.custom_data.value',
				'custom_data.currency': 'automatic.custom_data.currency',
			},
		},
		{
			name: 'statuses',
			when: (payload) => Array.isArray(objectAt(payload, 'value').statuses),
			skip: 'It is the status of a message',
		},
	],
} as const satisfies KnownSource;

/** A change of an account and the account, unless n8n's trigger dropped it. */
interface Change {
	readonly entry: UnknownObject;
	readonly value: UnknownObject;
}

function changesOf(item: UnknownObject): readonly Change[] {
	if (isValue(item)) return [{ entry: {}, value: item }];
	if (isMessage(item)) return [{ entry: {}, value: { messages: [item] } }];
	if (isPlainObject(item.value) && isValue(item.value)) return [{ entry: {}, value: item.value }];
	const entries = Array.isArray(item.entry)
		? objectsAt(item, 'entry')
		: Array.isArray(item.changes)
			? [item]
			: [];
	return entries.flatMap((entry) =>
		objectsAt(entry, 'changes').flatMap(({ value }) =>
			isPlainObject(value) && (item.object === 'whatsapp_business_account' || isValue(value))
				? [{ entry: { id: entry.id }, value }]
				: [],
		),
	);
}

function isValue(value: UnknownObject): boolean {
	return (
		value.messaging_product === 'whatsapp' &&
		['messages', 'statuses', 'contacts', 'metadata', 'automatic_events'].some((key) => key in value)
	);
}

/** A message by itself, as a Split Out node makes of a delivery; those of the business say to whom they go. */
function isMessage({ id, from, to, timestamp, type }: UnknownObject): boolean {
	return (
		typeof id === 'string' &&
		id.startsWith('wamid.') &&
		[from, timestamp, type].every((value) => typeof value === 'string') &&
		to === undefined
	);
}

function happeningsOf({ entry, value }: Change): readonly UnknownObject[] {
	const contacts = objectsAt(value, 'contacts');
	const sent = objectsAt(value, 'messages');
	const only = contacts.length === 1 && sent.length === 1 ? contacts[0] : undefined;
	const messages = sent.map((message) => {
		const sender = textAt(message, 'from');
		const contact = contacts.find((candidate) => textAt(candidate, 'wa_id') === sender) ?? only;
		const phone = [contact && textAt(contact, 'wa_id'), sender].find(isNumber);
		return { entry, message, contact, phone };
	});
	const automatic = objectsAt(value, 'automatic_events').map((event) => ({
		entry,
		automatic: event,
	}));
	const happenings = [...messages, ...automatic];
	return happenings.length > 0 ? happenings : [{ entry, value }];
}

function isNumber(text: string | undefined): boolean {
	return text !== undefined && NUMBER.test(text);
}

function clickIdOf(payload: UnknownObject): string | undefined {
	return textAt(payload, 'message.referral.ctwa_clid');
}
