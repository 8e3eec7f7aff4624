import type { PartField } from '../fields/part-field';
import type { EventSettings } from '../settings/event-settings';
import { sha256Hex } from '../hash/sha256';
import { timeReading } from './event-time';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readObjectPart } from './object-part';
import { readPartValue } from './part-value';
import type { KnownPhones } from './privacy/find-phone';
import { holdsPersonalData } from './privacy/keep-person-out';
import { readEventTime } from './values/event-time';
import { readText } from './values/text';

const PATH = 'original_event_data';

const IDS: readonly PartField[] = [
	{ key: 'order_id', label: 'Original Order ID', kind: 'id' },
	{ key: 'event_id', label: 'Original Event ID', kind: 'id' },
];

const PERSONAL_NAME =
	'its event name was left out, since it holds an email address or phone number';

/** As identify/ does with the id of the event it refers to, so that the reference still fits. */
const PERSONAL_ID =
	'an id in it is or holds an email address or phone number, so its SHA-256 digest is sent instead';

/** Brings `original_event_data` into Meta's form (M 3.1); `undefined` when the event has none. */
export function normaliseOriginalEvent(
	given: unknown,
	settings: EventSettings,
	phones: KnownPhones,
	notes: Notes,
): Readonly<Record<string, unknown>> | undefined {
	const raw = readObjectPart(given, 'original_event_data', notes);
	if (raw === undefined) return undefined;
	const original: Record<string, unknown> = {};
	const name = readText(raw.event_name);
	if (name.type === 'unusable') notes.warn(`${PATH}.event_name`, `left out. ${name.reason}`);
	if (name.type === 'value') {
		if (holdsPersonalData(name.value, phones)) notes.warn(PATH, PERSONAL_NAME);
		else original.event_name = name.value;
	}
	const time = readEventTime(raw.event_time, timeReading({}, settings));
	if (time.type === 'value') original.event_time = time.value;
	else if (time.type === 'unusable') {
		notes.refuseValue(`${PATH}.event_time`, time.reason);
		original.event_time = refusedCopy(raw.event_time);
	}
	for (const row of IDS) {
		const id = readPartValue(row, `${PATH}.${row.key}`, raw[row.key], notes);
		if (id === undefined) continue;
		const isPersonal = typeof id === 'string' && holdsPersonalData(id, phones);
		if (isPersonal) notes.warn(PATH, PERSONAL_ID);
		original[row.key] = isPersonal ? sha256Hex(id) : id;
	}
	return Object.keys(original).length === 0 ? undefined : original;
}
