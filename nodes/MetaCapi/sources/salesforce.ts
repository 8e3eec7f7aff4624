import { isPlainObject, type UnknownObject } from '../event/json';
import type { Locator } from '../mapping/field-map';
import { crmFields } from './crm-stage';
import type { KnownSource } from './known-source';
import { textAt } from './payload-parts';

type Kind = 'Lead' | 'Opportunity';

/** The first letters of every id tell the kind of the record. */
const ID_OF: Readonly<Record<Kind, RegExp>> = {
	Lead: /^00Q[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/,
	Opportunity: /^006[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/,
};

/** Names people give the custom fields that keep what an ad brought. */
const AD_FIELDS = {
	'user_data.lead_id': ['Facebook_Lead_ID__c', 'FB_Lead_ID__c', 'Meta_Lead_ID__c', 'Leadgen_ID__c'],
	'user_data.fbc': ['fbc__c', 'Facebook_Click_ID__c'],
	'user_data.fbp': ['fbp__c', 'Facebook_Browser_ID__c'],
	'~fbclid': 'fbclid__c',
} as const;

/**
 * Salesforce's leads and opportunities, as its API and n8n's Salesforce nodes give them.
 *
 * Every status and stage is an event of its own name (M 7.4).
 */
export const salesforce = {
	value: 'salesforce',
	label: 'Salesforce',
	recognises: (item) => isKind(item, 'Lead') || isKind(item, 'Opportunity'),
	payloads: (item) => [item],
	types: [
		{
			name: 'deleted record',
			when: ({ IsDeleted: isDeleted }) => isDeleted === true,
			skip: 'The record was deleted',
		},
		{
			name: 'lost opportunity',
			when: (record) => isKind(record, 'Opportunity') && isLost(record),
			skip: 'The opportunity was lost',
		},
		{
			name: 'lead',
			when: (record) => isKind(record, 'Lead'),
			eventName: (record) => textAt(record, 'Status') ?? 'Lead',
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: "the status and the lead ad's id, else the record's id",
			map: {
				...crmFields('Salesforce'),
				...AD_FIELDS,
				event_time: ['LastModifiedDate', 'SystemModstamp', 'CreatedDate'],
				'user_data.em': 'Email',
				'user_data.ph': { all: ['MobilePhone', 'Phone'] },
				'user_data.fn': 'FirstName',
				'user_data.ln': 'LastName',
				'~full_name': 'Name',
				'user_data.ct': ['City', 'Address.city'],
				'user_data.st': ['StateCode', 'State', 'Address.stateCode', 'Address.state'],
				'user_data.zp': ['PostalCode', 'Address.postalCode'],
				'user_data.country': ['CountryCode', 'Country', 'Address.countryCode', 'Address.country'],
				'user_data.external_id': 'Id',
				'~message_id': 'Id',
			},
		},
		{
			name: 'opportunity',
			when: (record) => isKind(record, 'Opportunity'),
			eventName: (record) =>
				textAt(record, 'StageName') ?? (record.IsWon === true ? 'Closed Won' : 'Opportunity'),
			actionSource: 'system_generated',
			amounts: 'major',
			identifiedBy: "the stage and the record's id",
			map: {
				...crmFields('Salesforce'),
				...AD_FIELDS,
				event_time: ['LastStageChangeDate', 'LastModifiedDate', 'SystemModstamp', 'CreatedDate'],
				'user_data.em': [...person('Email'), 'Account.PersonEmail'],
				'user_data.ph': {
					all: [person('MobilePhone'), person('Phone'), 'Account.PersonMobilePhone'],
				},
				'user_data.fn': [...person('FirstName'), 'Account.FirstName'],
				'user_data.ln': [...person('LastName'), 'Account.LastName'],
				'user_data.ct': [...person('MailingCity'), 'Account.PersonMailingCity'],
				'user_data.st': [...person('MailingState'), 'Account.PersonMailingState'],
				'user_data.zp': [...person('MailingPostalCode'), 'Account.PersonMailingPostalCode'],
				'user_data.country': [...person('MailingCountry'), 'Account.PersonMailingCountry'],
				'user_data.external_id': ['ContactId', ...person('Id')],
				'custom_data.order_id': 'Id',
				'custom_data.value': 'Amount',
				'custom_data.currency': 'CurrencyIsoCode',
			},
		},
	],
} as const satisfies KnownSource;

/** By what the API says of the record, else by its id. */
function isKind(record: UnknownObject, kind: Kind): boolean {
	const { attributes, Id: id } = record;
	if (isPlainObject(attributes) && 'type' in attributes && 'url' in attributes) {
		return attributes.type === kind;
	}
	if (typeof id !== 'string' || !ID_OF[kind].test(id)) return false;
	return kind === 'Lead'
		? ['LastName', 'Email', 'Status'].some((key) => key in record)
		: ['StageName', 'Amount', 'CloseDate'].some((key) => key in record);
}

function isLost({ IsClosed: isClosed, IsWon: isWon, StageName: stage }: UnknownObject): boolean {
	return (isClosed === true && isWon === false) || stage === 'Closed Lost';
}

/** An opportunity has no person of its own; queries bring its contact along. */
function person(name: string): readonly Locator[] {
	return [`Contact.${name}`, `OpportunityContactRoles.records[0].Contact.${name}`];
}
