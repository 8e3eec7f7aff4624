import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
import type { EventError } from '../event/outcome';
import {
	failedQualityItem,
	qualityItem,
	rawQualityItem,
	readingError,
	withItem,
} from '../quality/quality-item';
import { createSecretRemoval } from '../results/secret-removal';
import { configurationError } from '../settings/failure';
import { asItemJson } from './border';
import { mayCarryDetails } from './error-output';
import { addHint } from './hints';
import { prepareQualityRun, type QualityRun } from './quality-run';
import { isToolNode, stoppingError } from './tool';

/** What one item asked for: the JSON of its results, or why there are none. */
type ItemResult =
	| { readonly ok: true; readonly json: readonly UnknownObject[] }
	| { readonly ok: false; readonly error: EventError; readonly datasetId?: string };

/**
 * Reads the quality of each item's dataset: one result per event name, paired with the item.
 *
 * A dataset that several items name is read once per run, and every one of them gets its results.
 */
export async function readDatasetQuality(
	context: IExecuteFunctions,
	node: INode,
): Promise<INodeExecutionData[][]> {
	const results: INodeExecutionData[] = [];
	const run = await prepareQualityRun(context, node);
	const hints = new Set<string>();
	const removal = createSecretRemoval(run.ok ? run.settings.secrets : []);
	for (let item = 0; item < context.getInputData().length; item++) {
		const result: ItemResult = run.ok
			? await readItem(context, node, run.settings, item, hints)
			: { ok: false, error: configurationError(run.problems) };
		// A cancelled execution ends as such, and not for a reason of ours.
		if (!result.ok && result.error.kind === 'cancelled') break;
		if (!result.ok && !context.continueOnFail()) {
			const message = withItem(result.error.message, item);
			throw stoppingError(node, { ...result.error, message }, item);
		}
		const json = result.ok
			? result.json
			: [failedQualityItem(result.error, result.datasetId, item, mayCarryDetails(node))];
		for (const entry of json) {
			results.push({ json: asItemJson(removal.object(entry)), pairedItem: { item } });
		}
	}
	for (const hint of [...hints, ...(run.ok ? run.settings.reader.hints : [])]) {
		addHint(context, hint, 'warning');
	}
	return [results];
}

async function readItem(
	context: IExecuteFunctions,
	node: INode,
	{ reader, secrets, questionOf }: QualityRun,
	item: number,
	hints: Set<string>,
): Promise<ItemResult> {
	const question = questionOf(item);
	if (!question.ok) return { ok: false, error: configurationError(question.problems) };
	const { datasetId, agentName } = question.settings;
	const outcome = await reader.read(question.settings);
	if (outcome.type === 'failed') {
		return { ok: false, error: readingError(outcome.cause), datasetId };
	}
	if (outcome.isPartial) hints.add(partialHint(datasetId));
	if (outcome.entries.length === 0) {
		const message = noFiguresHint(datasetId, agentName);
		hints.add(message);
		// An empty answer would leave an agent guessing.
		return { ok: true, json: isToolNode(node) ? [{ dataset_id: datasetId, message }] : [] };
	}
	const isSimple = isSimplified(context, item);
	// A hint is shown to people alone; reports and agents have the result.
	const note = outcome.isPartial && { note: PARTIAL_NOTE };
	return {
		ok: true,
		json: outcome.entries.map((entry) => ({
			...(isSimple ? qualityItem(datasetId, entry, secrets) : rawQualityItem(datasetId, entry)),
			...note,
		})),
	};
}

function isSimplified(context: IExecuteFunctions, item: number): boolean {
	try {
		return context.getNodeParameter('simplify', item, true) !== false;
	} catch {
		// An expression that can't be worked out is no wish for raw data.
		return true;
	}
}

function noFiguresHint(datasetId: string, agentName: string | undefined): string {
	const whose = agentName === undefined ? '' : ` and the platform '${agentName}'`;
	return `Meta gave no quality figures for dataset ${datasetId}${whose}. It has them for website events; those for offline events are a beta of Meta's that is not read here`;
}

const PARTIAL_NOTE = 'Match quality only: Meta did not give coverage, deduplication and freshness.';

function partialHint(datasetId: string): string {
	return `Meta gave the match quality of dataset ${datasetId} alone. For deduplication, coverage and freshness try a newer 'API Version' in the credential`;
}
