import { findActionSource } from '../../fields/action-sources';
import type { Rule } from '../rule';

const DAY = 86_400;

/** How far an event may lie ahead of the clock before it is a mistake (M 3.3: tolerance unknown, 60 s advised). */
const FUTURE_TOLERANCE = 60;

/** What every event needs, whatever its channel (M 13: V1–V3). */
export const EVENT_RULES: readonly Rule[] = [
	{
		id: 'V1',
		check({ event }, { problems }) {
			if (typeof event.event_name === 'string' && event.event_name !== '') return;
			problems.push({
				field: 'Event Name',
				message: "'Event Name' is missing",
				advice: "Choose an 'Event Name' in the node, or give the item a field named event_name",
			});
		},
	},
	{
		id: 'V2',
		check({ event, actionSource, now }, { problems }) {
			const time = event.event_time;
			if (typeof time !== 'number') return;
			const days = (actionSource === undefined ? undefined : findActionSource(actionSource))?.windowDays ?? 7;
			if (time < now - days * DAY) {
				problems.push({
					field: 'Event Time',
					message: `'Event Time' is more than ${days} days ago`,
					advice:
						days === 7
							? "Send events within 7 days; only 'Physical Store' events may be up to 62 days old"
							: 'Send purchases from a store within 62 days',
				});
			} else if (time > now + FUTURE_TOLERANCE) {
				problems.push({
					field: 'Event Time',
					message: "'Event Time' lies in the future",
					advice: "Check the clock and the time zone of the system that made the item, and the 'Timezone' option",
				});
			}
		},
	},
	{
		id: 'V3',
		check({ event, actionSource }, { problems }) {
			if (actionSource !== undefined || event.action_source !== undefined) return;
			problems.push({
				field: 'Action Source',
				message: "'Action Source' is missing: nothing in the item tells where the event happened",
				advice: "Choose the 'Action Source' in the node; Meta holds the sender responsible for it",
			});
		},
	},
];
