import type { IExecuteFunctions, INode, ResourceMapperFields } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
import { EVENT_COLUMNS, FIELD_OF_COLUMN } from '../fields/event-columns';
import { compilePlainExpression } from '../mapping/plain-expression';
import type { ManualReader, ManualReading } from '../mapping/manual-reading';
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
type ColumnReader = (json: UnknownObject, itemIndex: number) => unknown;

/**
 * Makes the reader of 'Fields': what the user mapped, for each item.
 *
 * The mapper is read raw once; plain paths are read directly, and only real expressions cost n8n's millisecond
 * per item (N 4.3).
 */
export function createManualReader(context: IExecuteFunctions, node: INode): ManualReader {
	const { mappingMode, value } = asUnknownObject(node.parameters.fields);
	if (mappingMode === 'autoMapInputData') return () => ({ type: 'byName' });
	const readers = new Map<string, ColumnReader>();
	for (const [id, raw] of Object.entries(asUnknownObject(value))) {
		const field = FIELD_OF_COLUMN.get(id);
		if (field !== undefined && raw !== null && raw !== '')
			readers.set(field, readerOf(context, raw));
	}
	return (json, itemIndex) => readValues(readers, json, itemIndex);
}

function readerOf(context: IExecuteFunctions, raw: unknown): ColumnReader {
	if (typeof raw !== 'string' || !raw.startsWith('=')) return () => raw;
	const plain = compilePlainExpression(raw);
	if (plain !== undefined) return plain;
	return (_, itemIndex) => context.evaluateExpression(raw.slice(1), itemIndex);
}

function readValues(
	readers: ReadonlyMap<string, ColumnReader>,
	json: UnknownObject,
	itemIndex: number,
): ManualReading {
	const values = new Map<string, unknown>();
	for (const [field, read] of readers) {
		try {
			values.set(field, read(json, itemIndex));
		} catch {
			// n8n's own text may hold values of the item.
			return { type: 'unworkable', field };
		}
	}
	return { type: 'values', values };
}
