import type { Rule } from '../rule';

/** What the stages of a CRM should carry to count for Conversion Leads (M 13: V16, M 7.4). */
export const LEAD_RULES: readonly Rule[] = [
	{
		id: 'V16',
		check({ userData, customData, actionSource }, { warnings }) {
			const { event_source: source, lead_event_source: crm } = customData;
			const isStage = source === 'crm';
			const mayBeStage =
				crm !== undefined ||
				(actionSource === 'system_generated' && userData.lead_id !== undefined);
			if (isStage && actionSource !== undefined && actionSource !== 'system_generated') {
				warnings.push({
					field: 'Action Source',
					message:
						"'Action Source' is not System Generated, which Meta wants of the stages of a lead",
				});
			}
			if (isStage && crm === undefined) {
				warnings.push({
					field: 'Lead Event Source',
					message:
						"'Lead Event Source' is missing: Meta wants the name of the CRM with every stage of a lead",
				});
			}
			if (source === undefined && mayBeStage) {
				warnings.push({
					field: 'Event Source',
					message:
						"'Event Source' is missing: only stages of a lead with the 'Event Source' crm count for Conversion Leads",
				});
			}
		},
	},
];
