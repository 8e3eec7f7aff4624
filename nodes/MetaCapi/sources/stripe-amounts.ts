import { isPlainObject, type UnknownObject } from '../event/json';

/**
 * What Stripe's smallest unit is worth in that of ISO 4217, where the two differ: krónur and Ugandan shillings have no
 * decimals and are written in hundredths, ariary have two on paper and are written whole.
 */
const FACTORS: ReadonlyMap<string, number> = new Map([
	['isk', 1 / 100],
	['ugx', 1 / 100],
	['mga', 100],
]);

/** The amounts the maps read. */
const AMOUNTS = [
	'amount',
	'amount_captured',
	'amount_paid',
	'amount_received',
	'amount_total',
	'unit_amount',
] as const;

/** Deeper objects hold no amount the maps read: `line_items.data[0].price.unit_amount`. */
const MAX_DEPTH = 4;

/** A session, payment, charge or invoice with its amounts in the smallest unit of ISO 4217. */
export function inIsoUnits(object: UnknownObject): UnknownObject {
	const { currency } = object;
	const factor = typeof currency === 'string' ? FACTORS.get(currency.toLowerCase()) : undefined;
	return factor === undefined ? object : scaled(object, factor, 0);
}

function scaled(object: UnknownObject, factor: number, depth: number): UnknownObject {
	const copy: Record<string, unknown> = { ...object };
	for (const key of AMOUNTS) {
		const amount = copy[key];
		if (typeof amount === 'number')
			copy[key] = factor < 1 ? amount / (1 / factor) : amount * factor;
	}
	if (depth === MAX_DEPTH) return copy;
	for (const key of ['line_items', 'price'] as const) {
		const inner = copy[key];
		if (isPlainObject(inner)) copy[key] = scaled(inner, factor, depth + 1);
	}
	if (Array.isArray(copy.data)) {
		copy.data = copy.data.map((line: unknown) =>
			isPlainObject(line) ? scaled(line, factor, depth + 1) : line,
		);
	}
	return copy;
}
