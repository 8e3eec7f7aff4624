import type { IDataObject } from 'n8n-workflow';

/** Unix seconds: these runs live on the real clock, so their events do, too. */
const HAPPENED = Math.floor(Date.now() / 1000) - 60;

/** A lead as Meta's own structure has it: Meta counts it once, however often it is sent (M 8). */
export function lead(place: number, more: IDataObject = {}): IDataObject {
	return {
		event_name: 'Lead',
		event_id: `lead-${place}`,
		event_time: HAPPENED,
		action_source: 'system_generated',
		user_data: { em: [`customer-${place}@example.com`] },
		...more,
	};
}

/** A lead from a chat that an ad began: Meta counts it each time it is sent (M 8.4). */
export function chat(place: number): IDataObject {
	return {
		event_name: 'LeadSubmitted',
		event_id: `chat-${place}`,
		event_time: HAPPENED,
		action_source: 'business_messaging',
		messaging_channel: 'whatsapp',
		user_data: { whatsapp_business_account_id: '102290129340398', ctwa_clid: clickId(place) },
	};
}

/** A click id in the form of Meta's. */
export function clickId(place: number): string {
	return `ARAkLkA8rmlFeiCktEJQQTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0eMGABDLOPaOdRMvzfUQ2a${place}`;
}

/** The lead id of a place: 15 digits, as Meta's own (M 4.1). */
export function leadId(place: number): string {
	return String(100_000_000_000_000 + place);
}

/** A lead that only Meta can refuse: the node can't know which lead ids are real (M 2.6, 2804036). */
export function formLead(place: number): IDataObject {
	return lead(place, { user_data: { lead_id: leadId(place) } });
}

/** So many items, made by their places from 0. */
export function items(count: number, item: (place: number) => IDataObject): readonly IDataObject[] {
	return Array.from({ length: count }, (_, place) => item(place));
}
