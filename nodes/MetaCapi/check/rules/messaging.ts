import { MESSAGING_EVENT_NAMES, suggestMessagingName } from '../../fields/event-names';
import { labelOf } from '../../fields/labels';
import { MESSAGING_CHANNEL_BY_VALUE } from '../../fields/messaging-channels';
import type { Rule } from '../rule';
import { isIdentifierMissed } from './identifiers';

/** How to come by an id that people rarely have at hand. */
const ADVICE: ReadonlyMap<string, string> = new Map([
	[
		'ctwa_clid',
		"Keep the click id of the first message after the ad (messages[0].referral.ctwa_clid); a chat that no ad began is sent with the 'Action Source' Chat",
	],
	[
		'whatsapp_business_account_id',
		"Set the 'WhatsApp Business Account ID' option: n8n's WhatsApp Trigger does not pass it on",
	],
]);

const NAMES: ReadonlySet<string> = new Set(MESSAGING_EVENT_NAMES);

/** What a business-messaging event needs (M 13: V13, V15), and its names elsewhere. */
export const MESSAGING_RULES: readonly Rule[] = [
	{
		id: 'V13',
		actionSources: ['business_messaging'],
		check({ event, userData }, { problems }) {
			const channel =
				typeof event.messaging_channel === 'string'
					? MESSAGING_CHANNEL_BY_VALUE.get(event.messaging_channel)
					: undefined;
			if (channel === undefined) {
				// One that Meta doesn't know was refused as a value.
				const isRefused = problems.some(({ field }) => field === 'Messaging Channel');
				if (isRefused || isIdentifierMissed(problems)) return;
				problems.push({
					field: 'Messaging Channel',
					message:
						"'Messaging Channel' is missing: nothing in the item tells which app the chat took place in",
					advice:
						'Map messaging_channel as whatsapp, messenger or instagram, with the ids of that channel',
				});
				return;
			}
			const missing = channel.all.filter((key) => userData[key] === undefined);
			const [preferred] = channel.anyOf;
			if (preferred !== undefined && channel.anyOf.every((key) => userData[key] === undefined))
				missing.push(preferred);
			for (const key of missing) {
				const label = labelOf(`user_data.${key}`);
				if (problems.some(({ field }) => field === label)) continue;
				problems.push({
					field: label,
					message: `'${label}' is missing: Meta wants it of every ${channel.label} event`,
					advice: ADVICE.get(key) ?? `Map '${label}' from the webhook that brought the message`,
				});
			}
		},
	},
	{
		id: 'V15',
		actionSources: ['business_messaging'],
		check({ event }, { warnings }) {
			const name = event.event_name;
			if (typeof name !== 'string' || name === '' || NAMES.has(name)) return;
			const instead = suggestMessagingName(name);
			warnings.push({
				field: 'Event Name',
				message:
					instead === undefined
						? `'${name.slice(0, 60)}' is not among the events Meta documents for business messaging and may be refused`
						: `'${name.slice(0, 60)}' is refused for business messaging: choose '${instead}' as 'Event Name'`,
			});
		},
	},
	{
		id: 'M 7.5',
		check({ event, actionSource }, { warnings }) {
			if (event.event_name !== 'LeadSubmitted') return;
			if (actionSource === undefined || actionSource === 'business_messaging') return;
			warnings.push({
				field: 'Event Name',
				message:
					"'LeadSubmitted' is Meta's event for business messaging only and is sent as an event of your own; elsewhere choose 'Lead' as 'Event Name'",
			});
		},
	},
];
