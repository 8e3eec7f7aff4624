import { isPlainObject, type UnknownObject } from '../../event/json';
import { reducedName } from '../../fields/reduced-name';
import { isStatusWord } from '../../fields/status-words';
import { isNobodysChat, numberOfChat } from '../../normalise/identifiers/chat-address';
import { timeOfObject } from '../../normalise/values/time-object';
import { listOf, objectOf } from '../../event/json-text';
import { isSingleLine, wrappedLines } from '../line-items';
import { phoneOfParts } from './phone-parts';

/**
 * A value as it can stand for an event field, lists in JSON text parsed. `name`: the one it has in the item.
 *
 * `undefined` where it is an object that holds the field deeper down, or plainly means something else.
 */
export function valueFor(field: string, value: unknown, name = ''): unknown {
	if (field === TRACKING && STATUSES.has(reducedName(name)) && STATUS.test(String(value)))
		return String(value) === AUTHORIZED;
	if (typeof value === 'string') {
		if (field === 'user_data.st' && isStatusWord(value)) return undefined;
		if (field === 'user_data.external_id' && value.trim() === NO_ACCOUNT) return undefined;
		if (field === 'user_data.external_id' && TEXT_MARK.test(value)) return value.trim().slice(1);
		if (field === 'user_data.ph' && (value.includes('@') || value.endsWith(GROUP)))
			return phoneOfChat(value);
		if (field === 'custom_data.currency' && NUMBER.test(value)) return undefined;
		const list = listOf(value);
		if (list !== undefined || objectOf(value) === undefined) return list ?? value;
	}
	if (field === 'user_data.external_id' && value === 0) return undefined;
	if (field === 'custom_data.currency' && typeof value === 'number') return undefined;
	if (field === 'user_data.ph' && Array.isArray(value))
		return value.map((phone: unknown) => (isPlainObject(phone) && phoneOfParts(phone)) || phone);
	const object = objectOf(value);
	if (object === undefined) return value;
	if (field === 'custom_data.contents')
		return wrappedLines(object) ?? (isLine(object, name) ? [object] : undefined);
	if (field === 'user_data.ph') return phoneOfParts(object);
	if (field === 'event_time') return timeOfObject(object) === undefined ? undefined : object;
	return field === 'user_data.db' ? dateOfParts(object) : undefined;
}

/** Apple numbers the answers to being tracked: not asked, restricted, denied, authorised. */
const TRACKING = 'app_data.advertiser_tracking_enabled';
const STATUSES: ReadonlySet<string> = new Set(['attstatus', 'trackingauthorizationstatus']);
const STATUS = /^[0-3]$/;
const AUTHORIZED = '3';

/** The mark before digits that keeps spreadsheets from taking them for a number: `'6123456789012`. */
export const TEXT_MARK = /^\s{0,9}'\d{1,30}\s{0,9}$/;

/** How some gateways write the chat of a group, all others have an `@` in it. */
const GROUP = '-group';

/** Rows of databases name a currency by its number in a table of theirs. */
const NUMBER = /^\s*\d/;

/** The number of a chat's address; none of a group's, or of one that hides its number. */
function phoneOfChat(text: string): string | undefined {
	const digits = numberOfChat(text);
	if (digits !== undefined) return `+${digits}`;
	return isNobodysChat(text) ? undefined : text;
}

/** A cart has an id of its own, which is no product's. */
const CARTS: ReadonlySet<string> = new Set(['basket', 'cart']);

function isLine(object: UnknownObject, name: string): boolean {
	return isSingleLine(object) && !CARTS.has(reducedName(name));
}

/** Shops number their customers from 1 and give all guests this one, who would become one person. */
export const NO_ACCOUNT = '0';

/** `{ year, month, day }`, as forms with three fields give a date of birth. */
function dateOfParts({ year, month, day }: UnknownObject): string | undefined {
	const parts = [year, month, day].map((part) =>
		typeof part === 'number' || (typeof part === 'string' && part.length < 10)
			? String(part).trim()
			: '',
	);
	return parts.every((part) => DIGITS.test(part))
		? parts.map((part) => part.padStart(2, '0')).join('-')
		: undefined;
}

const DIGITS = /^\d{1,4}$/;
