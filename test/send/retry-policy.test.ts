import { planRetry, restAfter } from '../../nodes/MetaCapi/send/retry-policy';

describe('planning a retry', () => {
	it.each([
		[0, 1_000],
		[1, 2_000],
		[2, 4_000],
		[3, 8_000],
		[5, 32_000],
		[6, 60_000],
		[9, 60_000],
	])('after %i retries pauses up to %i ms', (made, ceiling) => {
		const at = (chance: number) => planRetry({ made, allowed: 10, chance });
		expect(at(0)).toEqual({ type: 'retry', pause: 0 });
		expect(at(0.5)).toEqual({ type: 'retry', pause: ceiling / 2 });
		expect(at(0.9999999).pause).toBe(ceiling);
	});

	it.each([
		[3, 3, 'exhausted'],
		[2, 3, 'retry'],
		[0, 0, 'exhausted'],
		[9, 10, 'retry'],
		[10, 10, 'exhausted'],
	])('with %i of %i retries made it is %s', (made, allowed, type) => {
		expect(planRetry({ made, allowed, chance: 0.5 }).type).toBe(type);
	});

	it.each([
		[5_000, 'retry', 5_000],
		[60_000, 'retry', 60_000],
		[60_001, 'tooLong', 60_001],
		[3_600_000, 'tooLong', 3_600_000],
	])('an asked pause of %i ms makes it %s', (askedPause, type, pause) => {
		expect(planRetry({ made: 0, allowed: 3, chance: 0.5, askedPause })).toEqual({ type, pause });
	});

	it('pauses no shorter than its own backoff when less was asked for', () => {
		expect(planRetry({ made: 4, allowed: 9, chance: 0.5, askedPause: 1_000 }).pause).toBe(8_000);
	});

	it('says that a pause is too long even when no retry is left, for the rest of the run', () => {
		expect(planRetry({ made: 3, allowed: 3, chance: 0, askedPause: 61_000 }).type).toBe('tooLong');
	});

	it.each([
		[undefined, 0],
		[79.9, 0],
		[80, 1_000],
		[100, 1_000],
	])('at %p percent of a limit rests %i ms', (percent, rest) => {
		expect(restAfter(percent)).toBe(rest);
	});
});
