import type { Draft } from '../../event/draft';
import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import { mainKeySpelt } from '../../fields/custom-data-fields';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { readLineItems } from '../line-items';
import { setOwnEntry } from '../../event/own-entry';
import { chooseAddress } from './address';
import { addCallingCode } from './calling-code';
import { candidatesFor, choose, chooseAmong } from './choose';
import { type Collected, collect } from './collect';
import { currencyOfColumn } from './currency-column';
import { chooseEventTime } from './event-time';
import type { KeyNode } from './key-tree';
import { warnAboutLeftOver, warnAboutPrivate } from './left-over';
import { originsOf } from './origins';
import { readPersonName } from './person-name';
import { isPrivate } from './private-name';
import { readSingleLine } from './single-line';

/** Event fields that a flat item may name directly; those made of several fields have readers of their own. */
const DIRECT = FLAT_TARGETS.filter(({ field }) => !field.startsWith('~')).map(
	({ field, index }) => {
		const [section, key] = field.split('.');
		return { field, index, section: key === undefined ? 'event' : section, key: key ?? field };
	},
);

/** How flat items are read. */
export interface FlatReading {
	/** Whether fields that stand for nothing Meta knows become custom properties (SPEC 2.2, `unknownFields`). */
	readonly keepUnknownFields: boolean;
	/** Remembers what names stand for, for all items of the run. */
	readonly keys: KeyNode;
}

/** The three levels of an event while it is being read. */
interface EventParts {
	readonly event: Record<string, unknown>;
	readonly userData: Record<string, unknown>;
	readonly customData: Record<string, unknown>;
}

const NO_ENVELOPE: Envelope = {};

/**
 * Reads an item whose fields have plain names, flat, dotted or nested (SPEC 3.3).
 *
 * Every object is a flat item: what no alias knows is left out, with a warning when it looks like an identifier.
 */
export function readFlat(item: UnknownObject, { keepUnknownFields, keys }: FlatReading): Draft {
	const collected = collect(item, keys);
	const parts = readDirect(collected);
	const { event, userData, customData } = parts;
	addCallingCode(collected, userData);
	addPerson(collected, userData);
	addOrder(collected, customData);
	event.event_time = chooseEventTime(collected);
	const lineContentId = readSingleLine((piece) => choose(collected, piece)?.value, customData);
	if (keepUnknownFields) addLeftOver(collected, customData);
	for (const key of Object.keys(collected.customProperties)) {
		setOwnEntry(customData, key, collected.customProperties[key]);
	}
	const { store_data: storeData, ...metaObjects } = collected.metaObjects;
	if (storeData !== undefined) customData.store_data = storeData;
	const messageId = choose(collected, '~message_id')?.value;
	return {
		inputFormat: 'flat',
		raw: { ...event, ...metaObjects, user_data: userData, custom_data: customData },
		origins: remembered(() => originsOf(collected)),
		warnings:
			collected.leftOver.length === 0
				? []
				: [
						...warnAboutLeftOver(collected.leftOver),
						...(keepUnknownFields ? warnAboutPrivate(collected.leftOver) : []),
					],
		envelope: NO_ENVELOPE,
		...((typeof messageId === 'string' || typeof messageId === 'number') && {
			messageId: String(messageId).trim(),
		}),
		...(lineContentId !== undefined && { lineContentId }),
	};
}

function readDirect(collected: Collected): EventParts {
	const parts: EventParts = { event: {}, userData: {}, customData: {} };
	const address = chooseAddress(collected);
	for (const { field, index, section, key } of DIRECT) {
		const candidates = collected.candidates[index];
		if (candidates === undefined) continue;
		const chosen =
			address?.has(field) === true ? address.get(field) : chooseAmong(candidates, field);
		if (chosen === undefined) continue;
		const target =
			section === 'user_data'
				? parts.userData
				: section === 'custom_data'
					? parts.customData
					: parts.event;
		target[key] = chosen.value;
	}
	return parts;
}

function addPerson(collected: Collected, userData: Record<string, unknown>): void {
	const { first, last } = readPersonName(collected);
	userData.fn = first;
	userData.ln = last;
	const forwarded = choose(collected, '~forwarded_for')?.value;
	if (forwarded !== undefined) {
		const own = userData.client_ip_address;
		// Behind a proxy the plain address may be the proxy's; the first public one counts (M 4.4).
		userData.client_ip_address = own === undefined ? forwarded : [own, forwarded];
	}
	const clickId = choose(collected, '~fbclid')?.value ?? addressWithClickId(collected);
	if (clickId !== undefined) userData.fbclid = clickId;
}

/** The page with the click is often the landing page, while the event's page is another (M 5.2). */
function addressWithClickId(collected: Collected): unknown {
	const addresses = [
		...candidatesFor(collected, 'event_source_url'),
		...candidatesFor(collected, 'referrer_url'),
	];
	return addresses.find(({ value }) => typeof value === 'string' && value.includes('fbclid='))
		?.value;
}

function addOrder(collected: Collected, customData: Record<string, unknown>): void {
	const storeCode = choose(collected, '~store_code')?.value;
	if (storeCode !== undefined) customData.store_data = { store_code: storeCode };
	const column = choose(collected, 'custom_data.value')?.path.at(-1);
	if (column !== undefined) customData.currency ??= currencyOfColumn(column);
	if (customData.contents !== undefined) {
		customData.contents = readLineItems(customData.contents) ?? customData.contents;
	}
}

function addLeftOver(collected: Collected, customData: Record<string, unknown>): void {
	for (const { node, value } of collected.leftOver) {
		if (node.reading.type === 'somebodyElse' || isPrivate(node.path)) continue;
		const name = node.path.join('_');
		// A spelling of a main key would be corrected to it when the event is fed back (SPEC 2.3).
		if (Object.hasOwn(customData, name) || mainKeySpelt(name) !== undefined) continue;
		setOwnEntry(customData, name, value);
	}
}

/** Messages ask for the origins again and again. */
function remembered(make: Draft['origins']): Draft['origins'] {
	let origins: ReturnType<Draft['origins']> | undefined;
	return () => (origins ??= make());
}
