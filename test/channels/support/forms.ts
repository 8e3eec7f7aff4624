import * as z from 'zod/v4';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { EVENT_COLUMNS, type EventColumn } from '../../../nodes/MetaCapi/fields/event-columns';
import { parseColumnMap } from '../../../nodes/MetaCapi/mapping/column-map';
import { createManualReader } from '../../../nodes/MetaCapi/mapping/manual-reading';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import { changed } from './channel-run';

/** An item and the format it is read by. */
export interface Written {
	readonly item: UnknownObject;
	readonly format: ItemFormat;
}

/** Values of event fields by the id of their column in manual mapping. */
export type Values = Readonly<Record<string, unknown>>;

const COLUMN_BY_ID: ReadonlyMap<string, EventColumn> = new Map(
	EVENT_COLUMNS.map((column) => [column.id, column]),
);

/** The column of manual mapping with this id. */
export function columnOf(id: string): EventColumn {
	const column = COLUMN_BY_ID.get(id);
	if (column === undefined) throw new Error(`no column ${id}`);
	return column;
}

/** The values mapped by hand, each with a plain expression. */
export function manually(values: Values): Written {
	const ids = Object.keys(values);
	const mapped = Object.fromEntries(ids.map((id) => [id, `={{ $json.${id} }}`]));
	const reader = createManualReader(mapped, () => undefined);
	if (reader === undefined) throw new Error('nothing was mapped');
	return { item: values, format: { type: 'manual', reader } };
}

/** The values in the columns of a sheet with a map, whose words `wordOf` chooses. */
export function byColumnMap(
	values: Values,
	wordOf: (column: EventColumn) => string | undefined,
): Written {
	const ids = Object.keys(values);
	const map = ids.map((id, index) => [wordOf(columnOf(id)) ?? columnOf(id).label, index]);
	const parsed = parseColumnMap(z, Object.fromEntries(map));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	const row = ids.map((id) => values[id]);
	return {
		item: { row },
		format: { type: 'columnMap', columnMap: parsed.settings, columnsOf: () => [] },
	};
}

/** The values in Meta's own structure; pieces have no place there. */
export function structured(values: Values): Written {
	const places = Object.entries(values)
		.map(([id, value]): [string, unknown] => [columnOf(id).field, value])
		// Whole objects before their entries.
		.sort(([left], [right]) => left.split('.').length - right.split('.').length);
	const item = changed({ user_data: {} }, Object.fromEntries(places));
	return { item, format: { type: 'structured' } };
}

/** The values under names in a flat item, which `nameOf` chooses. */
export function flat(values: Values, nameOf: (column: EventColumn) => string): Written {
	const item = Object.entries(values).map(([id, value]) => [nameOf(columnOf(id)), value]);
	return { item: Object.fromEntries(item), format: { type: 'flat' } };
}
