import type { Draft } from '../../event/draft';
import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import { mainKeySpelt } from '../../fields/custom-data-fields';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { setOwnEntry } from '../../event/own-entry';
import { readMessageId } from '../message-id';
import { storeOf } from '../store';
import { chooseAddress } from './address';
import { addCallingCode, withAreaCode } from './calling-code';
import { candidatesFor, choose, chooseAmong } from './choose';
import { type Collected, collect } from './collect';
import { currencyOfColumn } from './currency-column';
import { dateReadingOf } from './date-notation';
import { chooseEventTime } from './event-time';
import type { KeyTree } from './key-tree';
import { warnAboutLeftOver, warnAboutPrivate } from './left-over';
import { readOrderLines } from './order-lines';
import { originsOf } from './origins';
import { type PersonName, readPersonName } from './person-name';
import { withoutHappening } from './happening';
import { readPlainRow } from './plain-row';
import { isPrivate } from './private-name';
import { withoutOthers } from './recipient';
import { withoutSendersAccount } from './senders-account';
import { warnAboutTwoUnits } from './two-units';
import { warnAboutName } from './unused-name';
import { linePieceOf, readSingleLine } from './single-line';

/** Event fields that a flat item may name directly; those made of several fields have readers of their own. */
const DIRECT = FLAT_TARGETS.filter(({ field }) => !field.startsWith('~')).map(
	({ field, index }) => {
		const [section = '', key] = field.split('.');
		return { field, index, section: key === undefined ? 'event' : section, key: key ?? field };
	},
);

/** How flat items are read. */
export interface FlatReading {
	/** Whether fields that stand for nothing Meta knows become custom properties (SPEC 2.2, `unknownFields`). */
	readonly keepUnknownFields: boolean;
	/** Remembers what names stand for, for all items of the run. */
	readonly keys: KeyTree;
	/** Whether the user said that amounts are in cents (SPEC 2.2, `amountUnit`). */
	readonly inMinorUnits?: boolean;
}

/** The levels of an event while it is being read. */
interface EventParts {
	readonly event: Record<string, unknown>;
	readonly userData: Record<string, unknown>;
	readonly customData: Record<string, unknown>;
	/** Meta's smaller objects by key: `app_data`, `original_event_data` … */
	readonly others: Record<string, Record<string, unknown>>;
}

const NO_ENVELOPE: Envelope = {};

/**
 * Reads an item whose fields have plain names, flat, dotted or nested (SPEC 3.3).
 *
 * Every object is a flat item: what no alias knows is left out, with a warning when it looks like an identifier.
 */
export function readFlat(item: UnknownObject, reading: FlatReading): Draft {
	const { keepUnknownFields, keys, inMinorUnits } = reading;
	// Properties of the user's own are none of the plan's business.
	const plan = keepUnknownFields ? undefined : keys.plans.planOf(Object.keys(item));
	const draft = plan && readPlainRow(item, plan, keys, inMinorUnits);
	return draft ?? readAnyFlat(item, reading);
}

/** Reads a flat item of any shape. */
export function readAnyFlat(
	item: UnknownObject,
	{ keepUnknownFields, keys, inMinorUnits }: FlatReading,
): Draft {
	const { collected, warnings: left } = withoutOthers(
		withoutSendersAccount(withoutHappening(collect(item, keys))),
	);
	const parts = readDirect(collected);
	const { event, userData, customData, others } = parts;
	userData.ph = withAreaCode(choose(collected, '~area_code')?.value, userData.ph);
	addCallingCode(collected, userData);
	const name = readPersonName(collected);
	const lines = readOrderLines(collected);
	const warnings = [...left, ...warnAboutName(name, collected), ...lines.warnings];
	addPerson(collected, name, userData);
	addOrder(collected, lines.contents, customData);
	event.event_time = chooseEventTime(collected);
	const reading = dateReadingOf(collected);
	const lineContentId = readSingleLine(linePieceOf(collected), customData);
	if (keepUnknownFields) addLeftOver(collected, customData);
	for (const key of Object.keys(collected.customProperties)) {
		setOwnEntry(customData, key, collected.customProperties[key]);
	}
	const { store_data: storeData, ...metaObjects } = collected.metaObjects;
	if (storeData !== undefined) customData.store_data = storeData;
	for (const key of Object.keys(metaObjects)) others[key] = { ...others[key], ...metaObjects[key] };
	const { messageId, damagedId } = readMessageId(choose(collected, '~message_id')?.value);
	const hasKey = customData.order_id !== undefined || userData.lead_id !== undefined;
	if (damagedId !== undefined && !hasKey) event.event_id ??= damagedId;
	return {
		inputFormat: 'flat',
		raw: { ...event, ...others, user_data: userData, custom_data: customData },
		origins: remembered(() => originsOf(collected)),
		warnings:
			collected.leftOver.length === 0
				? warnings
				: [
						...warnings,
						...warnAboutLeftOver(collected.leftOver, event.event_time),
						...(inMinorUnits === true
							? []
							: warnAboutTwoUnits(customData.value, nameOfValue(collected), collected.leftOver)),
						...(keepUnknownFields ? warnAboutPrivate(collected.leftOver) : []),
					],
		envelope: NO_ENVELOPE,
		...(reading !== undefined && { reading }),
		...(messageId !== undefined && { messageId }),
		...(lineContentId !== undefined && { lineContentId }),
	};
}

function readDirect(collected: Collected): EventParts {
	const parts: EventParts = { event: {}, userData: {}, customData: {}, others: {} };
	const address = chooseAddress(collected);
	for (const { field, index, section, key } of DIRECT) {
		const candidates = collected.candidates[index];
		if (candidates === undefined) continue;
		const chosen =
			address?.has(field) === true ? address.get(field) : chooseAmong(candidates, field);
		if (chosen === undefined) continue;
		sectionOf(parts, section)[key] = chosen.value;
	}
	return parts;
}

function sectionOf(
	{ event, userData, customData, others }: EventParts,
	section: string,
): Record<string, unknown> {
	if (section === 'user_data') return userData;
	if (section === 'custom_data') return customData;
	return section === 'event' ? event : (others[section] ??= {});
}

function addPerson(
	collected: Collected,
	{ first, last }: PersonName,
	userData: Record<string, unknown>,
): void {
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

function addOrder(
	collected: Collected,
	contents: unknown,
	customData: Record<string, unknown>,
): void {
	const store = storeOf((piece) => choose(collected, piece)?.value);
	if (store !== undefined) customData.store_data = store;
	const column = nameOfValue(collected);
	if (column !== '') customData.currency ??= currencyOfColumn(column);
	if (contents !== undefined) customData.contents = contents;
	else delete customData.contents;
}

function nameOfValue(collected: Collected): string {
	return choose(collected, 'custom_data.value')?.path.at(-1) ?? '';
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
