/** Keys of `user_data` that tell about the conversation's business and not about the person (M 7.5). */
const NOT_THE_PERSON: ReadonlySet<string> = new Set([
	'page_id',
	'ig_account_id',
	'whatsapp_business_account_id',
]);

/** The list before: nearly all events of a run have the same keys, and a list for each of 100,000 takes 15 MB. */
let last: readonly string[] = [];

/** The keys of `user_data` that Meta can find a person by. */
export function matchKeysOf(userData: Readonly<Record<string, unknown>>): readonly string[] {
	if (!hasJust(userData, last)) {
		last = Object.keys(userData).filter((key) => !NOT_THE_PERSON.has(key));
	}
	return last;
}

/** Whether there is any of them. */
export function hasMatchKey(userData: Readonly<Record<string, unknown>>): boolean {
	for (const key in userData) if (!NOT_THE_PERSON.has(key)) return true;
	return false;
}

function hasJust(userData: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
	let place = 0;
	for (const key in userData) if (key !== keys[place++]) return false;
	return place === keys.length;
}
