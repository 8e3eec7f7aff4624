import type { Warning } from '../../event/warning';
import { reducedName } from '../../fields/reduced-name';
import { readLineItems, withoutNameless } from '../line-items';
import { warnAboutLines } from '../lines-left-out';
import { bestOf, candidatesFor } from './choose';
import type { Candidate, Collected } from './collect';

/** The lines of an item's order, and what is to be said of those left out. */
interface OrderLines {
	/** For `contents`; `undefined` where the item has none. */
	readonly contents: unknown;
	readonly warnings: readonly Warning[];
}

/**
 * Reads the lines of an order that a flat item holds (SPEC 3.3).
 *
 * Only Meta's own `contents` is taken at its word and refused where it can't be used; `items` and the like may as
 * well hold a text for people (`Blue Shirt x 1`), which costs the lines and not the event.
 */
export function readOrderLines(collected: Collected): OrderLines {
	const candidates = candidatesFor(collected, 'custom_data.contents');
	const chosen =
		bestOf(candidates.filter(({ value }) => readLineItems(value) !== undefined)) ??
		candidates.find(isExplicit);
	if (chosen === undefined) {
		const [unread] = candidates.filter(
			({ value }) => !(Array.isArray(value) && value.length === 0),
		);
		return { contents: undefined, warnings: unread === undefined ? [] : [notUsed(unread)] };
	}
	const given = readLineItems(chosen.value);
	if (given === undefined || isExplicit(chosen))
		return { contents: given ?? chosen.value, warnings: [] };
	const { lines, leftOut } = withoutNameless(given);
	return {
		contents: lines.length === 0 ? undefined : lines,
		warnings: warnAboutLines(leftOut, chosen.path.join('.')),
	};
}

function isExplicit({ path }: Candidate): boolean {
	return reducedName(path[path.length - 1] ?? '').endsWith('contents');
}

function notUsed({ path }: Candidate): Warning {
	return {
		field: 'Contents',
		message: `'Contents': '${path.join('.').slice(0, 80)}' was not used, since it is no list of products: give a list of objects with id, quantity and item_price`,
	};
}
