import { isOneSlipAway } from './one-slip';

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
 * already right or resembles none. One slip is forgiven in longer names: `Purchse`.
 */
export function suggestEventName(name: string): string | undefined {
	if (KNOWN.has(name) || name.length > 40) return undefined;
	const letters = name.toLowerCase().replace(/[^a-z]/g, '');
	const known = BY_LETTERS.get(letters);
	if (known !== undefined || letters.length < SHORTEST_WITH_SLIP) return known;
	for (const [word, candidate] of BY_LETTERS) {
		// `Purchased` and `Purchases` are words, not slips.
		const isSlip = !letters.startsWith(word) && isOneSlipAway(letters, word);
		if (word.length >= SHORTEST_WITH_SLIP && isSlip) return candidate;
	}
	return undefined;
}

const KNOWN: ReadonlySet<string> = new Set(KNOWN_EVENT_NAMES);

/** `Leads` and `Reach` are words of their own. */
const SHORTEST_WITH_SLIP = 6;

/**
 * Finds what a name that business messaging does not take was probably meant to be: `Lead`, `lead_submitted`
 * (M 7.5); `undefined` when Meta has nothing like it there.
 */
export function suggestMessagingName(name: string): string | undefined {
	const meant = suggestEventName(name) ?? name;
	const instead = MESSAGING_NAME_FOR.get(meant) ?? meant;
	return instead !== name && MESSAGING.has(instead) ? instead : undefined;
}

const MESSAGING: ReadonlySet<string> = new Set(MESSAGING_EVENT_NAMES);
