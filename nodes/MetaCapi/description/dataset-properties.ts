import type { INodeProperties } from 'n8n-workflow';
import {
	DEFAULT_RETRIES,
	DEFAULT_TIMEOUT_SECONDS,
	MAX_RETRIES,
	MAX_TIMEOUT_SECONDS,
} from '../fields/limits';

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
			{
				displayName: 'Dataset ID',
				name: 'datasetId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234567890123456',
				description:
					"Instead of the credential's dataset (Pixel ID); may be an expression that differs per item",
			},
			{
				displayName: 'Partner Agent',
				name: 'partnerAgent',
				type: 'string',
				default: '',
				placeholder: 'e.g. acme_1.0',
				description:
					'Counts only events that were sent with this partner agent; empty means the events of all platforms',
			},
			{
				displayName: 'Retries',
				name: 'retries',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: MAX_RETRIES },
				default: DEFAULT_RETRIES,
				description:
					'How often a request is repeated when Meta is busy or out of reach for a moment',
			},
			{
				displayName: 'Timeout',
				name: 'timeout',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_SECONDS },
				default: DEFAULT_TIMEOUT_SECONDS,
				description: 'How many seconds to wait for the answer to one request',
			},
		],
	},
];
