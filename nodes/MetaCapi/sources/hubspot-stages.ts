/** HubSpot's own lifecycle stages of contacts and their labels. */
export const CONTACT_STAGES: ReadonlyMap<string, string> = new Map([
	['subscriber', 'Subscriber'],
	['lead', 'Lead'],
	['marketingqualifiedlead', 'Marketing Qualified Lead'],
	['salesqualifiedlead', 'Sales Qualified Lead'],
	['opportunity', 'Opportunity'],
	['customer', 'Customer'],
	['evangelist', 'Evangelist'],
	['other', 'Other'],
]);

/** The stages of HubSpot's own sales pipeline and their labels. */
export const DEAL_STAGES: ReadonlyMap<string, string> = new Map([
	['appointmentscheduled', 'Appointment Scheduled'],
	['qualifiedtobuy', 'Qualified To Buy'],
	['presentationscheduled', 'Presentation Scheduled'],
	['decisionmakerboughtin', 'Decision Maker Bought-In'],
	['contractsent', 'Contract Sent'],
	['closedwon', 'Closed Won'],
]);
