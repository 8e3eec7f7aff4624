import type { IExecuteFunctions, INode, ResourceMapperFields } from 'n8n-workflow';
import type { Problem } from '../event/warning';
import { EVENT_COLUMNS } from '../fields/event-columns';
import { createManualReader, type ManualReader } from '../mapping/manual-reading';
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

/** Reads 'Fields': what the user mapped; the mapper is read raw, once per run (N 4.3). */
export function readManualFields(
	context: IExecuteFunctions,
	node: INode,
): SettingsResult<ManualReader> {
	const { mappingMode, value } = asUnknownObject(node.parameters.fields);
	if (mappingMode === 'autoMapInputData') return { ok: true, settings: BY_NAME };
	const reader = createManualReader(asUnknownObject(value), (expression, itemIndex) =>
		context.evaluateExpression(expression.slice(1), itemIndex),
	);
	return reader === undefined
		? { ok: false, problems: [NOTHING_MAPPED] }
		: { ok: true, settings: reader };
}

const BY_NAME: ManualReader = { read: () => ({ type: 'byName' }), places: new Map() };

const NOTHING_MAPPED: Problem = {
	field: OPTION_LABELS.fields,
	message: `'${OPTION_LABELS.fields}' maps nothing`,
	advice: `Drag values of the input to '${OPTION_LABELS.fields}', or choose 'Map Automatically' there`,
};
