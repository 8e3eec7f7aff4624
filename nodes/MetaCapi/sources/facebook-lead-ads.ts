import { isPlainObject, type UnknownObject } from '../event/json';
import { crmFields } from './crm-stage';
import { answersByName } from './form-answers';
import type { KnownSource } from './known-source';
import { objectAt, objectsAt, textAt } from './payload-parts';

/** What Meta's testing tool fills in for a field it knows nothing about. */
const DUMMY = '<test lead:';

/** Leads of Facebook's and Instagram's instant forms, as n8n's trigger, the page's webhook and the Graph API give them (M 7.8, M 7.10). */
export const facebookLeadAds = {
	value: 'facebookLeadAds',
	label: 'Facebook Lead Ads',
	recognises: (item) =>
		isDelivery(item) ||
		isChange(item) ||
		isNotification(item) ||
		isLead(item) ||
		isSimplifiedLead(item),
	payloads: (item) =>
		isDelivery(item) ? changesOf(item).map(leadOf) : isChange(item) ? [leadOf(item)] : [item],
	types: [
		{
			name: 'lead',
			when: (payload) => isNotification(payload) || isLead(payload) || isSimplifiedLead(payload),
			eventName: 'Lead',
			actionSource: 'system_generated',
			amounts: 'none',
			identifiedBy: "the lead's id",
			map: {
				...crmFields('Facebook Lead Ads'),
				event_time: ['created_time', 'event.created_time'],
				'user_data.lead_id': ['leadgen_id', 'event.leadgen_id', 'id'],
				'custom_data.content_name': 'form.name',
			},
			answers: (payload) =>
				answersByName(answersOf(payload).filter(({ value }) => !isDummy(value))),
		},
	],
} as const satisfies KnownSource;

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

function answersOf(lead: UnknownObject) {
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
