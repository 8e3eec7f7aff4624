import type { UnknownObject } from '../event/json';
import {
	CUSTOM_DATA_FIELD_BY_KEY,
	CUSTOM_DATA_FIELDS,
	type CustomDataField,
} from '../fields/custom-data-fields';
import { KeyLayouts } from '../event/key-layout';
import { setOwnEntry } from '../event/own-entry';
import { STORE_FIELDS } from '../fields/smaller-parts';
import { VERTICAL_FIELD_BY_KEY } from '../fields/vertical-fields';
import { contentIdsOf, itemsIn, normaliseContents } from './contents';
import { normalisePart } from './event-part';
import { createMoneyReader, type MoneyReader, type MoneySettings } from './money';
import type { Notes } from './notes';
import { copyAny, readPartValue } from './part-value';
import { wellFormed } from './well-formed';

/** The content fields that follow from `contents`, for items that say nothing of their own (SPEC 3.3). */
export interface CustomDataSettings extends MoneySettings {
	/** Whether ids and the number of items are derived from the lines: never for Meta's own structure. */
	readonly completeContents: boolean;
}

/**
 * Brings `custom_data` into Meta's form (M 6): the standard keys in the order of the table, then custom properties
 * in the item's order.
 *
 * Money that can't be read stays as it is and makes the event invalid; lesser fields are left out with a warning.
 */
export function normaliseCustomData(
	raw: UnknownObject,
	settings: CustomDataSettings,
	notes: Notes,
): Record<string, unknown> {
	const money = createMoneyReader(raw, settings, notes);
	const standard: Record<string, unknown> = {};
	const reading = { money, isLenient: settings.completeContents };
	const { rows, properties } = layouts.of(raw);
	for (const row of rows) {
		const value = row.kind === 'currency' ? money.currency : raw[row.key];
		const read = value === undefined ? undefined : readField(row, value, reading, notes);
		if (read !== undefined) standard[row.key] = read;
	}
	const customData =
		settings.completeContents && Array.isArray(standard.contents)
			? inOrder(completed(standard, standard.contents, raw.contents))
			: standard;
	for (const key of properties) {
		const value = readProperty(key, raw[key], notes);
		if (value !== undefined) setOwnEntry(customData, wellFormed(key), value);
	}
	return customData;
}

/** A standard key with its dotted path, which would otherwise be made for every value. */
type CustomDataRow = CustomDataField & { readonly path: string };

const ROWS: readonly CustomDataRow[] = CUSTOM_DATA_FIELDS.map((row) => ({
	...row,
	path: `custom_data.${row.key}`,
}));

/** Which rows of the table there are values for, and which keys are properties; amounts bring their currency along. */
const layouts = new KeyLayouts((keys) => ({
	rows: ROWS.filter(({ key, kind }) => kind === 'currency' || keys.includes(key)),
	properties: keys.filter((key) => !CUSTOM_DATA_FIELD_BY_KEY.has(key)),
}));

/** How the fields of one event are read. */
interface FieldReading {
	readonly money: MoneyReader;
	/** Whether what the event may go without costs itself only; in Meta's own structure it is the user's word. */
	readonly isLenient: boolean;
}

/** Estimates beside what was paid. */
const OPTIONAL_AMOUNTS: ReadonlySet<string> = new Set(['net_revenue', 'predicted_ltv']);

function optionalAmount(path: string, value: unknown, money: MoneyReader, notes: Notes): unknown {
	let isRefused = false;
	const leaveOut = (reason: string) => {
		isRefused = true;
		notes.warn(path, `left out. ${reason}`);
	};
	const amount = money.amount(path, value, {
		warn: (place, remark) => notes.warn(place, remark),
		refuse: (_, remark, advice) => leaveOut(`It ${remark}. ${advice}`),
		refuseValue: (_, reason) => leaveOut(reason),
	});
	return isRefused ? undefined : amount;
}

function readField(
	row: CustomDataRow,
	value: unknown,
	{ money, isLenient }: FieldReading,
	notes: Notes,
): unknown {
	const { path } = row;
	switch (row.kind) {
		case 'amount':
			return isLenient && OPTIONAL_AMOUNTS.has(row.key)
				? optionalAmount(path, value, money, notes)
				: money.amount(path, value);
		case 'contents':
			return normaliseContents(value, money, notes, isLenient);
		case 'currency':
			return money.currency;
		case 'store':
			return normalisePart(value, path, { fields: STORE_FIELDS }, notes);
		default:
			return readPartValue(row, path, value, notes, row.essential);
	}
}

/** A key Meta knows for travel, vehicles, property or apps is read by its kind; a property of the user's own is copied. */
function readProperty(key: string, value: unknown, notes: Notes): unknown {
	const row = VERTICAL_FIELD_BY_KEY.get(key);
	const path = `custom_data.${key}`;
	if (row === undefined) return copyAny(path, value, notes);
	return value === undefined || value === null ? undefined : readPartValue(row, path, value, notes);
}

/** Adds what the lines say where the item says nothing itself. */
function completed(
	given: Readonly<Record<string, unknown>>,
	contents: readonly unknown[],
	raw: unknown,
): Readonly<Record<string, unknown>> {
	const standard: Record<string, unknown> = { ...given };
	const ids = contentIdsOf(contents);
	if (ids.length > 0) {
		standard.content_ids ??= ids;
		standard.content_type ??= 'product';
	}
	const items = itemsIn(contents, raw);
	if (items > 0) standard.num_items ??= items;
	return standard;
}

/** The standard keys in the order of the table. */
function inOrder(standard: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const ordered: Record<string, unknown> = {};
	for (const { key } of CUSTOM_DATA_FIELDS) {
		if (standard[key] !== undefined) ordered[key] = standard[key];
	}
	return ordered;
}
