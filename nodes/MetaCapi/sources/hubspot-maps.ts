import type { FieldMap, Locator } from '../mapping/field-map';
import { crmFields } from './crm-stage';

/** Names under which accounts keep what their forms and ads brought; HubSpot itself has only the click id. */
const AD_FIELDS = {
	'user_data.lead_id': property('facebook_lead_id', 'fb_lead_id', 'meta_lead_id', 'leadgen_id'),
	'user_data.fbc': property('fbc', 'meta_fbc', '_fbc'),
	'user_data.fbp': property('fbp', 'meta_fbp', '_fbp'),
	'~fbclid': property('hs_facebook_click_id', 'fbclid'),
} as const satisfies FieldMap;

/** A contact; its additional e-mails are one text. */
export const CONTACT_MAP = {
	...crmFields('HubSpot'),
	...AD_FIELDS,
	event_time: [
		'stage_entered',
		'properties.lastmodifieddate',
		'updatedAt',
		'properties.createdate',
	],
	'user_data.em': {
		all: ['properties.email', 'properties.hs_additional_emails'],
	},
	'user_data.ph': { all: ['properties.mobilephone', 'properties.phone'] },
	'user_data.fn': 'properties.firstname',
	'user_data.ln': 'properties.lastname',
	'user_data.ge': 'properties.gender',
	'user_data.db': 'properties.date_of_birth',
	'user_data.ct': 'properties.city',
	'user_data.st': ['properties.state', 'properties.hs_state_code'],
	'user_data.zp': 'properties.zip',
	'user_data.country': ['properties.country', 'properties.hs_country_region_code'],
	'user_data.external_id': 'record_id',
	'~message_id': 'record_id',
} as const satisfies FieldMap;

/** A deal, with the contact a workflow puts beside it; its name is left out, since it tends to be a person's. */
export const DEAL_MAP = {
	...crmFields('HubSpot'),
	...AD_FIELDS,
	event_time: [
		'stage_entered',
		'properties.hs_lastmodifieddate',
		'updatedAt',
		'properties.createdate',
	],
	'user_data.em': person('email'),
	'user_data.ph': { all: [person('mobilephone'), person('phone')] },
	'user_data.fn': person('firstname'),
	'user_data.ln': person('lastname'),
	'user_data.ct': person('city'),
	'user_data.st': person('state'),
	'user_data.zp': person('zip'),
	'user_data.country': person('country'),
	'user_data.external_id': [
		'contact.id',
		'contact.vid',
		'associations.contacts.results[0].id',
		'associations.associatedVids[0]',
	],
	'custom_data.order_id': 'record_id',
	'custom_data.value': 'properties.amount',
	'custom_data.currency': 'properties.deal_currency_code',
} as const satisfies FieldMap;

function property(...names: readonly string[]): readonly Locator[] {
	return names.map((name) => `properties.${name}`);
}

/** A deal has no person; workflows put the contact beside it, or single fields of it. */
function person(name: string): readonly Locator[] {
	return [
		`contact.properties.${name}.value`,
		`contact.properties.${name}`,
		`contact.${name}`,
		`properties.${name}`,
		name,
	];
}
