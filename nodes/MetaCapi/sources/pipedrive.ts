import { isPlainObject, type UnknownObject } from '../event/json';
import type { Locator } from '../mapping/field-map';
import { crmFields } from './crm-stage';
import type { KnownSource } from './known-source';
import { objectAt, textAt } from './payload-parts';

/** Keys that together only a deal of Pipedrive's has, and those of a person. */
const DEAL_KEYS = ['stage_id', 'pipeline_id', 'person_id', 'status', 'add_time'] as const;
const PERSON_KEYS = ['name', 'org_id', 'owner_id', 'visible_to', 'add_time'] as const;

const ADDED: ReadonlySet<string> = new Set(['added', 'create']);
const REMOVED: ReadonlySet<string> = new Set(['deleted', 'delete', 'merged']);

/**
 * Pipedrive's deals and persons: webhooks of both versions, as n8n's trigger passes them on, and records of its API.
 *
 * Every stage is an event of its own (M 7.4); its webhooks come for every other change of a deal too.
 */
export const pipedrive = {
	value: 'pipedrive',
	label: 'Pipedrive',
	recognises: (item) => isWebhook(item) || isDealRecord(item) || isPersonRecord(item),
	payloads: (item) => [item],
	types: [
		{
			name: 'deleted record',
			when: (item) =>
				REMOVED.has(textAt(item, 'meta.action') ?? '') || statusOf(item) === 'deleted',
			skip: 'The record was deleted',
		},
		{
			name: 'lost deal',
			when: (item) => isDeal(item) && statusOf(item) === 'lost',
			skip: 'The deal was lost',
		},
		{
			name: 'deal in the same stage as before',
			when: (item) => isDeal(item) && isUnmoved(item),
			skip: 'The deal changed, but neither its stage nor its status',
		},
		{
			name: 'won deal',
			when: (item) => isDeal(item) && statusOf(item) === 'won',
			eventName: 'Won',
			...dealTraits(['won_time', 'close_time', 'update_time']),
		},
		{
			name: 'deal',
			when: isDeal,
			eventName: (item) =>
				stageNameOf(item) ?? `Deal Stage ${textIn(item, 'stage_id') ?? ''}`.trim(),
			...dealTraits(['stage_change_time', 'add_time', 'update_time']),
		},
		{
			name: 'added person',
			when: (item) =>
				isPerson(item) && (!isWebhook(item) || ADDED.has(textAt(item, 'meta.action') ?? '')),
			eventName: 'Lead',
			actionSource: 'system_generated',
			amounts: 'none',
			timezone: 'UTC',
			identifiedBy: "the person's id",
			map: {
				...crmFields('Pipedrive'),
				event_time: [...field('add_time'), 'meta.timestamp'],
				'user_data.em': [...field('email'), ...field('emails'), ...field('primary_email')],
				'user_data.ph': [...field('phone'), ...field('phones')],
				'user_data.fn': field('first_name'),
				'user_data.ln': field('last_name'),
				'~full_name': field('name'),
				'user_data.db': field('birthday'),
				'user_data.ct': field('postal_address.locality', 'postal_address_locality'),
				'user_data.zp': field('postal_address.postal_code', 'postal_address_postal_code'),
				'user_data.country': field('postal_address.country', 'postal_address_country'),
				'user_data.external_id': field('id'),
				'~message_id': field('id'),
			},
		},
		{
			name: 'changed person',
			when: isPerson,
			skip: 'A person was changed; only a new one is a lead',
		},
	],
} as const satisfies KnownSource;

/** Pipedrive gives zone-less times in UTC. Titles of deals are left out: they tend to be people's names. */
function dealTraits(times: readonly string[]) {
	return {
		actionSource: 'system_generated',
		amounts: 'major',
		timezone: 'UTC',
		identifiedBy: "the stage and the deal's id",
		map: {
			...crmFields('Pipedrive'),
			event_time: [...times.flatMap((time) => field(time)), 'meta.timestamp'],
			'user_data.em': [...field('person_id.email', 'person.email', 'person.emails'), 'email'],
			'user_data.ph': [...field('person_id.phone', 'person.phone', 'person.phones'), 'phone'],
			'~full_name': field('person_id.name', 'person.name', 'person_name'),
			'user_data.external_id': field('person_id.value', 'person.id', 'person_id'),
			'custom_data.order_id': field('id'),
			'custom_data.value': field('value'),
			'custom_data.currency': field('currency'),
		},
	} as const;
}

/** A field of the record: `current` in the first version's webhooks, `data` in the second's. */
function field(...names: readonly string[]): readonly Locator[] {
	return names.flatMap((name) => [`current.${name}`, `data.${name}`, name]);
}

function isWebhook(item: UnknownObject): boolean {
	const { meta } = item;
	if (!isPlainObject(meta) || !('company_id' in meta) || !('webhook_id' in meta)) return false;
	const names = 'current' in item ? meta.object : 'data' in item ? meta.entity : undefined;
	return typeof names === 'string';
}

function isDealRecord(item: UnknownObject): boolean {
	return DEAL_KEYS.every((key) => key in item);
}

function isPersonRecord(item: UnknownObject): boolean {
	const isReachable = ['email', 'emails', 'phone', 'phones'].some((key) =>
		Array.isArray(item[key]),
	);
	return isReachable && PERSON_KEYS.every((key) => key in item);
}

function isDeal(item: UnknownObject): boolean {
	return isWebhook(item) ? objectOf(item) === 'deal' : isDealRecord(item);
}

function isPerson(item: UnknownObject): boolean {
	return isWebhook(item) ? objectOf(item) === 'person' : isPersonRecord(item);
}

function objectOf(item: UnknownObject): string | undefined {
	return textAt(item, 'meta.entity') ?? textAt(item, 'meta.object');
}

function textIn(item: UnknownObject, name: string): string | undefined {
	return textAt(item, `current.${name}`) ?? textAt(item, `data.${name}`) ?? textAt(item, name);
}

function statusOf(item: UnknownObject): string | undefined {
	return textIn(item, 'status');
}

/** The name of a stage is not in Pipedrive's own payloads; workflows add it. */
function stageNameOf(item: UnknownObject): string | undefined {
	return textIn(item, 'stage_name') ?? textIn(item, 'stage.name');
}

/** The first version tells the whole record as it was, the second only what is different. */
function isUnmoved(item: UnknownObject): boolean {
	const previous = objectAt(item, 'previous');
	if (Object.keys(previous).length === 0) return false;
	return ['stage_id', 'status'].every(
		(name) => !(name in previous) || textAt(previous, name) === textIn(item, name),
	);
}
