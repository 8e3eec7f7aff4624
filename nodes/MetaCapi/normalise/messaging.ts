import type { RawEvent } from '../event/draft';
import type { JsonValue } from '../event/json';
import type { ActionSourceValue } from '../fields/action-sources';
import { labelOf } from '../fields/labels';
import { MESSAGING_CHANNEL_BY_VALUE, MESSAGING_CHANNELS } from '../fields/messaging-channels';
import { FORBIDDEN_FOR_MESSAGING } from '../fields/user-data-fields';
import type { EventSettings } from '../settings/event-settings';
import { isBlank } from '../fields/blank';
import { reducedName } from '../fields/reduced-name';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';

/** What people call the three, in reduced form. */
const CHANNEL_MEANT: ReadonlyMap<string, string> = new Map([
	['wa', 'whatsapp'],
	['waba', 'whatsapp'],
	['whatsappbusiness', 'whatsapp'],
	['whatsappcloudapi', 'whatsapp'],
	['facebook', 'messenger'],
	['facebookmessenger', 'messenger'],
	['fb', 'messenger'],
	['fbmessenger', 'messenger'],
	['ig', 'instagram'],
	['insta', 'instagram'],
	['instagramdirect', 'instagram'],
	['instagramdm', 'instagram'],
]);

/**
 * Settles what only business messaging has (M 7.5): the channel, and the identifiers Meta refuses or demands there.
 *
 * Gives the channel and changes `userData`.
 */
export function normaliseMessaging(
	raw: RawEvent,
	actionSource: ActionSourceValue | undefined,
	{ whatsappBusinessAccountId }: EventSettings,
	userData: Record<string, unknown>,
	notes: Notes,
): JsonValue | undefined {
	if (actionSource !== 'business_messaging') {
		if (!isBlank(raw.messaging_channel)) {
			notes.warn('messaging_channel', 'left out, since only business-messaging events have one');
		}
		return undefined;
	}
	removeForbiddenForMessaging(userData, notes);
	const channel = findMessagingChannel(raw.messaging_channel, userData, notes);
	if (channel === 'whatsapp' && whatsappBusinessAccountId !== undefined) {
		userData.whatsapp_business_account_id ??= whatsappBusinessAccountId;
	}
	return channel;
}

/**
 * Reads the channel of a chat, or finds it by the identifier that only this channel has.
 *
 * One that Meta doesn't know is refused and comes back as it is.
 */
function findMessagingChannel(
	given: unknown,
	userData: Readonly<Record<string, unknown>>,
	notes: Notes,
): JsonValue | undefined {
	if (!isBlank(given)) {
		const word = typeof given === 'string' ? reducedName(given) : '';
		if (MESSAGING_CHANNEL_BY_VALUE.has(word)) return word;
		const meant = CHANNEL_MEANT.get(word);
		notes.refuse(
			'messaging_channel',
			'is none that Meta knows',
			meant === undefined
				? 'Use whatsapp, messenger or instagram'
				: `Use ${meant} if that is meant; Meta knows whatsapp, messenger and instagram`,
		);
		return refusedCopy(given);
	}
	return MESSAGING_CHANNELS.find(({ provenBy }) => userData[provenBy] !== undefined)?.value;
}

/** Takes out what Meta refuses on messaging events (M 7.5, 2804064), with a warning. */
function removeForbiddenForMessaging(userData: Record<string, unknown>, notes: Notes): void {
	for (const key of FORBIDDEN_FOR_MESSAGING) {
		if (userData[key] === undefined) continue;
		delete userData[key];
		const path = `user_data.${key}`;
		notes.warn(
			path,
			`left out, since Meta refuses '${labelOf(path)}' on business-messaging events`,
		);
	}
}
