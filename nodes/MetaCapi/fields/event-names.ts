/** Meta's standard events, spelt exactly as they must be sent (M 3.2). */
export const STANDARD_EVENT_NAMES = [
	'AddPaymentInfo',
	'AddToCart',
	'AddToWishlist',
	'CompleteRegistration',
	'Contact',
	'CustomizeProduct',
	'Donate',
	'FindLocation',
	'InitiateCheckout',
	'Lead',
	'PageView',
	'Purchase',
	'Schedule',
	'Search',
	'StartTrial',
	'SubmitApplication',
	'Subscribe',
	'ViewContent',
] as const;

/** The events Meta documents for business messaging (M 7.5). */
export const MESSAGING_EVENT_NAMES = [
	'AddToCart',
	'CartAbandoned',
	'InitiateCheckout',
	'LeadSubmitted',
	'OrderCanceled',
	'OrderCreated',
	'OrderDelivered',
	'OrderReturned',
	'OrderShipped',
	'Purchase',
	'QualifiedLead',
	'RatingProvided',
	'ReviewProvided',
	'ViewContent',
] as const;

/** Messaging events for which Meta asks for currency and value (M 7.5: 2804010, 2804081). */
export const ORDER_EVENT_NAMES: ReadonlySet<string> = new Set([
	'OrderCanceled',
	'OrderCreated',
	'OrderDelivered',
	'OrderReturned',
	'OrderShipped',
]);

/** What people choose for a messaging event, and the name Meta takes instead (M 7.5). */
export const MESSAGING_NAME_FOR: ReadonlyMap<string, string> = new Map([
	['Lead', 'LeadSubmitted'],
	['CompleteRegistration', 'LeadSubmitted'],
	['Contact', 'LeadSubmitted'],
	['SubmitApplication', 'LeadSubmitted'],
]);

/** Every name Meta gives a meaning to, standard and messaging, alphabetical. */
export const KNOWN_EVENT_NAMES: readonly string[] = [
	...new Set<string>([...STANDARD_EVENT_NAMES, ...MESSAGING_EVENT_NAMES]),
].sort();

const BY_LETTERS: ReadonlyMap<string, string> = new Map(
	KNOWN_EVENT_NAMES.map((name) => [name.toLowerCase(), name]),
);

/**
 * Finds the known event that a name was probably meant to be: `purchase`, `add_to_cart`, `Page View`.
 *
 * Event names are case-sensitive (M 3.2), so `purchase` would be a custom event; `undefined` when the name is
 * already right or resembles none.
 */
export function suggestEventName(name: string): string | undefined {
	if (name.length > 40) return undefined;
	const known = BY_LETTERS.get(name.toLowerCase().replace(/[^a-z]/g, ''));
	return known === name ? undefined : known;
}
