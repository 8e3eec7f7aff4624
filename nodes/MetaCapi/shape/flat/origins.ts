import { FLAT_TARGETS } from '../../fields/flat-targets';
import { chooseAddress } from './address';
import { candidatesFor, takenAmong } from './choose';
import type { Collected } from './collect';
import { readPersonName } from './person-name';

/** Fields of a row that become fields of the event, or parts of them, under another name. */
const FIELD_OF_PIECE: ReadonlyMap<string, string> = new Map([
	['~forwarded_for', 'user_data.client_ip_address'],
	['~fbclid', 'user_data.fbc'],
	['~store_code', 'custom_data.store_data'],
	['~store_page_id', 'custom_data.store_data'],
	['~brand_page_id', 'custom_data.store_data'],
	['~content_id', 'custom_data.contents'],
]);

/** More columns of one field are not named. */
const MOST_COLUMNS = 4;

/** The item's own names of the event fields, for messages and previews: `user_data.em` → `E-Mail-Adresse`. */
export function originsOf(collected: Collected): ReadonlyMap<string, string> {
	const origins = new Map<string, string>();
	const address = chooseAddress(collected);
	for (const { field } of FLAT_TARGETS) {
		const part = address?.get(field);
		const taken =
			address?.has(field) === true
				? part === undefined
					? []
					: [part]
				: takenAmong(candidatesFor(collected, field), field);
		if (taken.length === 0) continue;
		// Which of several columns a remark is about is not known: all are named.
		const path = [...new Set(taken.map((candidate) => candidate.path.join('.')))]
			.slice(0, MOST_COLUMNS)
			.join(', ');
		const named = field.startsWith('~') ? FIELD_OF_PIECE.get(field) : field;
		if (named !== undefined && !origins.has(named)) origins.set(named, path);
	}
	const name = readPersonName(collected).whole?.path.join('.');
	for (const field of ['user_data.fn', 'user_data.ln']) {
		if (name !== undefined && !origins.has(field)) origins.set(field, name);
	}
	return origins;
}
