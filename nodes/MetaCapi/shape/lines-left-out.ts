import type { Warning } from '../event/warning';
import { listedLines } from '../fields/listed-lines';

/** Says which lines of an order are not sent; none says nothing. */
export function warnAboutLines(leftOut: readonly number[], place: string): readonly Warning[] {
	return leftOut.length === 0
		? []
		: [
				{
					field: 'Contents',
					message: `'Contents': ${listedLines(leftOut)} of '${place.slice(0, 80)}' left out, since there is no product id: give every line an id of the catalogue, for instance its SKU`,
				},
			];
}
