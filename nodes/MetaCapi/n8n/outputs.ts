import type { INodeExecutionData } from 'n8n-workflow';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import { type CapiResult, capiResult, type ResultSettings } from '../results/capi-result';
import { OUTPUT_COUNT, outputOf } from '../results/output-of';
import { errorOutputItem, resultItem } from '../results/result-item';
import { asItemJson } from './border';

/** How results leave the node. */
export interface OutputSettings extends ResultSettings {
	readonly includeInput: boolean;
	/** As an AI tool everything leaves on the first output, the only one an agent sees (N 4.7). */
	readonly isTool: boolean;
	/** Failed events go to n8n's own error output, in the one shape n8n moves there (N 4.7). */
	readonly usesErrorOutput: boolean;
}

/** Builds the node's outputs: one item per event, in input order within its output, paired with its input item. */
export function buildOutputs(
	inputs: readonly UnknownObject[],
	records: readonly EventRecord[],
	settings: OutputSettings,
): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = Array.from({ length: OUTPUT_COUNT }, () => []);
	for (const record of records) {
		const capi = capiResult(record, settings);
		const output = outputOf(capi.status);
		const moved = settings.usesErrorOutput && output === 1;
		outputs[settings.isTool || moved ? 0 : output]?.push({
			json: asItemJson(moved ? errorOutputItem(capi) : itemOf(inputs[record.itemIndex] ?? {}, capi, settings)),
			pairedItem: { item: record.itemIndex },
		});
	}
	return outputs;
}

function itemOf(input: UnknownObject, capi: CapiResult, { includeInput }: OutputSettings) {
	return resultItem(input, capi, includeInput);
}
