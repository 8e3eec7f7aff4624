import { isPlainObject, type UnknownObject } from '../event/json';
import { crmFields } from './crm-stage';
import { answersByName } from './form-answers';
import type { KnownSource } from './known-source';
import { allIn, objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

/** What Meta's testing tool fills in for a field it knows nothing about. */
const DUMMY = '<test lead:';

/** Leads of Facebook's and Instagram's instant forms, as n8n's trigger, the page's webhook and the Graph API give them (M 7.8, M 7.10). */
export const facebookLeadAds = {
	value: 'facebookLeadAds',
	label: SOURCE_LABELS.facebookLeadAds,
	recognises: (item) =>
		isDelivery(item) || isChange(item) || isAnyLead(item) || listed(item).length > 0,
	payloads(item) {
		if (isDelivery(item)) return changesOf(item).map(leadOf);
		if (isChange(item)) return [leadOf(item)];
		const leads = listed(item);
		return leads.length > 0 ? leads : [item];
	},
	types: [
		{
			name: 'lead',
			when: isAnyLead,
			eventName: 'Lead',
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: "the lead's id",
			map: {
				...crmFields('Facebook Lead Ads'),
				event_time: ['created_time', 'event.created_time'],
				'user_data.lead_id': ['leadgen_id', 'event.leadgen_id', 'id'],
				'custom_data.content_name': ['form.name', 'form_name'],
			},
			answers: (payload) =>
				answersByName(answersOf(payload).filter(({ value }) => !isDummy(value))),
		},
	],
} as const satisfies KnownSource;

function isAnyLead(item: UnknownObject): boolean {
	return isNotification(item) || isLead(item) || isSimplifiedLead(item) || isExportedRow(item);
}

/** What the Graph API answers when it is asked for the leads of a form. */
function listed(item: UnknownObject): readonly UnknownObject[] {
	return allIn(item, 'data', isLead);
}

/** A page's webhook, whole or one entry of it; others than leads come in it too. */
function isDelivery(item: UnknownObject): boolean {
	if (!Array.isArray(item.entry) && !Array.isArray(item.changes)) return false;
	return changesOf(item).some(isChange);
}

function changesOf(item: UnknownObject): readonly UnknownObject[] {
	return Array.isArray(item.changes)
		? objectsAt(item, 'changes')
		: objectsAt(item, 'entry').flatMap((entry) => objectsAt(entry, 'changes'));
}

function isChange({ field, value }: UnknownObject): boolean {
	return field === 'leadgen' && isPlainObject(value);
}

function leadOf(change: UnknownObject): UnknownObject {
	return isChange(change) && isPlainObject(change.value) ? change.value : change;
}

/** Tells only that there is a lead. */
function isNotification(item: UnknownObject): boolean {
	return 'leadgen_id' in item && ('form_id' in item || 'page_id' in item);
}

/** The lead itself; n8n's trigger adds form, ad and page to it. */
function isLead({ id, field_data: answers }: UnknownObject): boolean {
	return (
		(typeof id === 'string' || typeof id === 'number') &&
		Array.isArray(answers) &&
		answers.length > 0 &&
		answers.every((answer) => isPlainObject(answer) && 'name' in answer && 'values' in answer)
	);
}

/** What n8n's trigger makes of it by default. */
function isSimplifiedLead(item: UnknownObject): boolean {
	const { id, data, form } = item;
	return (
		(typeof id === 'string' || typeof id === 'number') &&
		isPlainObject(data) &&
		isPlainObject(form) &&
		typeof item.created_time === 'string' &&
		'page' in item &&
		'ad' in item
	);
}

/** A row of the file with leads that Meta's Ads Manager gives: every id and number has a letter before it. */
function isExportedRow(row: UnknownObject): boolean {
	const { id, form_id: formId, ad_id: adId } = row;
	return (
		typeof id === 'string' &&
		EXPORTED_ID.test(id) &&
		('created_time' in row ||
			[formId, adId].some((other) => typeof other === 'string' && EXPORTED_PREFIX.test(other)))
	);
}

/** `l:` before a lead's id; ads, forms and the like have other letters. */
const EXPORTED_ID = /^l:\d{1,40}$/;
const EXPORTED_PREFIX = /^(?:ad|ag|as|c|f):/;

/** Columns of the file that say nothing of the person. */
const OF_THE_AD: ReadonlySet<string> = new Set([
	'ad_id',
	'ad_name',
	'adset_id',
	'adset_name',
	'campaign_id',
	'campaign_name',
	'created_time',
	'form_id',
	'form_name',
	'id',
	'is_organic',
	'lead_status',
	'platform',
	'row_number',
]);

/** `p:+4915112345678`, `z:10115`. */
function withoutPrefix(value: unknown): unknown {
	return typeof value === 'string' ? value.replace(/^[pz]:/, '') : value;
}

function exportedAnswersOf(row: UnknownObject) {
	return Object.keys(row)
		.filter((question) => !OF_THE_AD.has(question))
		.map((question) => ({ question, value: withoutPrefix(row[question]) }));
}

function answersOf(lead: UnknownObject) {
	if (isExportedRow(lead)) return exportedAnswersOf(lead);
	const simplified = objectAt(lead, 'data');
	return [
		...objectsAt(lead, 'field_data').map((answer) => ({
			question: textAt(answer, 'name'),
			value: answer.values,
		})),
		...Object.keys(simplified).map((question) => ({ question, value: simplified[question] })),
	];
}

function isDummy(value: unknown): boolean {
	return Array.isArray(value)
		? value.length > 0 && value.every(isDummy)
		: typeof value === 'string' && value.startsWith(DUMMY);
}
