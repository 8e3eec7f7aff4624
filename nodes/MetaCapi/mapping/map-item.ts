import type { Draft, DraftReading } from '../event/draft';
import type { Envelope } from '../event/envelope';
import type { InputFormat } from '../event/input-format';
import type { UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import { buildRaw } from '../shape/build-raw';
import { parseJsonText } from '../shape/json-text';
import type { DetailedLocator, FieldMap } from './field-map';
import { type Located, locate, locateLines } from './locate';

/** What a map's drafts have in common. */
export interface MappingTraits {
	readonly inputFormat: InputFormat;
	readonly warnings: readonly Warning[];
	readonly envelope: Envelope;
	/** The unit of all amounts, where the source declares it. */
	readonly amountUnit?: 'major' | 'minor';
	/** The zone of times that name none, where the source declares it. */
	readonly timezone?: string;
}

/**
 * Reads an item by a map from event fields to places (SPEC 3.4): the one engine for users' column maps and for the
 * known sources.
 */
export function mapItem(item: UnknownObject, map: FieldMap, traits: MappingTraits): Draft {
	const { inputFormat, warnings, envelope, amountUnit, timezone } = traits;
	const values = new Map<string, unknown>();
	const places = new Map<string, string>();
	const units = new Map<string, 'major' | 'minor'>();
	const formats = new Map<string, string>();
	for (const field of Object.keys(map)) {
		const locator = map[field];
		const located = locator === undefined ? undefined : locate(item, locator);
		if (located === undefined) continue;
		const { details } = located;
		values.set(field, valueOf(located, details));
		if (located.place !== undefined) places.set(field, located.place);
		if (details?.unit !== undefined) units.set(field, details.unit);
		if (details?.date !== undefined) formats.set(field, details.date);
	}
	const reading: DraftReading = {
		...(amountUnit !== undefined && { amountUnit }),
		...(timezone !== undefined && { timezone }),
		...(units.size > 0 && { units }),
		...(formats.size > 0 && { formats }),
	};
	return { inputFormat, warnings, envelope, reading, ...buildRaw(values, () => places) };
}

function valueOf({ value }: Located, details: DetailedLocator | undefined): unknown {
	if (details?.each !== undefined) {
		return (
			locateLines(typeof value === 'string' ? parseJsonText(value) : value, details.each) ?? value
		);
	}
	if (details?.split !== undefined && details.split !== '' && typeof value === 'string') {
		return value.split(details.split, MAX_PARTS).map((part) => part.trim());
	}
	return value;
}

/** Values in one text that are read. */
const MAX_PARTS = 1000;
