import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap } from '../mapping/field-map';
import type { KnownSource } from './known-source';
import { objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

/** Instagram's professional accounts have 17 digits that begin so; Pages' ids don't. */
const INSTAGRAM_ACCOUNT = /^17841\d{12}$/;

/** What a person did in a chat, of which each happening has exactly one; all else is about the business's own messages. */
const BY_PERSON = ['message', 'postback', 'referral', 'optin', 'reaction'] as const;

const MESSAGE = {
	event_time: 'happening.timestamp',
	'~message_id': ['happening.message.mid', 'happening.postback.mid'],
} as const satisfies FieldMap;

/**
 * Chats of Messenger and Instagram, as their webhooks and n8n's Facebook Trigger give them (M 7.9, M 7.10).
 *
 * Only what an ad began is a conversion (SPEC 3.5).
 */
export const messenger = {
	value: 'messenger',
	label: SOURCE_LABELS.messenger,
	recognises: (item) =>
		entriesOf(item).some((entry) => happeningsOf(entry).length > 0 || isOfTheAccount(item, entry)),
	payloads: (item) =>
		entriesOf(item).flatMap((entry) =>
			happeningsOf(entry).map((happening) => ({
				entry: { id: entry.id },
				happening,
				isInstagram: isInstagram(item, entry),
			})),
		),
	types: [
		{
			name: 'echo',
			when: (payload) => objectAt(payload, 'happening.message').is_echo === true,
			skip: "It is one of the business's own messages",
		},
		{
			name: 'message, postback or referral from an ad, Instagram',
			when: (payload) => isFromAd(payload) && payload.isInstagram === true,
			eventName: 'LeadSubmitted',
			actionSource: 'business_messaging',
			amounts: 'none',
			identifiedBy: "the message's id, else its time",
			map: {
				...MESSAGE,
				messaging_channel: { value: 'instagram' },
				'user_data.ig_account_id': ['entry.id', 'happening.recipient.id'],
				'user_data.ig_sid': 'happening.sender.id',
			},
		},
		{
			name: 'message, postback or referral from an ad, Messenger',
			when: isFromAd,
			eventName: 'LeadSubmitted',
			actionSource: 'business_messaging',
			amounts: 'none',
			identifiedBy: "the message's id, else its time",
			map: {
				...MESSAGE,
				messaging_channel: { value: 'messenger' },
				'user_data.page_id': ['entry.id', 'happening.recipient.id'],
				'user_data.page_scoped_user_id': 'happening.sender.id',
			},
		},
		{
			name: 'message, postback or referral that no ad began',
			when: ({ happening }) =>
				isPlainObject(happening) && BY_PERSON.some((key) => key in happening),
			skip: 'No ad began this chat (it has no referral with the source ADS)',
		},
		{
			name: 'delivery, read and other statuses',
			when: ({ happening }) => happening !== undefined,
			skip: 'It is a status of a message',
		},
	],
} as const satisfies KnownSource;

function entriesOf(item: UnknownObject): readonly UnknownObject[] {
	if (['messaging', 'standby', 'changes'].some((key) => Array.isArray(item[key]))) return [item];
	if (item.object !== 'page' && item.object !== 'instagram') return [];
	return Array.isArray(item.entry) ? objectsAt(item, 'entry') : [];
}

/** Apps with Instagram's own login get `changes` with one happening each. */
function happeningsOf(entry: UnknownObject): readonly UnknownObject[] {
	if (entry.id === undefined) return [];
	return [
		...objectsAt(entry, 'messaging'),
		// What another app of the Page answers, such as its inbox, began with an ad all the same.
		...objectsAt(entry, 'standby'),
		...objectsAt(entry, 'changes').map((change) => objectAt(change, 'value')),
	].filter(({ sender, recipient }) => isPlainObject(sender) && isPlainObject(recipient));
}

/** Comments, mentions and the like; leads come the same way (M 7.8). */
function isOfTheAccount(item: UnknownObject, entry: UnknownObject): boolean {
	const changes = objectsAt(entry, 'changes');
	return item !== entry && changes.length > 0 && changes.every(({ field }) => field !== 'leadgen');
}

function isInstagram(item: UnknownObject, entry: UnknownObject): boolean {
	if (item.object === 'page') return false;
	// n8n's Facebook Trigger leaves out what kind of account an entry is of.
	return item.object === 'instagram' || INSTAGRAM_ACCOUNT.test(String(entry.id));
}

function isFromAd(payload: UnknownObject): boolean {
	return ['happening.referral', 'happening.message.referral', 'happening.postback.referral'].some(
		(path) => textAt(payload, `${path}.source`)?.toUpperCase() === 'ADS',
	);
}
