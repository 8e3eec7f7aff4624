import type { EventRecord } from '../../nodes/MetaCapi/event/event-record';

/** A record of an event that is ready to be sent. */
export function record(changes: Partial<EventRecord> = {}): EventRecord {
	return {
		itemIndex: 0,
		inputFormat: 'flat',
		eventName: 'Lead',
		eventId: 'Lead.1',
		eventTime: 1_795_168_800,
		actionSource: 'website',
		datasetId: '1234567890',
		envelope: {},
		matchKeys: ['em'],
		warnings: [],
		verdict: { type: 'ready' },
		json: '{}',
		outcome: undefined,
		...changes,
	};
}

/** A record of an event with the given problems. */
export function invalid(...messages: readonly string[]): EventRecord {
	const problems = messages.map((message) => ({ message, advice: 'Mend it' }));
	return record({ verdict: { type: 'invalid', problems } });
}
