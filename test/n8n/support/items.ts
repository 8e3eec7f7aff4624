import type { Json } from './execution';
import { minutesAgo } from './moments';

/** An order that the stand-in takes. */
export const goodOrder = (number = 78_114): Json => ({
	order_id: number,
	date: minutesAgo(10),
	email: 'jane.doe@example.com',
	total: '142.52',
	currency: 'USD',
	consent: 'yes',
});

/** An order that the node refuses: its amount could be one thousand or one. */
export const ambiguousOrder = (number = 78_115): Json => ({
	...goodOrder(number),
	total: '1,234',
	currency: 'EUR',
});

/** An order of a customer who did not agree. */
export const privateOrder = (number = 78_116): Json => ({ ...goodOrder(number), consent: 'no' });

/** How the node reads these orders. */
export const ORDERS = {
	eventName: 'Purchase',
	actionSource: 'phone_call',
	options: { consentField: 'consent' },
} as const satisfies Json;
