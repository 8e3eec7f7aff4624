import { createGracePeriod } from '../../nodes/MetaCapi/run/grace-period';
import { virtualTiming } from '../send/support/virtual-timing';

describe('the grace period of a cancelled run', () => {
	it('never ends while nobody cancels', () => {
		const timing = virtualTiming();
		const isOver = createGracePeriod(timing);
		timing.advance(10_000);
		expect(isOver()).toBe(false);
	});

	it('begins when the cancellation is noticed, and is over soon after', () => {
		const timing = virtualTiming();
		const isOver = createGracePeriod(timing);
		timing.advance(10_000);
		timing.cancel();
		expect(isOver()).toBe(false);
		timing.advance(200);
		expect(isOver()).toBe(false);
		timing.advance(200);
		expect(isOver()).toBe(true);
	});
});
