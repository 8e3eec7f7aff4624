import type { Draft, DraftReading } from '../event/draft';
import type { Envelope } from '../event/envelope';
import type { InputFormat } from '../event/input-format';
import type { UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { buildRaw } from '../shape/build-raw';
import { parseJsonText } from '../event/json-text';
import type { DetailedLocator, FieldMap } from './field-map';
import { dated } from './declared-date';
import { type Contact, addContacts } from './contacts';
import { type Located, type Looking, locate, locateLines, splitValue } from './locate';

/** What a map's drafts have in common. */
export interface MappingTraits {
	readonly inputFormat: InputFormat;
	readonly warnings: readonly Warning[];
	readonly envelope: Envelope;
	/** The unit of all amounts, where the source declares it. */
	readonly amountUnit?: 'major' | 'minor';
	/** The zone of times that name none, where the source declares it. */
	readonly timezone?: string;
	/** The records of the customer in a source's payload, nearest first. */
	readonly contacts?: readonly Contact[];
}

/**
 * Reads an item by a map from event fields to places (SPEC 3.4): the one engine for users' column maps and for the
 * known sources.
 *
 * `looking`: how the map's places are looked for; absent: as users write them.
 */
export function mapItem(
	item: UnknownObject,
	map: FieldMap,
	traits: MappingTraits,
	looking?: Looking,
): Draft {
	const { inputFormat, envelope, amountUnit, timezone, contacts } = traits;
	const values = new Map<string, unknown>();
	const places = new Map<string, string>();
	const units = new Map<string, 'major' | 'minor'>();
	const formats = new Map<string, string>();
	for (const field of Object.keys(map)) {
		const locator = map[field];
		const located = locator === undefined ? undefined : locate(item, locator, looking);
		if (located === undefined) continue;
		const { details } = located;
		const read = valueOf(located, details, looking);
		values.set(field, KEEPS_NOTATION.has(field) ? read : dated(read, details?.date));
		if (located.place !== undefined) places.set(field, located.place);
		if (details?.date !== undefined && KEEPS_NOTATION.has(field)) formats.set(field, details.date);
		for (const [amount, unit] of unitsOf(field, details)) units.set(amount, unit);
	}
	const lost = contacts === undefined ? [] : addContacts(item, contacts, values, places);
	// A row without a total is worth its price (`shape/flat/single-line`), in the price's unit.
	const priceUnit = units.get(CONTENTS);
	if (priceUnit !== undefined && !values.has(VALUE)) units.set(VALUE, priceUnit);
	const reading: DraftReading = {
		...(amountUnit !== undefined && { amountUnit }),
		...(timezone !== undefined && { timezone }),
		...(units.size > 0 && { units }),
		...(formats.size > 0 && { formats }),
	};
	const built = buildRaw(values, () => places, inputFormat);
	const more = [...lost, ...built.warnings];
	const warnings = more.length === 0 ? traits.warnings : [...traits.warnings, ...more];
	return { inputFormat, envelope, reading, ...built, warnings };
}

const CONTENTS = 'custom_data.contents';
const VALUE = 'custom_data.value';

/** Dates with rules of their own, which read the declared notation themselves. */
const KEEPS_NOTATION: ReadonlySet<string> = new Set(['event_time', 'user_data.db']);

function valueOf(
	{ value }: Located,
	details: DetailedLocator | undefined,
	looking: Looking | undefined,
): unknown {
	if (details?.each !== undefined) {
		const lines = typeof value === 'string' ? parseJsonText(value) : value;
		return locateLines(lines, details.each, looking) ?? value;
	}
	return splitValue(value, details);
}

/** The units a place declares: for its own field, and for the prices of the lines below it. */
function unitsOf(
	field: string,
	details: DetailedLocator | undefined,
): ReadonlyArray<readonly [string, 'major' | 'minor']> {
	const price = details?.each?.item_price;
	const unit =
		details?.unit ?? (typeof price === 'object' && 'unit' in price ? price.unit : undefined);
	if (unit === undefined) return [];
	return [[field === '~item_price' ? CONTENTS : field, unit]];
}
