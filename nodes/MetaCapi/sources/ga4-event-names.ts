/** Google's events that are conversions or views, and Meta's names for them (M 3.2). */
export const META_NAME_OF: ReadonlyMap<string, string> = new Map([
	['purchase', 'Purchase'],
	['add_to_cart', 'AddToCart'],
	['begin_checkout', 'InitiateCheckout'],
	['view_item', 'ViewContent'],
	['add_payment_info', 'AddPaymentInfo'],
	['add_to_wishlist', 'AddToWishlist'],
	['search', 'Search'],
	['view_search_results', 'Search'],
	['sign_up', 'CompleteRegistration'],
	['generate_lead', 'Lead'],
	['page_view', 'PageView'],
]);

/** Google's recommended events (online sales, lead generation, all sites), by which a push to the data layer is known. */
export const GA4_EVENT_NAMES: ReadonlySet<string> = new Set([
	...META_NAME_OF.keys(),
	'add_shipping_info',
	'close_convert_lead',
	'close_unconvert_lead',
	'disqualify_lead',
	'login',
	'qualify_lead',
	'refund',
	'remove_from_cart',
	'select_content',
	'select_item',
	'select_promotion',
	'share',
	'view_cart',
	'view_item_list',
	'view_promotion',
	'working_lead',
]);
