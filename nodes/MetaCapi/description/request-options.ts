import type { INodeProperties } from 'n8n-workflow';
import {
	DEFAULT_RETRIES,
	DEFAULT_TIMEOUT_SECONDS,
	MAX_RETRIES,
	MAX_TIMEOUT_SECONDS,
} from '../fields/limits';

/*
 * Options of every request to Meta, whether it sends events or reads a dataset's quality: the same names, words and
 * bounds for both resources.
 */

/** Whose dataset is meant, when it is not the credential's. */
export const DATASET_ID_OPTION: INodeProperties = {
	displayName: 'Dataset ID',
	name: 'datasetId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1234567890123456',
	description:
		"Instead of the credential's dataset (Pixel ID); may be an expression that differs per item",
};

/** How often a request is repeated. */
export const RETRIES_OPTION: INodeProperties = {
	displayName: 'Retries',
	name: 'retries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: MAX_RETRIES },
	default: DEFAULT_RETRIES,
	description: 'How often a request is repeated when Meta is busy or out of reach for a moment',
};

/** How long an answer is waited for, in seconds. */
export const TIMEOUT_OPTION: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_SECONDS },
	default: DEFAULT_TIMEOUT_SECONDS,
	description: 'How many seconds to wait for the answer to one request',
};
