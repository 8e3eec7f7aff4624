import type { Finding } from '../refusals';
import type { EventCheck } from './event-check';
import { required, wrongValue } from './event-check';
import { checkInstagram } from './messaging-instagram';
import { checkMessenger } from './messaging-messenger';
import { checkWhatsApp } from './messaging-whatsapp';

/** What may not accompany a messaging event (M 7.5, 2804064). */
const forbiddenKeys = ['client_ip_address', 'client_user_agent', 'fbc', 'fbp'] as const;

/** The documented names; the last three are not confirmed, but not refused either (M 7.5). */
const eventNames: ReadonlySet<unknown> = new Set([
	'Purchase',
	'LeadSubmitted',
	'InitiateCheckout',
	'AddToCart',
	'ViewContent',
	'OrderCreated',
	'OrderShipped',
	'OrderDelivered',
	'OrderCanceled',
	'OrderReturned',
	'CartAbandoned',
	'QualifiedLead',
	'RatingProvided',
	'ReviewProvided',
]);

const channels: ReadonlyMap<unknown, EventCheck> = new Map<unknown, EventCheck>([
	['whatsapp', checkWhatsApp],
	['messenger', checkMessenger],
	['instagram', checkInstagram],
]);

/** Messaging events name their channel and its ids, carry no browser data and have a listed name (M 7.5). */
export const checkMessaging: EventCheck = (subject): Finding | undefined => {
	const { event, userData } = subject;
	if (event.action_source !== 'business_messaging') return undefined;
	if (event.messaging_channel === undefined) return required('messaging_channel');
	const checkChannel = channels.get(event.messaging_channel);
	if (!checkChannel) return wrongValue('a known messaging channel', 'messaging_channel');
	const forbidden = forbiddenKeys.find((key) => userData[key] !== undefined);
	if (forbidden) return { reason: 'messagingKeyForbidden', key: forbidden };
	if (!eventNames.has(event.event_name)) return { reason: 'messagingNameRefused' };
	return checkChannel(subject);
};
