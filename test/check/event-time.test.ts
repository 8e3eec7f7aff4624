import { EVENT_RULES } from '../../nodes/MetaCapi/check/rules/event';
import type { Problem } from '../../nodes/MetaCapi/event/warning';

const NOW = 1_795_168_800;

function problemsOf(eventTime: unknown, problems: Problem[]): readonly Problem[] {
	const subject = {
		event: { event_name: 'Lead', event_time: eventTime },
		userData: {},
		customData: {},
		actionSource: 'website',
		now: NOW,
		origins: () => new Map<string, string>(),
	} as const;
	for (const rule of EVENT_RULES) rule.check(subject, { problems, warnings: [] });
	return problems;
}

describe('the rule of the event time', () => {
	const refused = { field: 'Event Time', message: "'Event Time' can't be used", advice: '' };

	it('refuses an old time, but says nothing more of one that was refused as a value', () => {
		expect(problemsOf(1, [])).toHaveLength(1);
		expect(problemsOf(1, [refused])).toEqual([refused]);
	});
});
