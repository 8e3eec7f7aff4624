import { FORBIDDEN_FOR_MESSAGING } from '../fields/user-data-fields';
import { labelOf } from '../fields/labels';
import type { Notes } from './notes';

/** An identifier that only one channel has, and the channel it proves (M 7.5). */
const CHANNEL_OF = [
	['ctwa_clid', 'whatsapp'],
	['page_scoped_user_id', 'messenger'],
	['ig_sid', 'instagram'],
] as const;

const CHANNELS: ReadonlySet<string> = new Set(CHANNEL_OF.map(([, channel]) => channel));

/** Reads the channel of a chat, or finds it by the identifier that only this channel has. */
export function findMessagingChannel(
	given: unknown,
	userData: Readonly<Record<string, unknown>>,
	notes: Notes,
): string | undefined {
	if (typeof given === 'string' && given.trim() !== '') {
		const channel = given.trim().toLowerCase();
		if (CHANNELS.has(channel)) return channel;
		notes.refuse('messaging_channel', 'is none that Meta knows', 'Use whatsapp, messenger or instagram');
		return undefined;
	}
	return CHANNEL_OF.find(([key]) => userData[key] !== undefined)?.[1];
}

/** Takes out what Meta refuses on messaging events (M 7.5, 2804064), with a warning. */
export function removeForbiddenForMessaging(userData: Record<string, unknown>, notes: Notes): void {
	for (const key of FORBIDDEN_FOR_MESSAGING) {
		if (userData[key] === undefined) continue;
		delete userData[key];
		const path = `user_data.${key}`;
		notes.warn(path, `left out, since Meta refuses '${labelOf(path)}' on business-messaging events`);
	}
}
