import type { INodeProperties } from 'n8n-workflow';
import { DATASET_ID_OPTION, RETRIES_OPTION, TIMEOUT_OPTION } from './request-options';

const FOR_DATASETS = { show: { resource: ['dataset'] } };

/** What shapes the reading of a dataset's quality (M 10.4). */
export const DATASET_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		displayOptions: { show: { resource: ['dataset'], operation: ['getQuality'] } },
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: FOR_DATASETS,
		options: [
			DATASET_ID_OPTION,
			{
				displayName: 'Partner Agent',
				name: 'partnerAgent',
				type: 'string',
				default: '',
				placeholder: 'e.g. acme_1.0',
				description:
					'Counts only events that were sent with this partner agent, whatever its version; empty means the events of all platforms',
			},
			RETRIES_OPTION,
			TIMEOUT_OPTION,
		],
	},
];
