import type { UnknownObject } from '../event/json';
import { KeyLayouts } from '../event/key-layout';

/** Keys of `user_data` that tell about the conversation's business and not about the person (M 7.5). */
const NOT_THE_PERSON: ReadonlySet<string> = new Set([
	'page_id',
	'ig_account_id',
	'whatsapp_business_account_id',
]);

/** One list for all events with the same keys: a list for each of 100,000 takes 15 MB. */
const lists = new KeyLayouts((keys) => keys.filter((key) => !NOT_THE_PERSON.has(key)));

/** The keys of `user_data` that Meta can find a person by. */
export function matchKeysOf(userData: UnknownObject): readonly string[] {
	return lists.of(userData);
}

/** Whether there is any of them. */
export function hasMatchKey(userData: UnknownObject): boolean {
	for (const key in userData) if (!NOT_THE_PERSON.has(key)) return true;
	return false;
}
