import { IANAZone } from 'luxon';

/** The zone a time names: none, minutes east of UTC, a place's name, or one nobody can be sure of. */
export type ZoneNotation =
	| { readonly type: 'none' }
	| { readonly type: 'offset'; readonly minutes: number }
	| { readonly type: 'place'; readonly name: string }
	| { readonly type: 'unknown' };

/**
 * Abbreviations that mean one offset, in hours: those of RFC 2822 and those no second zone shares.
 *
 * IST, BST, AST and the like stand for several zones and are left out on purpose.
 */
const ABBREVIATION_HOURS: ReadonlyMap<string, number> = new Map([
	['z', 0],
	['zulu', 0],
	['ut', 0],
	['utc', 0],
	['gmt', 0],
	['est', -5],
	['edt', -4],
	['cst', -6],
	['cdt', -5],
	['mst', -7],
	['mdt', -6],
	['pst', -8],
	['pdt', -7],
	['akst', -9],
	['akdt', -8],
	['hst', -10],
	['wet', 0],
	['west', 1],
	['cet', 1],
	['mez', 1],
	['cest', 2],
	['mesz', 2],
	['eet', 2],
	['eest', 3],
	['msk', 3],
	['brt', -3],
	['jst', 9],
	['kst', 9],
	['hkt', 8],
	['sgt', 8],
	['aest', 10],
	['aedt', 11],
	['awst', 8],
	['nzst', 12],
	['nzdt', 13],
]);

const OFFSET = /^(?:utc|gmt|z)? ?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?(?: ?\(?[a-z]{1,5}\)?)?$/;
const PLACE = /^[a-z]{2,20}(?:\/[a-z0-9_+-]{1,32}){1,2}$/;

/**
 * Reads what follows a time of day: `Z`, `+02:00`, `GMT-3`, `CEST`, `Europe/Berlin`.
 *
 * Takes text in lower case with single spaces; one in parentheses after an offset only repeats it.
 */
export function zoneNotation(text: string): ZoneNotation {
	const zone = text.trim();
	if (zone === '') return { type: 'none' };
	const hours = ABBREVIATION_HOURS.get(zone);
	if (hours !== undefined) return { type: 'offset', minutes: hours * 60 };

	const offset = OFFSET.exec(zone);
	if (offset !== null) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
		// No place on earth is further than 14 hours from UTC.
		if (minutes > 14 * 60 || Number(offset[3] ?? 0) > 59) return { type: 'unknown' };
		return { type: 'offset', minutes: offset[1] === '+' ? minutes : -minutes };
	}
	if (PLACE.test(zone) && IANAZone.isValidZone(zone)) return { type: 'place', name: zone };
	return { type: 'unknown' };
}
