import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { DATASET_PROPERTIES } from './description/dataset-properties';
import { EVENT_PROPERTIES } from './description/event-properties';
import { OPERATION_PROPERTIES } from './description/operations';
import { OPTION_PROPERTIES } from './description/options';
import { OUTPUTS, SUBTITLE } from './description/outputs';
import { testCredential } from './n8n/credential-test';
import { execute } from './n8n/execute';
import { getEventFields } from './n8n/manual-fields';

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
		credentialTest: { metaCapiApiTest: testCredential },
		resourceMapping: { getEventFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this);
	}
}
