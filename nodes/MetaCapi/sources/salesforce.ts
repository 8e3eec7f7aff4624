import { isPlainObject, type UnknownObject } from '../event/json';
import { reducedName } from '../fields/reduced-name';
import type { Contact } from '../mapping/contacts';
import { crmFields } from './crm-stage';
import type { KnownSource } from './known-source';
import { allIn, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

type Kind = 'Lead' | 'Opportunity';

/** The first letters of every id tell the kind of the record. */
const ID_OF: Readonly<Record<Kind, RegExp>> = {
	Lead: /^00Q[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/,
	Opportunity: /^006[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/,
};

const USER_ID = /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;
const ACCOUNT_ID = /^001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

/** The kinds of records that are of the seller's business and no person who buys. */
const SELLERS_RECORDS: ReadonlySet<unknown> = new Set([
	'Account',
	'Campaign',
	'Group',
	'Organization',
	'Pricebook2',
	'Product2',
	'User',
]);

/** The statuses of leads that came to nothing, reduced; Salesforce's own is `Closed - Not Converted`. */
const LOST_STATUSES: ReadonlySet<string> = new Set([
	'closedlost',
	'closednotconverted',
	'dead',
	'disqualified',
	'lost',
	'notinterested',
	'notqualified',
	'rejected',
	'unqualified',
]);

/** Where an opportunity's contacts are. */
const ROLE = 'OpportunityContactRoles.records[0].Contact';

/** An account that is a person. */
const PERSON_ACCOUNT: Contact = {
	em: 'Account.PersonEmail',
	ph: 'Account.PersonMobilePhone',
	fn: 'Account.FirstName',
	ln: 'Account.LastName',
	ct: 'Account.PersonMailingCity',
	st: 'Account.PersonMailingState',
	zp: 'Account.PersonMailingPostalCode',
	country: 'Account.PersonMailingCountry',
};

/** Names people give the custom fields that keep what an ad brought. */
const AD_FIELDS = {
	'user_data.lead_id': ['Facebook_Lead_ID__c', 'FB_Lead_ID__c', 'Meta_Lead_ID__c', 'Leadgen_ID__c'],
	'user_data.fbc': ['fbc__c', 'Facebook_Click_ID__c'],
	'user_data.fbp': ['fbp__c', 'Facebook_Browser_ID__c'],
	'~fbclid': 'fbclid__c',
} as const;

const CUSTOM = '__c';

const AD_FIELD_NAMED: ReadonlyMap<string, string> = new Map(
	Object.values(AD_FIELDS)
		.flat()
		.map((name) => [reducedName(name), name]),
);

/**
 * Salesforce's leads and opportunities, as its API and n8n's Salesforce nodes give them.
 *
 * Every status and stage is an event of its own name (M 7.4).
 */
export const salesforce = {
	value: 'salesforce',
	label: SOURCE_LABELS.salesforce,
	recognises: (item) => isRecord(item) || listed(item).length > 0,
	payloads(item) {
		const records = listed(item);
		return (records.length > 0 ? records : [item]).map(withAdFields);
	},
	types: [
		{
			name: 'account, user and others',
			when: isOfTheSeller,
			skip: 'The record is no lead, opportunity or contact (an account, a user, a product)',
		},
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
			name: 'lost lead',
			when: (record) => isKind(record, 'Lead') && isLostLead(record),
			skip: 'The lead was closed without becoming a customer',
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
			contacts: [
				contactAt('Contact'),
				{ ...contactAt(ROLE), mayBeAnother: true },
				{ ...PERSON_ACCOUNT, mayBeAnother: true },
			],
			map: {
				...crmFields('Salesforce'),
				...AD_FIELDS,
				event_time: ['LastStageChangeDate', 'LastModifiedDate', 'SystemModstamp', 'CreatedDate'],
				'user_data.external_id': ['ContactId', 'Contact.Id', `${ROLE}.Id`],
				'custom_data.order_id': 'Id',
				'custom_data.value': 'Amount',
				'custom_data.currency': 'CurrencyIsoCode',
			},
		},
	],
} as const satisfies KnownSource;

function isRecord(item: UnknownObject): boolean {
	return isKind(item, 'Lead') || isKind(item, 'Opportunity') || isOfTheSeller(item);
}

/** Companies, colleagues and goods: their names and e-mails are not a customer's. An account may be a person's, though. */
function isOfTheSeller(record: UnknownObject): boolean {
	const { attributes, Id: id } = record;
	if (record.IsPersonAccount === true || 'PersonEmail' in record) return false;
	if (isPlainObject(attributes) && 'type' in attributes && 'url' in attributes)
		return SELLERS_RECORDS.has(attributes.type);
	return (
		typeof id === 'string' &&
		((USER_ID.test(id) && 'Username' in record) || (ACCOUNT_ID.test(id) && 'OwnerId' in record))
	);
}

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

function isLostLead({ IsConverted: isConverted, Status: status }: UnknownObject): boolean {
	return (
		isConverted !== true && typeof status === 'string' && LOST_STATUSES.has(reducedName(status))
	);
}

function isLost({ IsClosed: isClosed, IsWon: isWon, StageName: stage }: UnknownObject): boolean {
	return (isClosed === true && isWon === false) || stage === 'Closed Lost';
}

/** An opportunity has no person of its own; queries bring its contact along. */
function contactAt(path: string): Contact {
	return {
		em: `${path}.Email`,
		ph: { all: [`${path}.MobilePhone`, `${path}.Phone`] },
		fn: `${path}.FirstName`,
		ln: `${path}.LastName`,
		ct: `${path}.MailingCity`,
		st: [`${path}.MailingStateCode`, `${path}.MailingState`],
		zp: `${path}.MailingPostalCode`,
		country: [`${path}.MailingCountryCode`, `${path}.MailingCountry`],
	};
}

/** Custom fields are spelt as somebody liked. */
function withAdFields(record: UnknownObject): UnknownObject {
	const spelt: Record<string, unknown> = {};
	for (const name of Object.keys(record)) {
		if (!name.endsWith(CUSTOM)) continue;
		const known = AD_FIELD_NAMED.get(reducedName(name));
		if (known !== undefined && !(known in record)) spelt[known] = record[name];
	}
	return { ...record, ...spelt };
}

/** What a query answers. */
function listed(item: UnknownObject): readonly UnknownObject[] {
	return 'totalSize' in item || 'done' in item ? allIn(item, 'records', isRecord) : [];
}
