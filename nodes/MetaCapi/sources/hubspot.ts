import { isPlainObject, type UnknownObject } from '../event/json';
import type { FieldMap, Locator } from '../mapping/field-map';
import { crmFields } from './crm-stage';
import { hubspotRecord } from './hubspot-record';
import { CONTACT_STAGES, DEAL_STAGES } from './hubspot-stages';
import type { KnownSource } from './known-source';
import { textAt } from './payload-parts';

/** What a notification names the record by; n8n's trigger renames the general key. */
const SUBJECTS = [
	'objectId',
	'contactId',
	'dealId',
	'companyId',
	'primaryObjectId',
	'fromObjectId',
] as const;

/** Names under which accounts keep what their forms and ads brought; HubSpot itself has only the click id. */
const AD_FIELDS = {
	'user_data.lead_id': property('facebook_lead_id', 'fb_lead_id', 'meta_lead_id', 'leadgen_id'),
	'user_data.fbc': property('fbc', 'meta_fbc', '_fbc'),
	'user_data.fbp': property('fbp', 'meta_fbp', '_fbp'),
	'~fbclid': property('hs_facebook_click_id', 'fbclid'),
} as const satisfies FieldMap;

/**
 * HubSpot's contacts and deals, as its API (first to third version), n8n's HubSpot node and workflows give them.
 *
 * Every stage is an event of its own name (M 7.4). Notifications of its webhooks hold no person and are left out.
 */
export const hubspot = {
	value: 'hubspot',
	label: 'HubSpot',
	recognises: (item) => isNotification(item) || isContact(item) || isDeal(item),
	payloads: (item) => [isNotification(item) ? item : hubspotRecord(item)],
	types: [
		{
			name: 'webhook notification',
			when: isNotification,
			skip: 'The notification tells only that a record changed, not whose it is',
			advice:
				'Fetch the contact or deal with a HubSpot node between the trigger and this node, and connect that',
		},
		{
			name: 'deleted record',
			when: ({ archived, isDeleted }) => archived === true || isDeleted === true,
			skip: 'The record was deleted',
		},
		{
			name: 'lost deal',
			when: (record) => isDeal(record) && textAt(record, 'properties.dealstage') === 'closedlost',
			skip: 'The deal was lost',
		},
		{
			name: 'deal',
			when: isDeal,
			eventName: (record) => nameOf(textAt(record, 'properties.dealstage'), DEAL_STAGES, 'Deal'),
			actionSource: 'system_generated',
			amounts: 'major',
			identifiedBy: "the stage and the deal's id",
			map: {
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
			},
		},
		{
			name: 'contact',
			when: isContact,
			eventName: (record) =>
				nameOf(textAt(record, 'properties.lifecyclestage'), CONTACT_STAGES, 'Lead'),
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: "the stage and the lead's id, else the contact's",
			map: {
				...crmFields('HubSpot'),
				...AD_FIELDS,
				event_time: [
					'stage_entered',
					'properties.lastmodifieddate',
					'updatedAt',
					'properties.createdate',
				],
				'user_data.em': {
					all: ['properties.email', { from: 'properties.hs_additional_emails', split: ';' }],
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
			},
		},
	],
} as const satisfies KnownSource;

function isNotification(item: UnknownObject): boolean {
	const { subscriptionType } = item;
	return (
		typeof subscriptionType === 'string' &&
		'portalId' in item &&
		SUBJECTS.some((subject) => subject in item)
	);
}

function isContact(item: UnknownObject): boolean {
	const { properties } = item;
	if (!isPlainObject(properties)) return false;
	if ('vid' in item) return 'canonical-vid' in item || 'portal-id' in item || 'is-contact' in item;
	const isPerson = ['email', 'firstname', 'lastname'].some((key) => key in properties);
	return isPerson && isRecord(item, properties) && !isDeal(item);
}

function isDeal(item: UnknownObject): boolean {
	const { properties } = item;
	if (!isPlainObject(properties)) return false;
	if ('dealId' in item) return 'portalId' in item;
	return ('dealstage' in properties || 'dealname' in properties) && isRecord(item, properties);
}

/** A record as HubSpot's API has given them since its third version. */
function isRecord(item: UnknownObject, properties: UnknownObject): boolean {
	return (
		'id' in item &&
		('hs_object_id' in properties ||
			['archived', 'createdAt', 'updatedAt'].every((key) => key in item))
	);
}

/** Meta wants stable names that people know (M 7.4): HubSpot's labels; stages of one's own have numbers. */
function nameOf(
	stage: string | undefined,
	labels: ReadonlyMap<string, string>,
	otherwise: string,
): string {
	return stage === undefined ? otherwise : (labels.get(stage) ?? stage);
}

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
