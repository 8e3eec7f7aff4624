import { nameOfField } from '../../normalise/notes';
import { eventTimeProblem } from '../../normalise/values/event-time-window';
import type { Rule } from '../rule';

/** What every event needs, whatever its channel (M 13: V1–V3). */
export const EVENT_RULES: readonly Rule[] = [
	{
		id: 'V1',
		check({ event }, { problems }) {
			// One that was refused as a value needs no second complaint.
			const isRefused = problems.some(({ field }) => field === 'Event Name');
			if (isRefused || (typeof event.event_name === 'string' && event.event_name !== '')) return;
			problems.push({
				field: 'Event Name',
				message: "'Event Name' is missing",
				advice: "Choose an 'Event Name' in the node, or give the item a field named event_name",
			});
		},
	},
	{
		id: 'V2',
		check({ event, actionSource, now, origins }, { problems }) {
			// A time that was refused as a value needs no second complaint.
			const isRefused = problems.some(({ field }) => field === 'Event Time');
			if (typeof event.event_time !== 'number' || isRefused) return;
			const problem = eventTimeProblem(event.event_time, actionSource, now);
			if (problem === undefined) return;
			const name = nameOfField('event_time', origins);
			problems.push(
				name === "'Event Time'" ? problem : { ...problem, message: `${name}: ${problem.message}` },
			);
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
