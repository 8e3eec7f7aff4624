import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** Something wrong with the node or its credential, and what must be said of it. */
export interface Mistake {
	readonly title: string;
	readonly credential?: IDataObject | null;
	readonly parameters?: INodeParameters;
	readonly options?: INodeParameters;
	/** What the message must name, and the demand of the advice. */
	readonly names: string;
	readonly demand: RegExp;
	readonly kind: string;
}

/** One of each kind. */
export const MISTAKES: readonly Mistake[] = [
	{
		title: 'no credential',
		credential: null,
		names: "'Access Token'",
		demand: /Meta Conversions API/,
		kind: 'auth',
	},
	{
		title: 'a missing token',
		credential: { accessToken: '' },
		names: "'Access Token' is empty",
		demand: /Generate Access Token/,
		kind: 'auth',
	},
	{
		title: 'a token with a space',
		credential: { accessToken: 'EAA B' },
		names: "'Access Token'",
		demand: /without spaces/,
		kind: 'auth',
	},
	{
		title: 'a dataset id with letters',
		credential: { datasetId: '12345abc' },
		names: "'Dataset ID' is set to '12345abc'",
		demand: /digits only/,
		kind: 'dataset',
	},
	{
		title: 'an API version of another form',
		credential: { apiVersion: '25' },
		names: "'API Version' is set to '25'",
		demand: /must look like v25\.0/,
		kind: 'dataset',
	},
	{
		title: 'a host without https',
		credential: { baseUrl: 'http://graph.example.com' },
		names: "'Base URL'",
		demand: /https address/,
		kind: 'dataset',
	},
	{
		title: 'a Dataset ID option with letters',
		options: { datasetId: 'abc' },
		names: "'Dataset ID' is set to 'abc'",
		demand: /digits only/,
		kind: 'dataset',
	},
	{
		title: 'a batch size of 0',
		options: { batchSize: 0 },
		names: "'Batch Size' is set to '0'",
		demand: /from 1 to 1000/,
		kind: 'validation',
	},
	{
		title: 'a batch size of 5000',
		options: { batchSize: 5000 },
		names: "'Batch Size' is set to '5000'",
		demand: /from 1 to 1000/,
		kind: 'validation',
	},
	{
		title: 'too many concurrent requests',
		options: { concurrency: 21 },
		names: "'Concurrent Requests'",
		demand: /from 1 to 20/,
		kind: 'validation',
	},
	{
		title: 'a country that is none',
		options: { defaultCountry: 'Narnia' },
		names: "'Default Country'",
		demand: /two letters/,
		kind: 'validation',
	},
	{
		title: 'a currency that is none',
		options: { defaultCurrency: 'gold' },
		names: "'Default Currency'",
		demand: /three letters/,
		kind: 'validation',
	},
	{
		title: 'a time zone that is none',
		options: { timezone: 'Mars/Base' },
		names: "'Timezone'",
		demand: /Europe\/Berlin/,
		kind: 'validation',
	},
	{
		title: 'a long partner agent',
		options: { partnerAgent: 'x'.repeat(23) },
		names: "'Partner Agent'",
		demand: /fewer than 23/,
		kind: 'validation',
	},
	{
		title: 'an unknown choice',
		options: { externalId: 'plain' },
		names: "'External ID' is set to 'plain'",
		demand: /hash, asIs/,
		kind: 'validation',
	},
	{
		title: 'an unreadable expression',
		options: { retries: `={{ $('Nowhere').first().json.retries }}` },
		names: "'Retries'",
		demand: /expression/,
		kind: 'validation',
	},
	{
		title: 'an operation of another version',
		parameters: { operation: 'delete' },
		names: "'Operation' is set to 'delete'",
		demand: /update the package/,
		kind: 'validation',
	},
	{
		title: 'an input format of another version',
		parameters: { inputFormat: 'telepathy' },
		names: "'Input Format' is set to 'telepathy'",
		demand: /update the package/,
		kind: 'validation',
	},
];
