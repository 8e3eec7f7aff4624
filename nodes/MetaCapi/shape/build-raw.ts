import type { Draft, RawEvent } from '../event/draft';
import type { InputFormat } from '../event/input-format';
import type { Warning } from '../event/warning';
import { withAreaCode } from './flat/calling-code';
import { type NameParts, splitFullName, splitLastFirst } from './flat/full-name';
import { nameAlone, warnAboutAddition } from './flat/name-alone';
import { readSingleLine } from './flat/single-line';
import { readLineItems, withoutNameless } from './line-items';
import { warnAboutLines } from './lines-left-out';
import { readMessageId } from './message-id';
import { storeOf } from './store';
import { objectOf } from '../event/json-text';
import { setOwnEntry } from '../event/own-entry';

/** The parts of a draft that follow from the values found for event fields. */
type Built = Pick<Draft, 'lineContentId' | 'messageId' | 'origins' | 'raw' | 'warnings'>;

/**
 * Puts values found for event fields into Meta's structure, and builds what is made of pieces: first and last name
 * of a full name, an address list, a store's code, the single line of an order.
 *
 * `values` and the places are by dotted path (`user_data.em`) or piece (`~full_name`); deeper paths
 * (`custom_data.store_data.store_code`) nest.
 */
export function buildRaw(
	values: ReadonlyMap<string, unknown>,
	places: () => ReadonlyMap<string, string>,
	inputFormat: InputFormat,
): Built {
	const raw: Record<string, unknown> = {};
	const userData: Record<string, unknown> = {};
	const customData: Record<string, unknown> = {};
	for (const [field, value] of values) {
		if (field.startsWith('~')) continue;
		const path = pathOf(field);
		const [section, key] = path;
		if (section === 'user_data' && key !== undefined && path.length === 2) userData[key] = value;
		else if (section === 'custom_data') setNested(customData, path, 1, value);
		else setNested(raw, path, 0, value);
	}
	const { first, last, warnings: aboutName } = names(values, userData);
	if (first !== undefined) userData.fn = first;
	if (last !== undefined) userData.ln = last;
	userData.ph = withAreaCode(values.get('~area_code'), userData.ph);
	userData.client_ip_address ??= values.get('~forwarded_for');
	userData.fbclid ??= values.get('~fbclid');
	customData.store_data ??= storeOf((piece) => values.get(piece));
	addProperties(customData, values.get('~custom_properties'));
	const lines = readLineItems(customData.contents);
	const named = lines && withoutNameless(lines);
	// What the user mapped as lines is refused when none of them can be used; a source's payload is as it is.
	const isSent = named !== undefined && (named.lines.length > 0 || inputFormat === 'knownSource');
	if (isSent) customData.contents = named.lines.length === 0 ? undefined : named.lines;
	else if (lines !== undefined) customData.contents = lines;
	const lineContentId = readSingleLine((piece) => values.get(piece), customData);
	const { messageId, damagedId } = readMessageId(values.get('~message_id'));
	const hasKey = customData.order_id !== undefined || userData.lead_id !== undefined;
	if (damagedId !== undefined && !hasKey) raw.event_id ??= damagedId;
	const event: RawEvent = { ...raw, user_data: userData, custom_data: customData };
	return {
		raw: event,
		origins: () => withNamePlaces(places()),
		warnings: isSent
			? [...aboutName, ...warnAboutLines(named.leftOut, places().get(CONTENTS) ?? 'Contents')]
			: aboutName,
		...(messageId !== undefined && { messageId }),
		...(lineContentId !== undefined && { lineContentId }),
	};
}

/** Splits are remembered: the items of a run have the same few fields, and splitting takes 0.2 µs each. */
const paths = new Map<string, readonly string[]>();
const MOST_PATHS = 1000;

function pathOf(field: string): readonly string[] {
	const known = paths.get(field);
	if (known !== undefined) return known;
	const path = field.split('.');
	if (paths.size >= MOST_PATHS) paths.clear();
	paths.set(field, path);
	return path;
}

const CONTENTS = 'custom_data.contents';

function names(
	values: ReadonlyMap<string, unknown>,
	{ fn, ln }: Readonly<Record<string, unknown>>,
): NameParts & { readonly warnings: readonly Warning[] } {
	const known = {
		...(typeof fn === 'string' && { first: fn }),
		...(typeof ln === 'string' && { last: ln }),
	};
	const turned = values.get('~last_first_name');
	const straight = values.get('~full_name') ?? values.get('~user_name');
	const whole = typeof turned === 'string' ? turned : straight;
	if (typeof whole !== 'string') return { warnings: [] };
	const parts = whole === turned ? splitLastFirst(whole, known) : splitFullName(whole, known);
	if (parts.first === known.first && parts.last === known.last) {
		const { isOfSeveral } = nameAlone(whole);
		if (isOfSeveral && (known.first === undefined || known.last === undefined)) {
			return { ...parts, warnings: warnAboutAddition(whole, FULL_NAME) };
		}
		return { ...parts, warnings: isLost(parts, known, whole) ? [OF_ANOTHER_NAME] : [] };
	}
	return { ...parts, warnings: warnAboutAddition(whole, FULL_NAME) };
}

const FULL_NAME = "'Full Name'";

/** Whether the whole name told nothing of the part that is missing, since it contradicts the other. */
function isLost(parts: NameParts, { first, last }: NameParts, whole: string): boolean {
	if ((first === undefined) === (last === undefined)) return false;
	return parts.first === first && parts.last === last && whole.trim() !== (first ?? last)?.trim();
}

const OF_ANOTHER_NAME: Warning = {
	message:
		"'Full Name' was not used, since it is another name than the first or last name beside it: correct one of them if both are the customer's",
};

/** Sets the entry that a path names from one of its parts on. */
function setNested(
	object: Record<string, unknown>,
	path: readonly string[],
	from: number,
	value: unknown,
): void {
	const key = path[from];
	if (key === undefined) return;
	const existing = Object.hasOwn(object, key) ? object[key] : undefined;
	if (from === path.length - 1) {
		// A whole object beside fields of its own, which count.
		const whole = existing === undefined ? undefined : objectOf(value);
		setOwnEntry(object, key, whole === undefined ? value : { ...whole, ...objectOf(existing) });
		return;
	}
	const inner: Record<string, unknown> = { ...objectOf(existing) };
	setNested(inner, path, from + 1, value);
	setOwnEntry(object, key, inner);
}

/** Properties of the user's own, all in one object; what has a field of its own counts. */
function addProperties(customData: Record<string, unknown>, given: unknown): void {
	const properties = objectOf(given);
	for (const key of Object.keys(properties ?? {})) {
		if (!Object.hasOwn(customData, key)) setOwnEntry(customData, key, properties?.[key]);
	}
}

/** Both parts of a split name stood in the full name's field. */
function withNamePlaces(places: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const fullName = places.get('~full_name');
	if (fullName === undefined) return places;
	const origins = new Map(places);
	for (const part of ['user_data.fn', 'user_data.ln'])
		if (!origins.has(part)) origins.set(part, fullName);
	return origins;
}
