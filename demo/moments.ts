import { DateTime } from 'luxon';

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The time zone of the demo's shop, set as the node's `Timezone` option. */
export const ZONE = 'America/Sao_Paulo';

/** A browser as websites pass it on. */
export const BROWSER =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

/** The moment so many milliseconds ago in ISO 8601. */
export const ago = (now: number, milliseconds: number): string =>
	new Date(now - milliseconds).toISOString();

/** The same as a shop's spreadsheet writes it: local, without a zone. */
export const localDate = (now: number, milliseconds: number): string =>
	DateTime.fromMillis(now - milliseconds, { zone: ZONE }).toFormat('dd/MM/yyyy');

/** The time of day beside it. */
export const localTime = (now: number, milliseconds: number): string =>
	DateTime.fromMillis(now - milliseconds, { zone: ZONE }).toFormat('HH:mm');
