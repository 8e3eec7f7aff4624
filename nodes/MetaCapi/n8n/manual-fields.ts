import type { IExecuteFunctions, INode, ResourceMapperFields } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
import type { Problem } from '../event/warning';
import { EVENT_COLUMNS, type EventColumn } from '../fields/event-columns';
import { compilePlainExpression, LEFT_TO_N8N } from '../mapping/plain-expression';
import type { ManualReader, ManualReading } from '../mapping/manual-reading';
import { OPTION_LABELS } from '../settings/option-labels';
import type { SettingsResult } from '../settings/result';
import { asUnknownObject } from './border';

/** The columns of the resource mapper, from the field tables; needs no network (N 4.2). */
export async function getEventFields(): Promise<ResourceMapperFields> {
	return {
		fields: EVENT_COLUMNS.map(({ id, label, type, isCommon }) => ({
			id,
			displayName: label,
			type,
			required: false,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			removed: !isCommon,
		})),
	};
}

/** How the value of one column is come by. */
interface ColumnReader {
	readonly column: EventColumn;
	readonly read: (json: UnknownObject, itemIndex: number) => unknown;
	/** Where in the item it stands; absent for fixed values and real expressions. */
	readonly place?: string;
}

/**
 * Makes the reader of 'Fields': what the user mapped, for each item.
 *
 * The mapper is read raw once; plain paths are read directly, and only real expressions cost n8n's millisecond
 * per item (N 4.3).
 */
export function createManualReader(
	context: IExecuteFunctions,
	node: INode,
): SettingsResult<ManualReader> {
	const { mappingMode, value } = asUnknownObject(node.parameters.fields);
	if (mappingMode === 'autoMapInputData') return { ok: true, settings: BY_NAME };
	const mapped = asUnknownObject(value);
	const readers = EVENT_COLUMNS.flatMap((column) => {
		const raw = Object.hasOwn(mapped, column.id) ? mapped[column.id] : undefined;
		return raw === undefined || raw === null || raw === '' ? [] : [readerOf(context, column, raw)];
	});
	if (readers.length === 0) return { ok: false, problems: [NOTHING_MAPPED] };
	const places = readers.flatMap(
		({ column, place }): ReadonlyArray<[string, string]> =>
			place === undefined ? [] : [[column.field, place]],
	);
	const settings: ManualReader = {
		read: (json, itemIndex) => readValues(readers, json, itemIndex),
		places: new Map(places),
	};
	return { ok: true, settings };
}

const BY_NAME: ManualReader = { read: () => ({ type: 'byName' }), places: new Map() };

const NOTHING_MAPPED: Problem = {
	field: OPTION_LABELS.fields,
	message: `'${OPTION_LABELS.fields}' maps nothing`,
	advice: `Drag values of the input to '${OPTION_LABELS.fields}', or choose 'Map Automatically' there`,
};

function readerOf(context: IExecuteFunctions, column: EventColumn, raw: unknown): ColumnReader {
	if (typeof raw !== 'string' || !raw.startsWith('=')) return { column, read: () => raw };
	const workOut = (itemIndex: number): unknown =>
		context.evaluateExpression(raw.slice(1), itemIndex);
	const plain = compilePlainExpression(raw);
	if (plain === undefined) return { column, read: (_, itemIndex) => workOut(itemIndex) };
	return {
		column,
		place: plain.path,
		read(json, itemIndex) {
			const value = plain.read(json);
			return value === LEFT_TO_N8N ? workOut(itemIndex) : value;
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
