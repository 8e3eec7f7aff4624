import type { Rule } from '../rule';

/** What the stages of a CRM should carry (M 13: V16, M 7.4). */
export const LEAD_RULES: readonly Rule[] = [
	{
		id: 'V16',
		actionSources: ['system_generated'],
		check({ customData }, { warnings }) {
			if (customData.event_source !== 'crm' || customData.lead_event_source !== undefined) return;
			warnings.push({
				field: 'Lead Event Source',
				message:
					"'Lead Event Source' is missing: Meta wants the name of the CRM with every stage of a lead",
			});
		},
	},
];
