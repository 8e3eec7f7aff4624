import type { JsonValue, UnknownObject } from '../event/json';
import {
	CUSTOM_DATA_FIELD_BY_KEY,
	CUSTOM_DATA_FIELDS,
	type CustomDataField,
} from '../fields/custom-data-fields';
import { setOwnEntry } from '../event/own-entry';
import { contentIdsOf, itemsIn, normaliseContents } from './contents';
import { copyAsJson, refusedCopy } from './json-copy';
import { createMoneyReader, type MoneyReader, type MoneySettings } from './money';
import type { Notes } from './notes';
import { readId } from './values/big-id';
import { readDecimalNumber } from './values/decimal-number';
import { readText } from './values/text';
import { readTextList } from './values/text-list';
import type { ValueOutcome } from './values/value-outcome';
import { readWholeNumber } from './values/whole-number';
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
	for (const row of CUSTOM_DATA_FIELDS) {
		const value = raw[row.key];
		if (row.kind === 'currency') standard[row.key] = money.currency;
		else if (value !== undefined) standard[row.key] = readField(row, value, money, notes);
	}
	if (settings.completeContents && Array.isArray(standard.contents))
		complete(standard, standard.contents);
	const customData: Record<string, unknown> = {};
	for (const { key } of CUSTOM_DATA_FIELDS) {
		if (standard[key] !== undefined) customData[key] = standard[key];
	}
	for (const key of Object.keys(raw)) {
		if (CUSTOM_DATA_FIELD_BY_KEY.has(key)) continue;
		const value = copyAny(`custom_data.${key}`, raw[key], notes);
		if (value !== undefined) setOwnEntry(customData, wellFormed(key), value);
	}
	return customData;
}

function readField(
	row: CustomDataField,
	value: unknown,
	money: MoneyReader,
	notes: Notes,
): unknown {
	const path = `custom_data.${row.key}`;
	switch (row.kind) {
		case 'amount':
			return money.amount(path, value);
		case 'contents':
			return normaliseContents(value, money, notes);
		case 'currency':
			return money.currency;
		case 'id':
			return settle(row, path, value, readId(value), notes);
		case 'idList':
			return settle(row, path, value, readTextList(value), notes);
		case 'number':
			return settle(row, path, value, readDecimalNumber(value), notes);
		case 'text':
			return oneOf(row, path, settle(row, path, value, readText(value), notes), notes);
		case 'wholeNumber':
			return settle(row, path, value, readWholeNumber(value), notes);
		case 'any':
			return copyAny(path, value, notes);
	}
}

/** Takes a usable value; what can't be used makes the event invalid where it is essential and is left out elsewhere. */
function settle<T>(
	row: CustomDataField,
	path: string,
	value: unknown,
	outcome: ValueOutcome<T>,
	notes: Notes,
): unknown {
	switch (outcome.type) {
		case 'value':
			if (outcome.warning !== undefined) notes.warn(path, outcome.warning);
			return wellFormedIn(outcome.value);
		case 'empty':
			return undefined;
		case 'unusable':
			if (row.essential) {
				notes.refuseValue(path, outcome.reason);
				return refusedCopy(value);
			}
			notes.warn(path, `left out. ${outcome.reason}`);
			return undefined;
	}
}

function wellFormedIn(value: unknown): unknown {
	if (typeof value === 'string') return wellFormed(value);
	return Array.isArray(value) ? value.map(wellFormedIn) : value;
}

function oneOf(row: CustomDataField, path: string, value: unknown, notes: Notes): unknown {
	if (row.values === undefined || value === undefined) return value;
	const word = String(value).toLowerCase();
	if (row.values.includes(word)) return word;
	notes.warn(path, `left out, since Meta knows only ${row.values.join(', ')}`);
	return undefined;
}

function copyAny(path: string, value: unknown, notes: Notes): JsonValue | undefined {
	const copy = copyAsJson(value);
	if (!copy.complete) notes.warn(path, 'too large or nested too deeply; a part of it was left out');
	return copy.value;
}

/** Adds what the lines say where the item says nothing itself. */
function complete(standard: Record<string, unknown>, contents: readonly unknown[]): void {
	const ids = contentIdsOf(contents);
	if (ids.length > 0) {
		standard.content_ids ??= ids;
		standard.content_type ??= 'product';
	}
	const items = itemsIn(contents);
	if (items > 0) standard.num_items ??= items;
}
