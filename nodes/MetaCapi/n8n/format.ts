import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
import type { Problem } from '../event/warning';
import { type ColumnMap, parseColumnMap } from '../mapping/column-map';
import { countsColumns, learnColumns } from '../mapping/sheet-columns';
import type { ItemFormat } from '../read/item-format';
import { unwrapItem } from '../read/unwrap';
import { OPTION_LABELS } from '../settings/option-labels';
import type { SettingsResult } from '../settings/result';
import type { Zod } from '../settings/zod';
import { findSource } from '../sources/all-sources';
import { jsonOf } from './border';
import { readManualFields } from './manual-fields';

/** Reads how the items are to be read: the Input Format and what belongs to it. */
export function readFormat(
	context: IExecuteFunctions,
	node: INode,
	z: Zod,
): SettingsResult<ItemFormat> {
	const { inputFormat, source } = node.parameters;
	switch (inputFormat) {
		case undefined:
		case 'auto':
			return { ok: true, settings: { type: 'auto' } };
		case 'flat':
		case 'structured':
			return { ok: true, settings: { type: inputFormat } };
		case 'columnMap': {
			const map = parseColumnMap(z, columnMapOf(context, node));
			return map.ok ? { ok: true, settings: columnMapFormat(context, map.settings) } : map;
		}
		case 'knownSource': {
			const known = findSource(source);
			return known === undefined
				? { ok: false, problems: [notOffered('source', source)] }
				: { ok: true, settings: { type: 'knownSource', source: known } };
		}
		case 'manual': {
			const reader = readManualFields(context, node);
			return reader.ok
				? { ok: true, settings: { type: 'manual', reader: reader.settings } }
				: reader;
		}
		default:
			return { ok: false, problems: [notOffered('inputFormat', inputFormat)] };
	}
}

/** Only maps that count columns need to know their order, which is learnt from all rows. */
function columnMapFormat(context: IExecuteFunctions, columnMap: ColumnMap): ItemFormat {
	if (!countsColumns(columnMap.map)) return { type: 'columnMap', columnMap };
	const rows = context.getInputData().flatMap(rowsOf);
	return { type: 'columnMap', columnMap, columnsOf: learnColumns(rows) };
}

function rowsOf(item: INodeExecutionData): readonly UnknownObject[] {
	try {
		return unwrapItem(jsonOf(item)).map((row) => ({ ...row }));
	} catch {
		// An item with traps of its own costs its own result when its turn comes (SPEC 6).
		return [];
	}
}

/** An expression is worked out for the first item: one map holds for the whole run. */
function columnMapOf(context: IExecuteFunctions, node: INode): unknown {
	const raw = node.parameters.columnMap;
	if (typeof raw !== 'string' || !raw.startsWith('=')) return raw;
	try {
		return context.getNodeParameter('columnMap', 0);
	} catch {
		return undefined;
	}
}

/** A choice this version does not know, named by its label. */
export function notOffered(
	name: 'inputFormat' | 'operation' | 'resource' | 'source',
	value: unknown,
): Problem {
	const label = OPTION_LABELS[name];
	return {
		field: label,
		message: `'${label}' is set to '${String(value).slice(0, 40)}', which this version does not offer`,
		advice: `Choose another '${label}', or update the package`,
	};
}
