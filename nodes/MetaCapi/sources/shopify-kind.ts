import { isPlainObject, type UnknownObject } from '../event/json';
import { hasKeys } from './has-keys';

/** What Shopify's payloads are about; `other` is surely Shopify's and no conversion. */
export type ShopifyKind = 'cart' | 'checkout' | 'customer' | 'order' | 'other';

/** Keys that Shopify's orders have together; the short ones occur elsewhere, so several must meet. */
const ORDER_KEYS = [
	'billing_address',
	'browser_ip',
	'buyer_accepts_marketing',
	'cancelled_at',
	'cart_token',
	'checkout_id',
	'checkout_token',
	'client_details',
	'contact_email',
	'current_total_price',
	'customer_locale',
	'discount_codes',
	'fulfillment_status',
	'landing_site',
	'note_attributes',
	'order_number',
	'order_status_url',
	'presentment_currency',
	'processed_at',
	'referring_site',
	'source_name',
	'subtotal_price',
	'taxes_included',
	'total_line_items_price',
	'total_price',
	'total_price_set',
] as const;

const CHECKOUT_KEYS = ['token', 'cart_token', 'line_items', 'total_price', 'completed_at'] as const;

const CUSTOMER_KEYS = [
	'accepts_marketing',
	'addresses',
	'default_address',
	'email_marketing_consent',
	'last_order_id',
	'multipass_identifier',
	'orders_count',
	'sms_marketing_consent',
	'tax_exempt',
	'tax_exemptions',
	'total_spent',
	'verified_email',
] as const;

const GLOBAL_ID = 'gid://shopify/';

const KIND_BY_TYPE: ReadonlyMap<string, ShopifyKind> = new Map([
	['Order', 'order'],
	['Customer', 'customer'],
	['Checkout', 'checkout'],
	['AbandonedCheckout', 'checkout'],
]);

/** Tells what a payload of Shopify is by its global id, else by its shape; `undefined` when it is not Shopify's. */
export function shopifyKind(payload: UnknownObject): ShopifyKind | undefined {
	const restType = globalType(payload.admin_graphql_api_id);
	if (restType !== undefined) return KIND_BY_TYPE.get(restType) ?? 'other';
	// The webhook's topic stands in a header, which is not the payload's (SPEC 3.3).
	if (isCheckout(payload)) return 'checkout';
	if (isOrder(payload)) return 'order';
	if (isCustomer(payload)) return 'customer';
	if (isCart(payload)) return 'cart';
	if (isShop(payload)) return 'other';
	// The GraphQL API writes all other keys differently, so its orders and people are read by their names.
	const type = globalType(payload.id);
	return type === undefined || KIND_BY_TYPE.has(type) ? undefined : 'other';
}

/** `Order` of `gid://shopify/Order/5`. */
function globalType(id: unknown): string | undefined {
	if (typeof id !== 'string' || !id.startsWith(GLOBAL_ID)) return undefined;
	return id.slice(GLOBAL_ID.length, GLOBAL_ID.length + 100).split('/')[0];
}

function isOrder(payload: UnknownObject): boolean {
	return (
		'financial_status' in payload &&
		Array.isArray(payload.line_items) &&
		hasKeys(payload, ORDER_KEYS, 4)
	);
}

function isCheckout(payload: UnknownObject): boolean {
	return (
		typeof payload.abandoned_checkout_url === 'string' &&
		hasKeys(payload, CHECKOUT_KEYS, 3) &&
		!('financial_status' in payload)
	);
}

function isCustomer(payload: UnknownObject): boolean {
	// Looked at for every flat row, so the rare keys come first.
	if (!('verified_email' in payload) && !('tax_exempt' in payload)) return false;
	return 'email' in payload && 'created_at' in payload && hasKeys(payload, CUSTOMER_KEYS, 4);
}

/** The shop itself, whose e-mail and phone are the owner's. */
function isShop(payload: UnknownObject): boolean {
	return 'myshopify_domain' in payload && 'shop_owner' in payload;
}

/** A cart is its own token and tells nothing of the customer. */
function isCart({ id, token, line_items: lines }: UnknownObject): boolean {
	if (typeof token !== 'string' || id !== token || !Array.isArray(lines)) return false;
	return lines.every((line) => isPlainObject(line) && 'original_line_price' in line);
}
