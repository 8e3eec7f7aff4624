/** Methods by which objects of date libraries tell Unix milliseconds, directly or through a Date. */
const MILLISECOND_METHODS = ['toMillis', 'getTime'] as const;
const DATE_METHODS = ['toJSDate', 'toDate'] as const;

/** Keys under which databases export whole seconds: Firestore and Google's protobuf timestamps. */
const SECOND_KEYS = ['_seconds', 'seconds'] as const;

function call(object: object, method: string): unknown {
	const found: unknown = Reflect.get(object, method);
	return typeof found === 'function' ? Reflect.apply(found, object, []) : undefined;
}

function finite(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function numberIn(value: unknown): number | undefined {
	if (typeof value === 'number') return finite(value);
	return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function millisecondsBySeconds(object: object): number | undefined {
	for (const key of SECOND_KEYS) {
		const seconds = numberIn(Reflect.get(object, key));
		if (seconds !== undefined) return seconds * 1000;
	}
	return undefined;
}

/** MongoDB's extended JSON: `{$date: "2026-…"}` or `{$date: {$numberLong: "1775…"}}`. */
function mongoTime(object: object): number | string | undefined {
	const date: unknown = Reflect.get(object, '$date');
	if (typeof date === 'string') return date;
	if (typeof date !== 'object' || date === null) return finite(date);
	return numberIn(Reflect.get(date, '$numberLong'));
}

/** PHP's DateTime as JSON, which Laravel sends: `{date: "2026-… 08:00:00.000000", timezone_type: 3, timezone: "UTC"}`. */
function phpTime(object: object): string | undefined {
	const date: unknown = Reflect.get(object, 'date');
	const zone: unknown = Reflect.get(object, 'timezone');
	if (typeof date !== 'string' || typeof zone !== 'string' || !PHP_DATE.test(date))
		return undefined;
	const [seconds = date] = date.split('.', 1);
	return zone.length > LONGEST_ZONE ? undefined : `${seconds} ${zone}`;
}

/** Calendars of Microsoft and Google: `{dateTime: "2026-…T08:00:00.0000000", timeZone: "UTC"}`. */
function calendarTime(object: object): string | undefined {
	const time: unknown = Reflect.get(object, 'dateTime');
	if (typeof time !== 'string' || time.length > LONGEST_ZONE) return undefined;
	const zone: unknown = Reflect.get(object, 'timeZone');
	const hasOwnZone = typeof zone !== 'string' || zone.length > LONGEST_ZONE || OWN_ZONE.test(time);
	return hasOwnZone ? time : `${time} ${zone}`;
}

const OWN_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;
const PHP_DATE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,9})?$/;
const LONGEST_ZONE = 40;

function readTime(object: object): number | string | undefined {
	for (const method of MILLISECOND_METHODS) {
		const milliseconds = finite(call(object, method));
		if (milliseconds !== undefined) return milliseconds;
	}
	for (const method of DATE_METHODS) {
		const date = call(object, method);
		const milliseconds =
			typeof date === 'object' && date !== null ? finite(call(date, 'getTime')) : undefined;
		if (milliseconds !== undefined) return milliseconds;
	}
	return (
		millisecondsBySeconds(object) ?? mongoTime(object) ?? phpTime(object) ?? calendarTime(object)
	);
}

/**
 * The Unix milliseconds of an object that holds a time, or a text to be read as one.
 *
 * Date, luxon, moment and day.js objects of any realm (n8n's expressions have their own), timestamps as Firestore,
 * MongoDB, PHP and calendars export them. Undefined for every other object.
 */
export function timeOfObject(object: object): number | string | undefined {
	try {
		return readTime(object);
	} catch {
		// The object's own code runs here, and an item may hold anything.
		return undefined;
	}
}
