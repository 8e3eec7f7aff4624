import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import { NOW, prepare } from '../../read/support/prepare';

/** What became of one item: the event, its problems, its warnings. */
export interface Prepared {
	readonly event: UnknownObject;
	readonly userData: UnknownObject;
	readonly customData: UnknownObject;
	readonly problems: readonly string[];
	readonly warnings: readonly string[];
}

/** Prepares a single event; what a test says nothing of is in order. */
export async function eventOf(
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
): Promise<Prepared> {
	const whole = {
		event_name: 'Lead',
		event_time: NOW - 60,
		event_id: 'e',
		action_source: 'email',
		...item,
	};
	const [record] = await prepare([whole], settings);
	if (record?.json === undefined) throw new Error('nothing was prepared');
	const event: UnknownObject = Object(JSON.parse(record.json));
	return {
		event,
		userData: Object(event.user_data),
		customData: Object(event.custom_data),
		problems:
			record.verdict.type === 'invalid'
				? record.verdict.problems.map(({ message }) => message)
				: [],
		warnings: record.warnings.map(({ message }) => message),
	};
}
