import { reducedName } from '../fields/reduced-name';

/** Segment's names for what people do in shops and products, and Meta's (M 3.2). */
const TRACK_NAMES = {
	'Account Created': 'CompleteRegistration',
	'Checkout Started': 'InitiateCheckout',
	'Lead Generated': 'Lead',
	'Order Completed': 'Purchase',
	'Payment Info Entered': 'AddPaymentInfo',
	'Product Added': 'AddToCart',
	'Product Added to Wishlist': 'AddToWishlist',
	'Product List Viewed': 'ViewContent',
	'Product Viewed': 'ViewContent',
	'Products Searched': 'Search',
	'Signed Up': 'CompleteRegistration',
	'Subscription Started': 'Subscribe',
	'Trial Started': 'StartTrial',
} as const;

/** The same by reduced name: `order_completed` is written as often. */
export const META_NAME_OF_TRACK: ReadonlyMap<string, string> = new Map(
	Object.entries(TRACK_NAMES).map(([name, metaName]) => [reducedName(name), metaName]),
);

/** Those about one product, by reduced name. */
export const PRODUCT_TRACKS: ReadonlySet<string> = new Set(
	['Product Added', 'Product Added to Wishlist', 'Product Viewed'].map(reducedName),
);

/** What undoes a conversion, by reduced name. */
export const NO_CONVERSIONS: ReadonlySet<string> = new Set(
	['Order Refunded', 'Order Cancelled', 'Order Canceled'].map(reducedName),
);
