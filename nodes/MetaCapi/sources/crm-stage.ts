import type { FieldMap } from '../mapping/field-map';

/** What Meta wants with every stage of a lead: that it comes from a CRM, and from which (M 7.4). */
export function crmFields(crm: string) {
	return {
		'custom_data.event_source': { value: 'crm' },
		'custom_data.lead_event_source': { value: crm },
	} as const satisfies FieldMap;
}
