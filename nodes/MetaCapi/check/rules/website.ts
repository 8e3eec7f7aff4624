import type { Rule } from '../rule';

/** What a website event needs (M 13: V7, V8; SPEC 4: the user agent is advised, the URL demanded). */
export const WEBSITE_RULES: readonly Rule[] = [
	{
		id: 'V7',
		actionSources: ['website'],
		check({ event }, { problems }) {
			if (event.event_source_url !== undefined) return;
			problems.push({
				field: 'Event Source URL',
				message: "'Event Source URL' is missing: Meta wants the page of a website event",
				advice:
					"Map the page's URL, set the 'Event Source URL' option, or choose another 'Action Source'",
			});
		},
	},
	{
		id: 'V8',
		actionSources: ['website'],
		check({ userData }, { warnings }) {
			if (userData.client_user_agent !== undefined) return;
			warnings.push({
				field: 'Client User Agent',
				message:
					"'Client User Agent' is missing: Meta asks for the customer's browser on website events and may refuse or match less",
			});
		},
	},
];
