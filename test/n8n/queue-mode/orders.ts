import type { Json } from '../support/execution';
import { minutesAgo } from '../support/moments';

/** The body of one call: purchases with a time and an order id, and no event id of their own. */
export function callOf(call: number, events: number): Json {
	const event_time = minutesAgo(10);
	return {
		data: Array.from({ length: events }, (_none, index) => ({
			event_name: 'Purchase',
			event_time,
			action_source: 'phone_call',
			user_data: { em: `customer${call}.${index}@example.com` },
			custom_data: { order_id: orderId(call, index), value: 10 + index, currency: 'EUR' },
		})),
	};
}

/** Another one for each event. */
export const orderId = (call: number, index: number): string => `${call}-${index}`;
