import { readId } from '../../normalise/values/big-id';
import { wellFormed } from '../../normalise/well-formed';

/** Pieces of a row that is itself one line of an order, and the key of `contents[]` each becomes. */
const PIECES = [
	['~content_id', 'id'],
	['~quantity', 'quantity'],
	['~item_price', 'item_price'],
	['~item_title', 'title'],
	['~item_brand', 'brand'],
] as const;

/**
 * Adds to `custom_data` what a row says about a single product: `sku`, `quantity`, `unit_price` (SPEC 3.3).
 *
 * Returns the product's id. A row without a total is worth its price; with a quantity above one a lone price may be either the unit's or
 * the line's, so no value is made up then.
 */
export function readSingleLine(
	pieceOf: (piece: string) => unknown,
	customData: Record<string, unknown>,
): string | undefined {
	const line: Record<string, unknown> = {};
	for (const [piece, key] of PIECES) {
		const value = pieceOf(piece);
		if (value !== undefined) line[key] = value;
	}
	if (customData.value === undefined && isOne(line.quantity) && line.item_price !== undefined) {
		customData.value = line.item_price;
	}
	if (line.id === undefined || customData.contents !== undefined) return undefined;
	if (Array.isArray(line.id)) {
		customData.content_ids ??= line.id;
		return undefined;
	}
	customData.contents = [line];
	const id = readId(line.id);
	return id.type === 'value' ? wellFormed(id.value) : undefined;
}

function isOne(quantity: unknown): boolean {
	return (
		quantity === undefined ||
		quantity === 1 ||
		(typeof quantity === 'string' && Number(quantity) === 1)
	);
}
