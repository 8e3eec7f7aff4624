import type { DeliveryOutcome } from '../../nodes/MetaCapi/event/outcome';
import { joinedOutcome } from '../../nodes/MetaCapi/run/joined-outcome';

const error = {
	kind: 'auth',
	message: 'Not accepted.',
	advice: 'New token.',
	retryable: true,
} as const;
const EARLIER: DeliveryOutcome = { status: 'unconfirmed', error, attemptedAt: 100 };

const joined = (
	now: DeliveryOutcome,
	actionSource = 'website',
	earlier: DeliveryOutcome | undefined = EARLIER,
) => joinedOutcome({ outcome: earlier, actionSource }, now);

describe('an event that may have been recorded by an earlier run', () => {
	it.each(['rejected', 'unconfirmed'] as const)(
		'keeps the time of its first try when it is %s now',
		(status) => {
			expect(joined({ status, error, attemptedAt: 900 })).toEqual({
				status,
				error,
				attemptedAt: 100,
			});
		},
	);

	it('is accepted when Meta takes it', () => {
		expect(joined({ status: 'accepted', warnings: [], attemptedAt: 900 })).toMatchObject({
			status: 'accepted',
			attemptedAt: 100,
		});
	});

	it('stays unconfirmed when this run did not deliver it', () => {
		expect(joined({ status: 'undelivered', error })).toMatchObject({
			status: 'unconfirmed',
			attemptedAt: 100,
			error: {
				kind: 'auth',
				retryable: true,
				advice: expect.stringMatching(/^New token\. .*counts it once/),
			},
		});
	});

	it('must not be repeated blindly where Meta counts every message', () => {
		expect(joined({ status: 'undelivered', error }, 'business_messaging')).toMatchObject({
			status: 'unconfirmed',
			error: { retryable: false, advice: expect.stringContaining('count it twice') },
		});
	});

	it('is not told that nothing was recorded when the run was cancelled', () => {
		const cancelled = { ...error, kind: 'cancelled', advice: 'Nothing was recorded.' } as const;
		expect(JSON.stringify(joined({ status: 'undelivered', error: cancelled }))).not.toContain(
			'Nothing was recorded',
		);
	});
});

describe('an event without such a past', () => {
	it('ends as this run reports', () => {
		const now: DeliveryOutcome = { status: 'undelivered', error, attemptedAt: 900 };
		expect(joinedOutcome({ outcome: undefined, actionSource: 'website' }, now)).toBe(now);
	});
});
