/** Keys of `user_data` that tell about the conversation's business and not about the person (M 7.5). */
const NOT_THE_PERSON: ReadonlySet<string> = new Set([
	'page_id',
	'ig_account_id',
	'whatsapp_business_account_id',
]);

/** The keys of `user_data` that Meta can find a person by. */
export function matchKeysOf(userData: Readonly<Record<string, unknown>>): readonly string[] {
	const keys = Object.keys(userData);
	return isOfMessaging(userData) ? keys.filter((key) => !NOT_THE_PERSON.has(key)) : keys;
}

/** By name, not through the set: every event passes here twice. */
function isOfMessaging({
	page_id,
	ig_account_id,
	whatsapp_business_account_id,
}: Readonly<Record<string, unknown>>): boolean {
	return (
		page_id !== undefined ||
		ig_account_id !== undefined ||
		whatsapp_business_account_id !== undefined
	);
}
