import type { PartField, PartKind } from './part-field';
import { reducedName } from './reduced-name';

/** How a value of `custom_data` is read (M 6.1): these have readers of their own, the others `normalise/part-value`. */
export type CustomDataKind = PartKind | 'amount' | 'contents' | 'currency' | 'store';

interface Traits {
	/** Whether a value that can't be read makes the event invalid: money must never be lost in silence. */
	readonly essential: boolean;
}

/** A key of `custom_data` whose value needs more than itself to be read. */
interface SpecialField extends Traits {
	readonly key: string;
	readonly label: string;
	readonly kind: Exclude<CustomDataKind, PartKind>;
	readonly values?: readonly string[];
}

/** What the node knows about one key of `custom_data`. */
export type CustomDataField = SpecialField | (PartField & Traits);

function field(
	key: string,
	label: string,
	kind: CustomDataKind,
	traits: Partial<Traits & Pick<PartField, 'values'>> = {},
): CustomDataField {
	return { key, label, kind, essential: false, ...traits };
}

/** The main keys of `custom_data`, in the order in which the node writes them; custom properties follow. Source: M 6.1. */
export const CUSTOM_DATA_FIELDS: readonly CustomDataField[] = [
	field('value', 'Value', 'amount', { essential: true }),
	field('currency', 'Currency', 'currency', { essential: true }),
	field('order_id', 'Order ID', 'id', { essential: true }),
	field('item_number', 'Item Number', 'id'),
	field('content_name', 'Content Name', 'text'),
	field('content_category', 'Content Category', 'text'),
	field('content_type', 'Content Type', 'text', { values: ['product', 'product_group'] }),
	field('content_ids', 'Content IDs', 'idList'),
	field('contents', 'Contents', 'contents', { essential: true }),
	field('num_items', 'Number of Items', 'wholeNumber'),
	field('predicted_ltv', 'Predicted Lifetime Value', 'amount', { essential: true }),
	field('net_revenue', 'Net Revenue', 'amount', { essential: true }),
	field('search_string', 'Search Text', 'text'),
	field('status', 'Status', 'any'),
	field('delivery_category', 'Delivery Category', 'text', {
		values: ['curbside', 'home_delivery', 'in_store'],
	}),
	field('store_data', 'Store', 'store'),
	field('event_source', 'Event Source', 'text', { values: ['crm'] }),
	field('lead_event_source', 'Lead Event Source', 'text'),
	field('customer_segmentation', 'Customer Segmentation', 'text', {
		values: [
			'customer_in_loyalty_program',
			'existing_customer_to_business',
			'existing_customer_to_business_line',
			'existing_customer_to_medium',
			'existing_customer_to_product_area',
			'new_customer_to_business',
			'new_customer_to_business_line',
			'new_customer_to_medium',
			'new_customer_to_product_area',
		],
	}),
];

/** The same by key. */
export const CUSTOM_DATA_FIELD_BY_KEY: ReadonlyMap<string, CustomDataField> = new Map(
	CUSTOM_DATA_FIELDS.map((row) => [row.key, row]),
);

const KEY_BY_NAME: ReadonlyMap<string, string> = new Map(
	CUSTOM_DATA_FIELDS.map(({ key }) => [reducedName(key), key]),
);

/** The main key that a name of a property spells in its own way: `orderId` → `order_id`; itself for the key itself. */
export function mainKeySpelt(name: string): string | undefined {
	return KEY_BY_NAME.get(reducedName(name));
}

/** The keys of one line of `contents`, in the order in which the node writes them (M 6.2). */
export const CONTENT_FIELDS: readonly CustomDataField[] = [
	field('id', 'Content ID', 'id', { essential: true }),
	field('quantity', 'Quantity', 'wholeNumber'),
	field('item_price', 'Item Price', 'amount', { essential: true }),
	field('title', 'Title', 'text'),
	field('description', 'Description', 'text'),
	field('brand', 'Brand', 'text'),
	field('category', 'Category', 'text'),
	field('delivery_category', 'Delivery Category', 'text', {
		values: ['curbside', 'home_delivery', 'in_store'],
	}),
];
