import { isObject, objectOrEmpty } from '../json';
import type { EventCheck } from './event-check';
import { required, wrongValue } from './event-check';

const attributionKeys = ['ad_id', 'touchpoint_ts', 'attribution_share', 'attribution_value'];
const originalKeys = ['event_name', 'event_time'];
const windowInSeconds = 48 * 3600;

/** What `AppendAttribution` must carry, and for how long it is taken (M 3.6). */
export const checkAttribution: EventCheck = ({ event, userData, customData, receivedAt }) => {
	if (event.event_name !== 'AppendAttribution') return undefined;
	const attribution = objectOrEmpty(event.attribution_data);
	const original = objectOrEmpty(event.original_event_data);
	for (const key of attributionKeys) {
		if (attribution[key] === undefined) return required('attribution_data', key);
	}
	const share = attribution.attribution_share;
	if (typeof share !== 'number' || share < 0 || share > 1) {
		return wrongValue('a number from 0 to 1', 'attribution_data', 'attribution_share');
	}
	for (const key of originalKeys) {
		if (original[key] === undefined) return required('original_event_data', key);
	}
	if (customData.currency === undefined) return required('custom_data', 'currency');
	if (userData.client_user_agent === undefined) return required('user_data', 'client_user_agent');
	const age = Math.floor(receivedAt / 1000) - Number(original.event_time);
	return age > windowInSeconds ? { reason: 'tooOld' } : undefined;
};

/** The smaller parts hold what M 3.1 and M 6.1 say of them. */
export const checkParts: EventCheck = ({ event, customData }) => {
	const outcome = objectOrEmpty(event.messaging_outcome_data).outcome_type;
	if (outcome !== undefined && outcome !== 'automatic_events') {
		return wrongValue('automatic_events', 'messaging_outcome_data', 'outcome_type');
	}
	const originalTime = objectOrEmpty(event.original_event_data).event_time;
	if (originalTime !== undefined && !Number.isSafeInteger(originalTime)) {
		return wrongValue('an integer', 'original_event_data', 'event_time');
	}
	const store = customData.store_data;
	if (store === undefined) return undefined;
	if (!isObject(store)) return wrongValue('an object', 'custom_data', 'store_data');
	const isLong = typeof store.store_code === 'string' && store.store_code.length > 64;
	return isLong ? wrongValue('of at most 64 characters', 'custom_data', 'store_data') : undefined;
};
