import { reducedName } from '../../fields/reduced-name';
import { zoneNotation } from '../../normalise/values/zone-notation';
import { candidatesFor } from './choose';
import type { Candidate, Collected } from './collect';

/** `Created (UTC)`, `paid_at_utc`, `createdAtUtc`: a column whose name tells the zone of its times. */
const UTC_AT_END = /(?:[\s_(.-]{1,3}(?:utc|Utc|UTC|gmt|GMT)|(?<=[a-z])(?:Utc|UTC))\)?$/;

/** Longer names are questions, not columns. */
const LONGEST = 160;

/** A date and a time of day with nothing behind them; the offset of `10:20:30-05:00` follows no space. */
const WITHOUT_ZONE = /\d[ T,]{1,3}\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?$/i;

/** No date with a time of day is longer. */
const LONGEST_TIME = 60;

/** The name of a time's column without the zone it tells; `undefined` where it tells none. */
export function withoutUtc(name: string): string | undefined {
	if (name.length > LONGEST) return undefined;
	const plain = name.trim().replace(UTC_AT_END, '');
	return plain === name.trim() ? undefined : plain;
}

/** Whether a column may hold the zone of another's times: `TimeZone` beside `Time`. */
export function mayNameZone(name: string): boolean {
	return reducedName(name).endsWith('zone');
}

/**
 * A time with the zone that its column's name tells, or the column beside it that is named as its zone (PayPal's
 * `Date`, `Time`, `TimeZone`): both are surer than the 'Timezone' option, which is for times without any (SPEC 3.7).
 */
export function inNamedZone(
	time: unknown,
	columns: readonly (Candidate | undefined)[],
	collected: Collected,
): unknown {
	if (typeof time !== 'string' || time.length > LONGEST_TIME) return time;
	const text = time.trim();
	if (!WITHOUT_ZONE.test(text)) return time;
	const paths = columns.flatMap((column) => (column === undefined ? [] : [column.path]));
	if (paths.some((path) => withoutUtc(path.at(-1) ?? '') !== undefined)) return `${text} UTC`;
	const zone = zoneBeside(paths, collected);
	return zone === undefined ? time : `${text} ${zone}`;
}

function zoneBeside(
	paths: ReadonlyArray<readonly string[]>,
	collected: Collected,
): string | undefined {
	const names = new Set(paths.map((path) => `${reducedName(path.join(''))}zone`));
	const zones = [
		...candidatesFor(collected, 'app_data.device_time_zone'),
		...collected.leftOver.map(({ node, value }) => ({ path: node.path, value })),
	];
	for (const { path, value } of zones) {
		if (typeof value !== 'string' || value.length > LONGEST_TIME) continue;
		if (!names.has(reducedName(path.join('')))) continue;
		const { type } = zoneNotation(value.trim().toLowerCase());
		if (type === 'offset' || type === 'place') return value.trim();
	}
	return undefined;
}
