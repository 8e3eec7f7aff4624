import { LINE_PIECES } from '../../fields/column-words';
import { readId } from '../../normalise/values/big-id';
import { wellFormed } from '../../normalise/well-formed';
import { candidatesFor, choose } from './choose';
import type { Candidate, Collected } from './collect';

/** Keys that everything has, and that say what it is only behind its name: `item.id`, `item.name`. */
const OF_ANYTHING = /^(?:id|name|title)$/i;

/**
 * The pieces of a line among what an item holds, but for those of a person: `item: { id, name, email }`, whose name
 * must not travel as that of a product (SPEC 6).
 */
export function linePieceOf(collected: Collected): (piece: string) => unknown {
	return (piece) => {
		const chosen = choose(collected, piece);
		return chosen === undefined || isOfPerson(chosen, collected) ? undefined : chosen.value;
	};
}

function isOfPerson({ path }: Candidate, collected: Collected): boolean {
	const within = path.length - 1;
	if (within === 0 || !OF_ANYTHING.test(path[within] ?? '')) return false;
	return ['user_data.em', 'user_data.ph'].some((field) =>
		candidatesFor(collected, field).some(
			(candidate) =>
				candidate.path.length === path.length &&
				path.slice(0, within).every((name, depth) => name === candidate.path[depth]),
		),
	);
}

/**
 * Adds to `custom_data` what a row says about a single product: `sku`, `quantity`, `unit_price` (SPEC 3.3).
 *
 * Returns the product's id. A row without a total is worth its price; with a quantity above one a lone price may be
 * either the unit's or the line's, so no value is made up then.
 */
export function readSingleLine(
	pieceOf: (piece: string) => unknown,
	customData: Record<string, unknown>,
): string | undefined {
	const line: Record<string, unknown> = {};
	for (const { piece, key } of LINE_PIECES) {
		const value = pieceOf(piece);
		if (value !== undefined) line[key] = value;
	}
	if (customData.value === undefined && isOne(line.quantity) && line.item_price !== undefined) {
		customData.value = line.item_price;
	}
	if (line.id === undefined || customData.contents !== undefined) return undefined;
	if (Array.isArray(line.id)) {
		const lines = linesOf(line.id, line);
		if (lines === undefined) customData.content_ids ??= line.id;
		else customData.contents = lines;
		return undefined;
	}
	customData.contents = [line];
	const id = readId(line.id);
	return id.type === 'value' ? wellFormed(id.value) : undefined;
}

/** Lists side by side are one line for each product: `SKU-1;SKU-9` and `1;2`. */
function linesOf(
	ids: readonly unknown[],
	line: Readonly<Record<string, unknown>>,
): ReadonlyArray<Record<string, unknown>> | undefined {
	const lists = Object.entries(line).flatMap(
		([key, value]): Array<[string, readonly unknown[]]> =>
			Array.isArray(value) && value.length === ids.length ? [[key, value]] : [],
	);
	if (lists.length < 2) return undefined;
	return ids.map((_, index) =>
		Object.fromEntries(lists.map(([key, values]) => [key, values[index]])),
	);
}

function isOne(quantity: unknown): boolean {
	return (
		quantity === undefined ||
		quantity === 1 ||
		(typeof quantity === 'string' && Number(quantity) === 1)
	);
}
