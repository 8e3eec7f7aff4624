import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { MetaCapiApi } from '../../../../credentials/MetaCapiApi.credentials';
import { MetaCapi } from '../../../../nodes/MetaCapi/MetaCapi.node';
import { startGraphApi, type GraphApi, type GraphApiOptions } from '../../../graph-api';
import { capiOf, DATASET, expectNoSecret, SECRETS, type Json } from '../../meta-capi';
import { runWorkflow, type WorkflowResult, type WorkflowRun } from '../../support/run-workflow';

/** One run of the node against a server, on the real clock: what is waited for is waited for. */
export interface NodeRun
	extends Pick<WorkflowRun, 'cancelAfter' | 'cancelSignal' | 'executionId' | 'settings'> {
	readonly json: readonly IDataObject[];
	readonly options?: INodeParameters;
	readonly credential?: IDataObject;
}

/** What came of a run; `results` are the `capi` of all outputs, by the place of the item they belong to. */
export interface NodeOutcome extends WorkflowResult {
	readonly results: readonly Json[];
	/** Milliseconds on the process's own clock. */
	readonly endedAt: number;
}

/** A stand-in that takes the token of the tests. */
export async function startMeta(options: GraphApiOptions = {}): Promise<GraphApi> {
	return await startGraphApi({ accessTokens: [SECRETS.accessToken], ...options });
}

/** Sends items to a server through the node in n8n's real engine. */
export async function runNode(
	server: Pick<GraphApi, 'url'>,
	{ json, options = {}, credential = {}, ...circumstances }: NodeRun,
): Promise<NodeOutcome> {
	const data = {
		accessToken: SECRETS.accessToken,
		datasetId: DATASET,
		baseUrl: server.url,
		...credential,
	};
	const result = await runWorkflow({
		...circumstances,
		nodeType: new MetaCapi(),
		json,
		parameters: { resource: 'event', operation: 'send', options },
		credentials: { metaCapiApi: { type: new MetaCapiApi(), data } },
	});
	const endedAt = performance.now();
	expectNoSecret({ ...result, error: result.error?.message });
	const results: Json[] = [];
	for (const { json: item, pairedItem } of result.outputs.flat()) {
		if (typeof pairedItem !== 'object' || !('item' in pairedItem)) continue;
		results[pairedItem.item] = capiOf(item);
	}
	return { ...result, results, endedAt };
}
