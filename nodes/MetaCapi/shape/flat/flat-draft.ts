import type { Draft } from '../../event/draft';
import type { Envelope } from '../../event/envelope';
import { isPlainObject, type UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { readLineItems } from '../line-items';
import { setOwnEntry } from '../own-entry';
import { choose } from './choose';
import { type Collected, collect } from './collect';
import { splitFullName } from './full-name';
import type { KeyNode } from './key-tree';
import { warnAboutLeftOver } from './left-over';
import { readSingleLine } from './single-line';

/** Event fields that a flat item may name directly. */
const DIRECT = FLAT_TARGETS.filter(({ field }) => !field.startsWith('~')).map(({ field }) => {
	const [section, key] = field.split('.');
	return { field, section: key === undefined ? 'event' : section, key: key ?? field };
});

/** How flat items are read. */
export interface FlatReading {
	/** Whether fields that stand for nothing Meta knows become custom properties (SPEC 2.2, `unknownFields`). */
	readonly keepUnknownFields: boolean;
	/** Remembers what names stand for, for all items of the run. */
	readonly keys: KeyNode;
}

const NO_ENVELOPE: Envelope = {};

/**
 * Reads an item whose fields have plain names, flat, dotted or nested (SPEC 3.3).
 *
 * Every object is a flat item: what no alias knows is left out, with a warning when it looks like an identifier.
 */
export function readFlat(item: UnknownObject, { keepUnknownFields, keys }: FlatReading): Draft {
	const collected = collect(item, keys);
	const event: Record<string, unknown> = {};
	const userData: Record<string, unknown> = {};
	const customData: Record<string, unknown> = {};
	for (const { field, section, key } of DIRECT) {
		const chosen = choose(collected, field);
		if (chosen === undefined) continue;
		const target = section === 'user_data' ? userData : section === 'custom_data' ? customData : event;
		target[key] = chosen.value;
	}
	addPieces(collected, event, userData, customData);
	const lineContentId = readSingleLine((piece) => choose(collected, piece)?.value, customData);
	if (keepUnknownFields) addLeftOver(collected, customData);
	for (const key of Object.keys(collected.customProperties)) {
		setOwnEntry(customData, key, collected.customProperties[key]);
	}
	const { store_data: storeData, ...metaObjects } = collected.metaObjects;
	if (isPlainObject(storeData)) customData.store_data = storeData;
	const messageId = choose(collected, '~message_id')?.value;
	return {
		inputFormat: 'flat',
		raw: { ...event, ...metaObjects, user_data: userData, custom_data: customData },
		origins: () => originsOf(collected),
		warnings: warnings(collected),
		envelope: NO_ENVELOPE,
		...(typeof messageId === 'string' && { messageId }),
		...(lineContentId !== undefined && { lineContentId }),
	};
}

function addPieces(
	collected: Collected,
	event: Record<string, unknown>,
	userData: Record<string, unknown>,
	customData: Record<string, unknown>,
): void {
	const fullName = choose(collected, '~full_name')?.value;
	if (typeof fullName === 'string') {
		const { first, last } = splitFullName(fullName, {
			...(typeof userData.fn === 'string' && { first: userData.fn }),
			...(typeof userData.ln === 'string' && { last: userData.ln }),
		});
		if (first !== undefined) userData.fn = first;
		if (last !== undefined) userData.ln = last;
	}
	userData.client_ip_address ??= choose(collected, '~forwarded_for')?.value;
	const clickId = choose(collected, '~fbclid')?.value;
	if (typeof clickId === 'string') userData.fbclid = clickId;
	const storeCode = choose(collected, '~store_code')?.value;
	if (storeCode !== undefined) customData.store_data = { store_code: storeCode };
	customData.contents = readLineItems(customData.contents) ?? customData.contents;
	event.event_time = withClock(event.event_time, collected);
}

/** Spreadsheets often keep date and time of day in two columns; the date's column alone would mean midnight. */
function withClock(time: unknown, collected: Collected): unknown {
	if (typeof time !== 'string' || time.length > 40 || time.includes(':')) return time;
	const candidates = collected.candidates[EVENT_TIME_INDEX] ?? [];
	const clock = candidates.find(({ value }) => typeof value === 'string' && TIME_OF_DAY.test(value.trim()));
	return clock === undefined ? time : `${time.trim()} ${String(clock.value).trim()}`;
}

const EVENT_TIME_INDEX = FLAT_TARGETS.findIndex(({ field }) => field === 'event_time');
const TIME_OF_DAY = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i;

function addLeftOver(collected: Collected, customData: Record<string, unknown>): void {
	for (const { node, value } of collected.leftOver) {
		if (node.reading.type === 'somebodyElse') continue;
		const name = node.path.join('_');
		if (!(name in customData)) setOwnEntry(customData, name, value);
	}
}

function warnings(collected: Collected): readonly Warning[] {
	return collected.leftOver.length === 0 ? [] : warnAboutLeftOver(collected);
}

function originsOf(collected: Collected): ReadonlyMap<string, string> {
	const origins = new Map<string, string>();
	for (const { field } of FLAT_TARGETS) {
		const chosen = choose(collected, field);
		if (chosen !== undefined) origins.set(field, chosen.path.join('.'));
	}
	const fullName = origins.get('~full_name');
	if (fullName !== undefined) {
		if (!origins.has('user_data.fn')) origins.set('user_data.fn', fullName);
		if (!origins.has('user_data.ln')) origins.set('user_data.ln', fullName);
	}
	return origins;
}
