import type { INodeExecutionData } from 'n8n-workflow';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import { capiResult, type ResultSettings } from '../results/capi-result';
import { OUTPUT_COUNT, outputOf } from '../results/output-of';
import { errorOutputItem, resultItem } from '../results/result-item';
import { createSecretRemoval, type SecretRemoval } from '../results/secret-removal';
import { summaryOf } from '../results/summary-item';
import { asItemJson } from './border';

/** How results leave the node. */
export interface OutputSettings extends ResultSettings {
	readonly includeInput: boolean;
	/** Values of the credential that no result may hold. */
	readonly secrets: readonly string[];
	/** As an AI tool everything leaves on the first output, the only one an agent sees (N 4.7). */
	readonly firstOutputOnly: boolean;
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
	const removal = createSecretRemoval(settings.secrets);
	const inputOf = rememberInput(inputs, removal);
	for (const record of records) {
		const capi = capiResult(record, settings);
		const output = settings.firstOutputOnly ? 0 : outputOf(capi.status);
		const isMoved = settings.usesErrorOutput && outputOf(capi.status) === 1;
		outputs[isMoved ? 0 : output]?.push({
			json: asItemJson(
				isMoved
					? removal.object(errorOutputItem(capi))
					: resultItem(
							settings.includeInput ? inputOf(record) : {},
							removal.object(capi),
							settings.includeInput,
						),
			),
			pairedItem: { item: record.itemIndex },
		});
	}
	return outputs;
}

/** The events of one item stand together, so its fields are looked through once. */
function rememberInput(inputs: readonly UnknownObject[], removal: SecretRemoval) {
	let last: { readonly itemIndex: number; readonly input: UnknownObject } | undefined;
	return ({ itemIndex }: EventRecord): UnknownObject => {
		if (last?.itemIndex !== itemIndex)
			last = { itemIndex, input: removal.item(inputs[itemIndex] ?? {}) };
		return last.input;
	};
}

/** The item that sums a preview up, paired with every item it tells about (N 4.8). */
export function summaryItem(
	inputCount: number,
	records: readonly EventRecord[],
): INodeExecutionData {
	return {
		json: asItemJson({ capi_summary: summaryOf(records) }),
		pairedItem: Array.from({ length: inputCount }, (_, item) => ({ item })),
	};
}
