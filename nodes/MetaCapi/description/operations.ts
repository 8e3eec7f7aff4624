import type { INodeProperties } from 'n8n-workflow';

/** Resource and operation (SPEC 2.2). */
export const OPERATION_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Dataset', value: 'dataset' },
			{ name: 'Event', value: 'event' },
		],
		default: 'event',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['event'] } },
		options: [
			{
				name: 'Preview',
				value: 'preview',
				action: 'Preview events',
				description: 'Show what would be sent and what stands in the way, without calling Meta',
			},
			{
				name: 'Send',
				value: 'send',
				action: 'Send events',
				description: 'Turn each item into an event, send it to Meta and report what became of it',
			},
		],
		default: 'send',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['dataset'] } },
		options: [
			{
				name: 'Get Quality',
				value: 'getQuality',
				action: 'Get dataset quality',
				description:
					"Read Meta's match quality score, coverage of identifiers, deduplication, freshness and diagnostics of each event name, and what to improve first",
			},
		],
		default: 'getQuality',
	},
];
