import { createHash } from 'node:crypto';
import type { DemoItem } from './demo-item';
import { BROWSER, HOUR, MINUTE } from './moments';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Events in Meta's own structure: bare, in a list, hashed by someone else, misspelt. */
export const structuredItems = (now: number): readonly DemoItem[] => {
	const seconds = (milliseconds: number) => Math.floor((now - milliseconds) / 1000);
	return [
		{
			about: 'bare event, plain values',
			json: {
				data: [
					{
						event_name: 'InitiateCheckout',
						event_time: seconds(7 * MINUTE),
						event_id: 'checkout-118',
						action_source: 'website',
						event_source_url: 'https://shop.example.com/checkout',
						user_data: {
							em: 'Alex@Example.com',
							client_user_agent: BROWSER,
							client_ip_address: '198.51.100.24',
						},
						custom_data: { value: 64.5, currency: 'EUR', num_items: 3 },
					},
				],
				consent: true,
			},
		},
		{
			about: 'two events in one item, one hashed',
			json: {
				data: [
					{
						event_name: 'ViewContent',
						event_time: seconds(11 * MINUTE),
						event_id: 'view-201',
						action_source: 'website',
						event_source_url: 'https://shop.example.com/mug',
						user_data: { em: [digest('alex@example.com')], client_user_agent: BROWSER },
						custom_data: { content_ids: ['MUG-01'], content_type: 'product' },
					},
					{
						event_name: 'Purchase',
						event_time: seconds(HOUR),
						event_id: 'order-202',
						action_source: 'phone_call',
						user_data: { ph: ['+55 (11) 91234-5678'], external_id: 'C-77', country: 'br' },
						custom_data: { value: '250.00', currency: 'brl' },
					},
				],
				consent: true,
			},
		},
		{
			about: 'misspelt keys',
			json: {
				event: {
					event_name: 'Lead',
					event_time: seconds(16 * MINUTE),
					event_id: 'lead-9',
					action_source: 'chat',
					user_data: { email: 'casey@example.com', zip: '10001', city: 'New York', country: 'us' },
					campaign: 'spring',
				},
				consent: true,
			},
		},
		{
			about: 'app event',
			json: {
				data: [
					{
						event_name: 'Purchase',
						event_time: seconds(18 * MINUTE),
						event_id: 'app-31',
						action_source: 'app',
						user_data: { madid: '38400000-8cf0-11bd-b23e-10b96e40000d', em: 'app@example.com' },
						custom_data: { value: 4.99, currency: 'USD' },
						app_data: {
							advertiser_tracking_enabled: 1,
							application_tracking_enabled: 1,
							extinfo: ['a2', '', '', '', '15', '', '', '', '', '', '', '', '', '', '', ''],
						},
					},
				],
				consent: true,
			},
		},
		{
			about: 'Limited Data Use',
			json: {
				data: [
					{
						event_name: 'Lead',
						event_time: seconds(21 * MINUTE),
						event_id: 'lead-ca-1',
						action_source: 'system_generated',
						user_data: { em: 'robin@example.com', st: 'California', country: 'US' },
						data_processing_options: ['LDU'],
						data_processing_options_country: 1,
						data_processing_options_state: 1000,
					},
				],
				consent: true,
			},
		},
	];
};
