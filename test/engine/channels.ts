import type { IDataObject } from 'n8n-workflow';
import { structured } from './items';
import { NOW } from './meta-capi';

export const EXTINFO = [
	'i2',
	'com.example.shop',
	'5.2',
	'5.2.118',
	'18.1',
	'iPhone16,2',
	'en_US',
	'PST',
	'',
	'393',
	'852',
	'3',
	'6',
	'256',
	'91',
	'America/Los_Angeles',
];
export const APP = {
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 1,
	extinfo: EXTINFO,
};
export const PAGE = 'https://shop.example.com/thanks';
export const WABA = '100000000000001';
export const CLICK = 'ARAinventedClickIdForTests';

export const event = (id: string, more: IDataObject) => structured(id, more);
export const messaging = (channel: string, userData: IDataObject, more: IDataObject = {}) =>
	event(channel, {
		event_name: 'LeadSubmitted',
		action_source: 'business_messaging',
		messaging_channel: channel,
		user_data: userData,
		...more,
	});

/** One right event of each source and channel (M 7.0). */
export const RIGHT: ReadonlyArray<readonly [string, IDataObject]> = [
	[
		'website',
		event('w', {
			action_source: 'website',
			event_source_url: PAGE,
			user_data: { em: 'a@b.co', client_user_agent: 'Mozilla/5.0' },
		}),
	],
	['app', event('a', { action_source: 'app', app_data: APP })],
	[
		'physical_store',
		event('p', { action_source: 'physical_store', event_time: NOW - 61 * 86_400 }),
	],
	['phone_call', event('c', { action_source: 'phone_call' })],
	['email', event('e', { action_source: 'email' })],
	['chat', event('h', { action_source: 'chat' })],
	['other', event('o', { action_source: 'other' })],
	[
		'system_generated',
		event('s', {
			action_source: 'system_generated',
			custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
		}),
	],
	['WhatsApp', messaging('whatsapp', { ctwa_clid: CLICK, whatsapp_business_account_id: WABA })],
	['WhatsApp by its Page', messaging('whatsapp', { ctwa_clid: CLICK, page_id: '300000000000003' })],
	[
		'Messenger',
		messaging('messenger', { page_id: '300000000000003', page_scoped_user_id: '4000000000000004' }),
	],
	[
		'Instagram',
		messaging('instagram', { ig_account_id: '17841400000000001', ig_sid: '5000000000000005' }),
	],
];
