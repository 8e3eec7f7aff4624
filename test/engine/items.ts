import type { IDataObject } from 'n8n-workflow';
import { NOW } from './meta-capi';

/** A flat item with all a purchase by phone needs; the order's number makes its `event_id`. */
export function order(id: number | string, more: IDataObject = {}): IDataObject {
	return {
		event_name: 'Purchase',
		action_source: 'phone_call',
		created_at: NOW - 3600,
		email: `customer-${id}@example.com`,
		order_id: id,
		total: '58.90',
		currency: 'USD',
		...more,
	};
}

/** An event in Meta's structure that is right in itself. */
export function structured(id: string, more: IDataObject = {}): IDataObject {
	return {
		event_name: 'Lead',
		event_time: NOW - 60,
		event_id: id,
		action_source: 'chat',
		user_data: { em: [`${id}@example.com`] },
		...more,
	};
}
