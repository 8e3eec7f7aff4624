import { ORDER_EVENT_NAMES } from '../../fields/event-names';
import type { Rule, Subject } from '../rule';

/** What events about money need (M 13: V9, V10). */
export const MONEY_RULES: readonly Rule[] = [
	{
		id: 'V9',
		check(subject, { problems }) {
			const { event, customData } = subject;
			if (!needsMoney(subject)) return;
			if (customData.value === undefined) {
				problems.push({
					field: 'Value',
					message: `'Value' is missing: Meta refuses '${String(event.event_name)}' events without one`,
					advice: "Map the order's total to 'Value'",
				});
			}
			if (customData.currency === undefined) {
				problems.push({
					field: 'Currency',
					message: `'Currency' is missing: Meta refuses '${String(event.event_name)}' events without one`,
					advice: "Map the currency, or set the 'Default Currency' option",
				});
			}
		},
	},
	{
		id: 'V10',
		check(subject, { problems }) {
			const { customData } = subject;
			if (
				customData.value === undefined ||
				customData.currency !== undefined ||
				needsMoney(subject)
			)
				return;
			problems.push({
				field: 'Currency',
				message: "'Value' has no 'Currency': Meta refuses events with only one of them",
				advice: "Map the currency, or set the 'Default Currency' option",
			});
		},
	},
];

function needsMoney({ event, actionSource }: Subject): boolean {
	const name = event.event_name;
	if (name === 'Purchase') return true;
	return (
		actionSource === 'business_messaging' && typeof name === 'string' && ORDER_EVENT_NAMES.has(name)
	);
}
