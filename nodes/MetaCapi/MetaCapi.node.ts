import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { DATASET_PROPERTIES } from './description/dataset-properties';
import { EVENT_PROPERTIES } from './description/event-properties';
import { OPERATION_PROPERTIES } from './description/operations';
import { OPTION_PROPERTIES } from './description/options';
import { OUTPUTS, SUBTITLE } from './description/outputs';

/** Meta CAPI: turns items into Conversions API events and says for each what became of it. */
export class MetaCapi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta CAPI',
		name: 'metaCapi',
		icon: { light: 'file:../../icons/meta-capi.svg', dark: 'file:../../icons/meta-capi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: SUBTITLE,
		description: "Send conversions to Meta's Conversions API and see what became of each event",
		defaults: { name: 'Meta CAPI' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: OUTPUTS,
		// Not `required`: n8n would not let a preview run without one, and knows one entry per type only, so that two with
		// `displayOptions` don't help. Sending says itself that it needs one.
		credentials: [{ name: 'metaCapiApi', required: false, testedBy: 'metaCapiApiTest' }],
		properties: [
			...OPERATION_PROPERTIES,
			...EVENT_PROPERTIES,
			...OPTION_PROPERTIES,
			...DATASET_PROPERTIES,
		],
	};

	methods = {
		credentialTest: {
			async metaCapiApiTest(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				const { testCredential } = await load();
				return await testCredential(this, credential);
			},
		},
		resourceMapping: {
			async getEventFields(): Promise<ResourceMapperFields> {
				const { getEventFields } = await load();
				return await getEventFields();
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await load();
		return await execute(this);
	}
}

/**
 * Loads what works at first use, from a file of its own (`scripts/bundle.mjs`): n8n loads this one at every start, and
 * needs the description alone (SPEC 8). Node keeps it, so that all callers share one.
 */
async function load() {
	return await import('./n8n/at-first-use');
}
