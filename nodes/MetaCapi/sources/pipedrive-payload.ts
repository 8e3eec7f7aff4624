import { isPlainObject, type UnknownObject } from '../event/json';
import { objectAt, textAt } from './payload-parts';

/** Keys that together only a deal of Pipedrive's has, and those of a person. */
const DEAL_KEYS = ['stage_id', 'pipeline_id', 'person_id', 'status', 'add_time'] as const;
const PERSON_KEYS = ['name', 'org_id', 'owner_id', 'visible_to', 'add_time'] as const;

/** Keys of everything that somebody in Pipedrive owns, those that only deals and persons have, and those of its users. */
const OWNED_KEYS = ['name', 'owner_id', 'visible_to', 'add_time'] as const;
const PERSON_ONLY_KEYS = ['org_id', 'person_id', 'stage_id', 'email', 'emails', 'phone', 'phones'];
const USER_KEYS = ['email', 'is_you', 'timezone_name', 'default_currency'] as const;

/** A webhook of the first version (`current`) or the second (`data`), whatever it is about. */
export function isWebhook(item: UnknownObject): boolean {
	const { meta } = item;
	if (!isPlainObject(meta) || !('company_id' in meta) || !('webhook_id' in meta)) return false;
	const names = 'current' in item ? meta.object : 'data' in item ? meta.entity : undefined;
	return typeof names === 'string';
}

/** A deal as Pipedrive's API gives it. */
export function isDealRecord(item: UnknownObject): boolean {
	return DEAL_KEYS.every((key) => key in item);
}

/** A person as Pipedrive's API gives it. */
export function isPersonRecord(item: UnknownObject): boolean {
	return (
		PERSON_KEYS.every((key) => key in item) &&
		['email', 'emails', 'phone', 'phones'].some((key) => Array.isArray(item[key]))
	);
}

/** Organisations and products, which no person's keys are in, and Pipedrive's own users. */
export function isOtherRecord(item: UnknownObject): boolean {
	if ('meta' in item || PERSON_ONLY_KEYS.some((key) => key in item)) {
		return USER_KEYS.every((key) => key in item);
	}
	return OWNED_KEYS.every((key) => key in item);
}

/** Tells whether a payload is about a deal. */
export function isDeal(item: UnknownObject): boolean {
	return isWebhook(item) ? objectOf(item) === 'deal' : isDealRecord(item);
}

/** Tells whether a payload is about a person. */
export function isPerson(item: UnknownObject): boolean {
	return isWebhook(item) ? objectOf(item) === 'person' : isPersonRecord(item);
}

function objectOf(item: UnknownObject): string | undefined {
	return textAt(item, 'meta.entity') ?? textAt(item, 'meta.object');
}

/** A text of the record, wherever the payload keeps it. */
export function textIn(item: UnknownObject, name: string): string | undefined {
	return textAt(item, `current.${name}`) ?? textAt(item, `data.${name}`) ?? textAt(item, name);
}

/** `open`, `won`, `lost` or `deleted`. */
export function statusOf(item: UnknownObject): string | undefined {
	return textIn(item, 'status');
}

/** The name of a stage is not in Pipedrive's own payloads; workflows add it. */
export function stageNameOf(item: UnknownObject): string | undefined {
	return textIn(item, 'stage_name') ?? textIn(item, 'stage.name');
}

/** The first version tells the whole record as it was, the second only what is different. */
export function isUnmoved(item: UnknownObject): boolean {
	const previous = objectAt(item, 'previous');
	if (Object.keys(previous).length === 0) return false;
	return ['stage_id', 'status'].every(
		(name) => !(name in previous) || textAt(previous, name) === textIn(item, name),
	);
}
