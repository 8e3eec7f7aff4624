import { isPlainObject } from '../event/json';

/** How much of Meta's limits is used up, and how long it asks to wait. */
export interface Usage {
	/** Milliseconds; absent when nothing was asked. */
	readonly askedPause?: number;
	/** The highest of all percentages given; Meta limits at 100 (M 9.2). */
	readonly percent?: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Longest header that is read, in characters. */
const LONGEST_HEADER = 20_000;
const PERCENTAGES = ['call_count', 'total_cputime', 'total_time', 'acc_id_util_pct'] as const;

/** Reads the headers of an answer that tell how hard the limits are pressed. Source: M 9.2; `now` in Unix milliseconds. */
export function readUsage(headers: Readonly<Record<string, string>>, now: number): Usage {
	const entries = [
		...entriesOf(headers['x-app-usage']),
		...entriesOf(headers['x-business-use-case-usage']),
		...entriesOf(headers['x-ad-account-usage']),
	];
	const pauses = [
		readRetryAfter(headers['retry-after'], now),
		...entries.map((entry) => minutesToRegain(entry)),
		...entries.map((entry) => secondsToReset(entry)),
	].filter((pause) => pause > 0);
	const percentages = entries.flatMap((entry) => PERCENTAGES.map((name) => amount(entry[name])));
	const percent = Math.max(0, ...percentages);
	return {
		...(pauses.length === 0 ? {} : { askedPause: Math.max(...pauses) }),
		...(percent === 0 ? {} : { percent }),
	};
}

type Entry = Readonly<Record<string, unknown>>;

/** The usage objects of one header: itself, and those in the lists it holds by business id. */
function entriesOf(header: string | undefined): readonly Entry[] {
	if (header === undefined || header.length > LONGEST_HEADER) return [];
	try {
		const parsed: unknown = JSON.parse(header);
		if (!isPlainObject(parsed)) return [];
		return [parsed, ...Object.values(parsed).flat()].filter(isPlainObject);
	} catch {
		return [];
	}
}

function amount(value: unknown): number {
	return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

/** The estimate is in minutes, unlike every other figure (M 9.2). */
function minutesToRegain(entry: Entry): number {
	return amount(entry.estimated_time_to_regain_access) * MINUTE;
}

/** The reset time is sent with every answer and means a pause only when the account is used up. */
function secondsToReset(entry: Entry): number {
	return amount(entry.acc_id_util_pct) >= 100 ? amount(entry.reset_time_duration) * SECOND : 0;
}

/** `Retry-After` holds seconds or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | undefined, now: number): number {
	const text = header?.trim() ?? '';
	if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return Number(text) * SECOND;
	// Only the fixed form of HTTP is a date: Date.parse would take far more.
	if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return 0;
	const pause = Date.parse(text) - now;
	return Number.isNaN(pause) ? 0 : Math.max(0, pause);
}
