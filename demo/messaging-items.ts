import type { DemoItem } from './demo-item';
import { ago, BROWSER, HOUR, MINUTE } from './moments';

/** What the stand-in knows of the demo's ads: only clicks that really happened are taken (M 2.6, 2804087). */
export const CHANNELS = {
	whatsappBusinessAccountId: '100000000000001',
	pageId: '200000000000002',
	instagramAccountId: '300000000000003',
	click: 'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0',
} as const;

/** Chats that an ad began; Meta counts each of these events every time it is sent. */
export const messagingItems = (now: number): readonly DemoItem[] => [
	{
		about: 'WhatsApp lead from an ad',
		json: {
			event_name: 'LeadSubmitted',
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
			ctwa_clid: CHANNELS.click,
			whatsapp_business_account_id: CHANNELS.whatsappBusinessAccountId,
			phone: '+55 11 96666-5555',
			message_id: 'wamid.demo-1',
			timestamp: Math.floor((now - 5 * MINUTE) / 1000),
			consent: 'yes',
		},
	},
	{
		about: 'WhatsApp order, with browser data',
		json: {
			event_name: 'Purchase',
			ctwa_clid: CHANNELS.click,
			waba_id: CHANNELS.whatsappBusinessAccountId,
			phone: '+55 11 96666-5555',
			order_id: 'WA-15',
			total: 'R$ 79,90',
			ip: '198.51.100.9',
			user_agent: BROWSER,
			created_at: ago(now, 2 * MINUTE),
			consent: 'yes',
		},
	},
	{
		about: 'WhatsApp, invented click id',
		json: {
			event_name: 'LeadSubmitted',
			ctwa_clid: 'made-up-for-a-test',
			waba_id: CHANNELS.whatsappBusinessAccountId,
			phone: '+55 11 95555-4444',
			message_id: 'wamid.demo-2',
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'Messenger, qualified lead',
		json: {
			event_name: 'QualifiedLead',
			psid: '7300000000000001',
			page_id: CHANNELS.pageId,
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'Instagram, sender id missing',
		json: {
			event_name: 'LeadSubmitted',
			action_source: 'business_messaging',
			messaging_channel: 'instagram',
			ig_account_id: CHANNELS.instagramAccountId,
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
];
