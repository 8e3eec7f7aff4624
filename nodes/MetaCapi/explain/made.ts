import type { Draft } from '../event/draft';
import type { EventRecord } from '../event/event-record';
import { isBlank } from '../fields/blank';
import type { EventSettings } from '../settings/event-settings';

/** Says where the value of a field comes from that the item does not hold as it is; `undefined` where it does. */
export function madeFrom(
	path: string,
	{ raw, declared, messageId }: Draft,
	{ eventId }: EventRecord,
	settings: EventSettings,
): string | undefined {
	switch (path) {
		case 'event_name':
			if (settings.eventName !== undefined) return "chosen in the node ('Event Name')";
			return isBlank(raw.event_name) && declared !== undefined ? FROM_SOURCE : undefined;
		case 'action_source':
			if (settings.actionSource !== undefined) return "chosen in the node ('Action Source')";
			if (!isBlank(raw.action_source)) return undefined;
			return declared === undefined ? 'follows from what the item holds' : FROM_SOURCE;
		case 'event_id':
			if (!isBlank(raw.event_id)) return undefined;
			if (!isBlank(raw.custom_data?.order_id)) return "made from 'Event Name' and 'Order ID'";
			if (!isBlank(raw.user_data?.lead_id)) return "made from 'Event Name' and 'Lead ID'";
			if (messageId !== undefined)
				return "made from 'Event Name' and the id of the message or record";
			return eventId?.length === 64 ? 'a digest of the event' : undefined;
		case 'event_time':
			return isBlank(raw.event_time) ? 'the time of this run' : undefined;
		case 'event_source_url':
			return isBlank(raw.event_source_url) ? "the 'Event Source URL' option" : undefined;
		case 'user_data.country':
			return isBlank(raw.user_data?.country) ? "the 'Default Country' option" : undefined;
		case 'user_data.fbc':
			return isBlank(raw.user_data?.fbc) ? 'made from the fbclid of a link' : undefined;
		case 'user_data.whatsapp_business_account_id':
			return isBlank(raw.user_data?.whatsapp_business_account_id)
				? "the 'WhatsApp Business Account ID' option"
				: undefined;
		case 'custom_data.currency':
			return isBlank(raw.custom_data?.currency)
				? "found beside the amount, or the 'Default Currency' option"
				: undefined;
		case 'custom_data.content_ids':
		case 'custom_data.content_type':
		case 'custom_data.num_items':
			return isBlank(raw.custom_data?.[path.slice(CUSTOM_DATA.length)])
				? "follows from 'Contents'"
				: undefined;
		default:
			return undefined;
	}
}

const CUSTOM_DATA = 'custom_data.';

const FROM_SOURCE = 'what the source means by an event of this kind';
