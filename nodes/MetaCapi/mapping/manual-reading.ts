import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { EVENT_COLUMNS, type EventColumn } from '../fields/event-columns';
import { buildRaw } from '../shape/build-raw';
import { compilePlainExpression, LEFT_TO_N8N } from './plain-expression';

/** What manual mapping says of one item. */
export type ManualReading =
	/** By event field (`user_data.em`) or piece (`~full_name`). */
	| { readonly type: 'values'; readonly values: ReadonlyMap<string, unknown> }
	/** Fields are taken by their names, as in flat items. */
	| { readonly type: 'byName' }
	/** The expression of a field has no result for this item. */
	| { readonly type: 'unworkable'; readonly label: string };

/** Reads what the user mapped. */
export interface ManualReader {
	readonly read: (json: UnknownObject, itemIndex: number) => ManualReading;
	/** Where in an item the values come from, by event field; values of real expressions come from anywhere. */
	readonly places: ReadonlyMap<string, string>;
}

/** Makes a draft of mapped values; empty ones are left out. */
export function manualDraft(
	values: ReadonlyMap<string, unknown>,
	places: ReadonlyMap<string, string>,
): Draft {
	const given = new Map<string, unknown>();
	for (const [field, value] of values) if (!isBlank(value)) given.set(field, value);
	return { inputFormat: 'manual', envelope: {}, ...buildRaw(given, () => places, 'manual') };
}

/** Works an expression out with n8n's own engine; throws where it has no result. */
export type WorkOut = (expression: string, itemIndex: number) => unknown;

/** How the value of one column is come by. */
interface ColumnReader {
	readonly column: EventColumn;
	readonly read: (json: UnknownObject, itemIndex: number) => unknown;
	/** Where in the item it stands; absent for fixed values and real expressions. */
	readonly place?: string;
}

/**
 * Makes the reader of what the user mapped by hand: fixed values and expressions by column.
 *
 * Plain paths are read directly, and only real expressions cost n8n's millisecond per item (N 4.3). `undefined`
 * when nothing is mapped.
 */
export function createManualReader(
	mapped: UnknownObject,
	workOut: WorkOut,
): ManualReader | undefined {
	const readers = EVENT_COLUMNS.flatMap((column) => {
		const raw = Object.hasOwn(mapped, column.id) ? mapped[column.id] : undefined;
		return raw === undefined || raw === null || raw === '' ? [] : [readerOf(column, raw, workOut)];
	});
	if (readers.length === 0) return undefined;
	const places = readers.flatMap(
		({ column, place }): ReadonlyArray<[string, string]> =>
			place === undefined ? [] : [[column.field, place]],
	);
	return {
		read: (json, itemIndex) => readValues(readers, json, itemIndex),
		places: new Map(places),
	};
}

function readerOf(column: EventColumn, raw: unknown, workOut: WorkOut): ColumnReader {
	if (typeof raw !== 'string' || !raw.startsWith('=')) return { column, read: () => raw };
	const plain = compilePlainExpression(raw);
	if (plain === undefined) return { column, read: (_, itemIndex) => workOut(raw, itemIndex) };
	return {
		column,
		place: plain.path,
		read(json, itemIndex) {
			const value = plain.read(json);
			return value === LEFT_TO_N8N ? workOut(raw, itemIndex) : value;
		},
	};
}

function readValues(
	readers: readonly ColumnReader[],
	json: UnknownObject,
	itemIndex: number,
): ManualReading {
	const values = new Map<string, unknown>();
	for (const { column, read } of readers) {
		try {
			values.set(column.field, read(json, itemIndex));
		} catch {
			// n8n's own text may hold values of the item.
			return { type: 'unworkable', label: column.label };
		}
	}
	return { type: 'values', values };
}
