import { isPlainObject } from '../../event/json';
import type { Problem } from '../../event/warning';
import { APPEND_ATTRIBUTION, REQUIRED_ATTRIBUTION } from '../../fields/attribution-fields';
import { labelOf } from '../../fields/labels';
import type { Rule, Subject } from '../rule';

/** How long after an event Meta takes its attribution (M 3.6). */
const HOURS = 48;

/** What an attribution that is handed to Meta needs (M 3.6). */
export const ATTRIBUTION_RULES: readonly Rule[] = [
	{
		id: 'M 3.6',
		check(subject, { problems, warnings }) {
			const { event, now } = subject;
			if (event.event_name !== APPEND_ATTRIBUTION) {
				if (event.attribution_data === undefined) return;
				warnings.push({
					field: 'Attribution',
					message: `'Attribution' is meant for the event '${APPEND_ATTRIBUTION}' alone`,
				});
				return;
			}
			for (const path of missingIn(subject)) problems.push(missing(path));
			const original = isPlainObject(event.original_event_data) ? event.original_event_data : {};
			const time = original.event_time;
			if (typeof time !== 'number' || now - time <= HOURS * 3600) return;
			problems.push({
				field: 'Original Event Time',
				message: `The original event is more than ${HOURS} hours old; Meta takes no attribution after that`,
				advice: 'Send attributions sooner after the event they belong to',
			});
		},
	},
];

function missingIn({ event, userData, customData }: Subject): readonly string[] {
	const attribution = isPlainObject(event.attribution_data) ? event.attribution_data : {};
	const original = isPlainObject(event.original_event_data) ? event.original_event_data : {};
	return [
		...REQUIRED_ATTRIBUTION.filter((key) => attribution[key] === undefined).map(
			(key) => `attribution_data.${key}`,
		),
		...(['event_name', 'event_time'] as const)
			.filter((key) => original[key] === undefined)
			.map((key) => `original_event_data.${key}`),
		...(customData.currency === undefined ? ['custom_data.currency'] : []),
		...(userData.client_user_agent === undefined ? ['user_data.client_user_agent'] : []),
	];
}

function missing(path: string): Problem {
	const label = labelOf(path);
	return {
		field: label,
		message: `'${label}' is missing: Meta wants it of every '${APPEND_ATTRIBUTION}' event`,
		advice: `Map '${label}' (${path})`,
	};
}
