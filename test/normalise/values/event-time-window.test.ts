import { eventTimeProblem } from '../../../nodes/MetaCapi/normalise/values/event-time-window';

const NOW = 1_775_392_200;
const DAY = 86_400;

describe('the window of the event time', () => {
	it.each([
		['website', 7 * DAY],
		[undefined, 7 * DAY],
		['system_generated', 7 * DAY],
		['business_messaging', 7 * DAY],
		['physical_store', 62 * DAY],
	])('for %s goes back %i seconds and not one more', (actionSource, oldest) => {
		expect(eventTimeProblem(NOW - oldest, actionSource, NOW)).toBeUndefined();
		expect(eventTimeProblem(NOW - oldest - 1, actionSource, NOW)).toMatchObject({
			field: 'Event Time',
			message: expect.stringContaining(`${oldest / DAY} days`),
		});
	});

	it('takes 60 seconds of the future and not one more', () => {
		expect(eventTimeProblem(NOW + 60, 'website', NOW)).toBeUndefined();
		expect(eventTimeProblem(NOW + 61, 'website', NOW)?.message).toContain('1 minute in the future');
	});

	it('advises on the timezone for hours ahead and on the date for days ahead', () => {
		expect(eventTimeProblem(NOW + 2 * 3600, 'website', NOW)).toMatchObject({
			message: expect.stringContaining('2 hours in the future'),
			advice: expect.stringContaining('Timezone'),
		});
		expect(eventTimeProblem(NOW + 30 * DAY, 'website', NOW)).toMatchObject({
			message: expect.stringContaining('30 days in the future'),
			advice: expect.stringContaining('Date Order'),
		});
	});

	it('points at Physical Store only where that would help', () => {
		expect(eventTimeProblem(NOW - 8 * DAY, 'website', NOW)?.advice).toContain('Physical Store');
		const store = eventTimeProblem(NOW - 63 * DAY, 'physical_store', NOW);
		expect(store?.advice).not.toContain('Physical Store');
	});
});
