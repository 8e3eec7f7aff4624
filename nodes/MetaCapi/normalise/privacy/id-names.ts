/**
 * Keys of `custom_data` whose values are ids, which are never taken for phone numbers (SPEC 6; M 6.1 to 6.3).
 *
 * `id` is that of `contents[]`. Other names ending in "id" are not listed: a `whatsapp_id` is a phone number.
 */
const ID_NAMES: ReadonlySet<string> = new Set([
	'brand_page_id',
	'content_ids',
	'destination_ids',
	'dma_code',
	'id',
	'item_number',
	'order_id',
	'store_code',
	'store_page_id',
	'suggested_destinations',
	'suggested_home_listings',
	'suggested_hotels',
	'suggested_jobs',
	'suggested_local_service_businesses',
	'suggested_location_based_items',
	'suggested_vehicles',
	'user_bucket',
	'vin',
]);

/** Tells whether a key holds ids; the app form of a vertical key begins with `fb_` (M 6.3). */
export function isIdName(name: string): boolean {
	return ID_NAMES.has(name) || (name.startsWith('fb_') && ID_NAMES.has(name.slice(3)));
}
