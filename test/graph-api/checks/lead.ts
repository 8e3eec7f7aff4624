import type { EventCheck } from './event-check';

/** A lead id is that of a real lead of a Page tied to the dataset (M 2.6, 4.4, 7.4). */
export const checkLead: EventCheck = ({ userData, dataset }) => {
	if (userData.lead_id === undefined) return undefined;
	const leadId = String(userData.lead_id);
	if (!/^\d{15,17}$/.test(leadId)) return { reason: 'leadUnknown' };
	if (dataset?.otherPagesLeadIds?.includes(leadId)) return { reason: 'leadOfOtherPage' };
	if (dataset?.leadIds && !dataset.leadIds.includes(leadId)) return { reason: 'leadUnknown' };
	return undefined;
};
