import type { RawEvent } from '../event/draft';
import type { UnknownObject } from '../event/json';
import type { ActionSourceValue } from '../fields/action-sources';
import { ATTRIBUTION_FIELDS } from '../fields/attribution-fields';
import { isBlank } from '../fields/blank';
import type { PartField } from '../fields/part-field';
import { MESSAGING_OUTCOME_FIELDS } from '../fields/smaller-parts';
import type { EventSettings } from '../settings/event-settings';
import { normaliseAppData } from './app-data';
import { normalisePart } from './event-part';
import { readEventText } from './event-text';
import { timeReading } from './event-time';
import type { Notes } from './notes';
import { normaliseOriginalEvent } from './original-event';
import type { KnownPhones } from './privacy/find-phone';
import { holdsPersonalData, keepPersonOutOf } from './privacy/keep-person-out';

/** The parts of an event that few events have, in Meta's form. */
export interface FurtherParts {
	readonly app_data?: UnknownObject | undefined;
	readonly original_event_data?: UnknownObject | undefined;
	readonly attribution_data?: UnknownObject | undefined;
	readonly messaging_outcome_data?: UnknownObject | undefined;
	readonly advanced_measurement_table?: string | undefined;
}

/** One object for all events without: a look at five names spares them the rest (0.5 µs, SPEC 8). */
const NONE: FurtherParts = {};

/** Brings the parts that few events have into Meta's form (M 3.1, 3.5, 3.6), without what tells who somebody is. */
export function normaliseFurtherParts(
	raw: RawEvent,
	actionSource: ActionSourceValue | undefined,
	settings: EventSettings,
	phones: KnownPhones,
	notes: Notes,
): FurtherParts {
	if (hasNone(raw)) return NONE;
	const withoutPerson = (section: string, part: UnknownObject | undefined) =>
		keepPersonOutOf(part, section, phones, notes);
	const part = (section: string, fields: readonly PartField[]) => {
		if (isBlank(raw[section])) return undefined;
		const reading = { fields, times: timeReading({}, settings) };
		return withoutPerson(section, normalisePart(raw[section], section, reading, notes));
	};
	return {
		app_data: withoutPerson('app_data', normaliseAppData(raw.app_data, actionSource, notes)),
		original_event_data: normaliseOriginalEvent(raw.original_event_data, settings, phones, notes),
		attribution_data: part('attribution_data', ATTRIBUTION_FIELDS),
		messaging_outcome_data: part('messaging_outcome_data', MESSAGING_OUTCOME_FIELDS),
		advanced_measurement_table: readTable(raw.advanced_measurement_table, phones, notes),
	};
}

function hasNone({
	app_data,
	original_event_data,
	attribution_data,
	messaging_outcome_data,
	advanced_measurement_table,
}: RawEvent): boolean {
	return (
		app_data === undefined &&
		original_event_data === undefined &&
		attribution_data === undefined &&
		messaging_outcome_data === undefined &&
		advanced_measurement_table === undefined
	);
}

const TABLE = 'advanced_measurement_table';

/** The name of a table of the advertiser's, sent as it is. */
function readTable(raw: unknown, phones: KnownPhones, notes: Notes): string | undefined {
	const table = readEventText(raw, TABLE, notes);
	if (table === undefined || !holdsPersonalData(table, phones)) return table;
	notes.warn(TABLE, 'left out, since it holds an email address or phone number');
	return undefined;
}
