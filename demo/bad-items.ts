import type { DemoItem } from './demo-item';
import { ago, BROWSER, DAY, HOUR, MINUTE } from './moments';

/** What goes wrong in real life, and what the node makes of it. */
export const badItems = (now: number): readonly DemoItem[] => [
	{
		about: 'bad e-mail, good phone',
		json: {
			event_name: 'Lead',
			action_source: 'phone_call',
			email: 'jane.doe(at)example.com',
			phone: '+1 415 555 0177',
			created_at: ago(now, 10 * MINUTE),
			consent: 'yes',
		},
	},
	{
		about: 'bad e-mail, nothing else',
		json: {
			event_name: 'Lead',
			action_source: 'email',
			email: 'unknown',
			created_at: ago(now, 10 * MINUTE),
			consent: 'yes',
		},
	},
	{
		about: 'too old for a website',
		json: {
			event_name: 'Purchase',
			action_source: 'website',
			email: 'late@example.com',
			order_id: 'L-1',
			total: 20,
			currency: 'EUR',
			created_at: ago(now, 9 * DAY),
			page_url: 'https://shop.example.com/thanks',
			user_agent: BROWSER,
			consent: 'yes',
		},
	},
	{
		about: 'in the future',
		json: {
			event_name: 'Schedule',
			action_source: 'chat',
			email: 'soon@example.com',
			event_time: ago(now, -3 * HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'ambiguous amount',
		json: {
			event_name: 'Purchase',
			action_source: 'phone_call',
			email: 'amount@example.com',
			order_id: 'A-1',
			total: '1,234',
			currency: 'EUR',
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'nothing but an amount',
		json: {
			event_name: 'Purchase',
			order_id: 'M-1',
			total: 59.9,
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'id beyond what a number holds',
		json: {
			event_name: 'Purchase',
			action_source: 'phone_call',
			email: 'big@example.com',
			order_id: 98_765_432_109_876_540_000,
			total: 5,
			currency: 'EUR',
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'could be anybody',
		json: {
			event_name: 'Contact',
			action_source: 'chat',
			city: 'Springfield',
			country: 'US',
			created_at: ago(now, HOUR),
			consent: 'yes',
		},
	},
	{
		about: 'the first order again',
		json: {
			event_name: 'Purchase',
			action_source: 'website',
			email: 'jane.doe@example.com',
			order_id: '78114',
			total: 142.52,
			currency: 'USD',
			created_at: ago(now, 12 * MINUTE),
			event_id: 'Purchase.78114',
			page_url: 'https://shop.example.com/thanks',
			user_agent: BROWSER,
			consent: 'yes',
		},
	},
	{
		about: 'customer said no',
		json: {
			event_name: 'Lead',
			action_source: 'email',
			email: 'private@example.com',
			created_at: ago(now, HOUR),
			consent: 'não',
		},
	},
	{
		about: 'customer was not asked',
		json: {
			event_name: 'Lead',
			action_source: 'email',
			email: 'quiet@example.com',
			created_at: ago(now, HOUR),
		},
	},
];
