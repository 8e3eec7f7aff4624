import type { Warning } from '../../event/warning';
import type { Candidate, Collected } from './collect';
import { type PersonName, productsName } from './person-name';

/** Says which field with a name was left out, since it is hardly the customer's (SPEC 3.7: never in silence). */
export function warnAboutName(
	{ first, last, unused }: PersonName,
	collected: Collected,
): readonly Warning[] {
	if (unused !== undefined) {
		return [
			{
				message: `${shown(unused)} was not used, since it is another name than the first or last name beside it: correct one of them if both are the customer's`,
			},
		];
	}
	if (first !== undefined || last !== undefined) return NOTHING;
	const product = productsName(collected);
	return product === undefined
		? NOTHING
		: [
				{
					message: `${shown(product)} was not used, since beside a product it may be the product's name: rename it to 'Customer Name' if it is the customer's`,
				},
			];
}

const NOTHING: readonly Warning[] = [];

function shown({ path }: Candidate): string {
	return `'${path.join('.').slice(0, 80)}'`;
}
