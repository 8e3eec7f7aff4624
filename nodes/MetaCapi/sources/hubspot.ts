import { isPlainObject, type UnknownObject } from '../event/json';
import { CONTACT_MAP, DEAL_MAP } from './hubspot-maps';
import { hubspotRecord } from './hubspot-record';
import { CONTACT_STAGES, DEAL_STAGES } from './hubspot-stages';
import type { KnownSource } from './known-source';
import { allIn, objectAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

/** What a notification names the record by; n8n's trigger renames the general key. */
const SUBJECTS = [
	'objectId',
	'contactId',
	'dealId',
	'companyId',
	'primaryObjectId',
	'fromObjectId',
] as const;

/** Properties of which a deal has one, whichever were asked for; those of tickets have a prefix. */
const DEAL_KEYS = ['dealstage', 'dealname', 'dealtype', 'pipeline'] as const;

/**
 * HubSpot's contacts and deals, as its API (first to third version), n8n's HubSpot node and workflows give them.
 *
 * Every stage is an event of its own name (M 7.4). Notifications of its webhooks hold no person and are left out.
 */
export const hubspot = {
	value: 'hubspot',
	label: SOURCE_LABELS.hubspot,
	recognises: (item) => isOfHubspot(item) || listed(item).length > 0,
	payloads(item) {
		const records = listed(item);
		return (records.length > 0 ? records : [item]).map((record) =>
			isNotification(record) || isOfTheSeller(record) ? record : hubspotRecord(record),
		);
	},
	types: [
		{
			name: 'webhook notification',
			when: isNotification,
			skip: 'The notification tells only that a record changed, not whose it is',
			advice:
				'Fetch the contact or deal with a HubSpot node between the trigger and this node, and connect that',
		},
		{
			name: 'company, owner and others',
			when: isOfTheSeller,
			skip: 'The record is no contact or deal (a company, an owner, a product, a ticket)',
		},
		{
			name: 'deleted record',
			when: ({ archived, isDeleted }) => archived === true || isDeleted === true,
			skip: 'The record was deleted',
		},
		{
			name: 'lost deal',
			when: (record) => isDeal(record) && isLost(record),
			skip: 'The deal was lost',
		},
		{
			name: 'deal',
			when: isDeal,
			eventName: (record) => nameOf(textAt(record, 'properties.dealstage'), DEAL_STAGES, 'Deal'),
			actionSource: 'system_generated',
			amounts: 'major',
			identifiedBy: "the stage and the deal's id",
			map: DEAL_MAP,
		},
		{
			name: 'contact',
			when: isContact,
			eventName: (record) =>
				nameOf(textAt(record, 'properties.lifecyclestage'), CONTACT_STAGES, 'Lead'),
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: "the stage and the lead's id, else the contact's",
			map: CONTACT_MAP,
		},
	],
} as const satisfies KnownSource;

function isOfHubspot(item: UnknownObject): boolean {
	return isNotification(item) || isContact(item) || isDeal(item) || isOfTheSeller(item);
}

/** What the API answers when it is asked for several records, in its versions. */
function listed(item: UnknownObject): readonly UnknownObject[] {
	for (const key of ['results', 'contacts', 'deals']) {
		const records = allIn(item, key, isOfHubspot);
		if (records.length > 0) return records;
	}
	return [];
}

/** Companies, products and HubSpot's own users: their names and e-mails are not a customer's. */
function isOfTheSeller(item: UnknownObject): boolean {
	if (isNotification(item) || isContact(item) || isDeal(item)) return false;
	const { properties } = item;
	if (!isPlainObject(properties)) return 'userIdIncludingInactive' in item && 'archived' in item;
	if ('companyId' in item && 'portalId' in item) return true;
	const isNamed = 'domain' in properties || 'name' in properties;
	return (isNamed || 'hs_lastmodifieddate' in properties) && isRecord(item, properties);
}

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
	// Every other kind of record has a prefix before this.
	const isPerson = ['email', 'firstname', 'lastname', 'lastmodifieddate'].some(
		(key) => key in properties,
	);
	return isPerson && isRecord(item, properties) && !isDeal(item);
}

function isDeal(item: UnknownObject): boolean {
	const { properties } = item;
	if (!isPlainObject(properties)) return false;
	if ('dealId' in item) return 'portalId' in item;
	return DEAL_KEYS.some((key) => key in properties) && isRecord(item, properties);
}

function isLost(deal: UnknownObject): boolean {
	return (
		textAt(deal, 'properties.dealstage') === 'closedlost' ||
		String(objectAt(deal, 'properties').hs_is_closed_lost) === 'true'
	);
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
