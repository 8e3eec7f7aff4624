import type { Locator } from '../mapping/field-map';
import { crmFields } from './crm-stage';
import type { KnownSource } from './known-source';
import type { UnknownObject } from '../event/json';
import { allIn, textAt } from './payload-parts';
import {
	isDeal,
	isDealRecord,
	isOtherRecord,
	isPerson,
	isPersonRecord,
	isUnmoved,
	isWebhook,
	stageNameOf,
	statusOf,
	textIn,
} from './pipedrive-payload';
import { SOURCE_LABELS } from './source-labels';

const ADDED: ReadonlySet<string> = new Set(['added', 'create']);
const REMOVED: ReadonlySet<string> = new Set(['deleted', 'delete', 'merged']);

/**
 * Pipedrive's deals and persons: webhooks of both versions, as n8n's trigger passes them on, and records of its API.
 *
 * Every stage is an event of its own (M 7.4); its webhooks come for every other change of a deal too.
 */
export const pipedrive = {
	value: 'pipedrive',
	label: SOURCE_LABELS.pipedrive,
	recognises: (item) => isWebhook(item) || isRecord(item) || listed(item).length > 0,
	payloads(item) {
		const records = listed(item);
		return records.length > 0 ? records : [item];
	},
	types: [
		{
			name: 'organisation, user, product and others',
			when: isOtherRecord,
			skip: 'The record is no deal or person (an organisation, a user, a product)',
		},
		{
			name: 'lead',
			when: (item) => isWebhook(item) && textAt(item, 'meta.entity') === 'lead',
			skip: "The lead holds no person, only a person's id",
			advice:
				'Fetch the person with a Pipedrive node between the trigger and this node, and connect that',
		},
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

function isRecord(item: UnknownObject): boolean {
	return isDealRecord(item) || isPersonRecord(item) || isOtherRecord(item);
}

/** What the API answers when it is asked for several records. */
function listed(item: UnknownObject): readonly UnknownObject[] {
	return 'success' in item ? allIn(item, 'data', isRecord) : [];
}

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
