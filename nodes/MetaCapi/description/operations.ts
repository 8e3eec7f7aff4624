import type { INodeProperties } from 'n8n-workflow';

/** Resource and operation (SPEC 2.2). */
export const OPERATION_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [{ name: 'Event', value: 'event' }],
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
];
