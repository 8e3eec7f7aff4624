import { createBrake } from '../../nodes/MetaCapi/send/brake';
import { virtualTiming } from './support/virtual-timing';

describe('the brake', () => {
	it('lets requests pass at once while nobody has pressed it', async () => {
		const timing = virtualTiming();
		await createBrake(timing).released();
		expect(timing.pauses).toEqual([]);
	});

	it('holds everyone for the longest pause that was asked for', async () => {
		const timing = virtualTiming();
		const brake = createBrake(timing);
		brake.press(5_000);
		brake.press(2_000);
		await brake.released();
		expect(timing.pauses).toEqual([5_000]);
	});

	it('holds on when it is pressed again during a pause', async () => {
		const timing = virtualTiming();
		const brake = createBrake({
			...timing,
			async pause(milliseconds) {
				await timing.pause(milliseconds);
				if (timing.pauses.length === 1) brake.press(3_000);
			},
		});
		brake.press(1_000);
		await brake.released();
		expect(timing.pauses).toEqual([1_000, 3_000]);
	});

	it('does not wait for ever on a clock that stands still', async () => {
		const timing = virtualTiming();
		const pauses: number[] = [];
		const brake = createBrake({
			...timing,
			async pause(milliseconds) {
				pauses.push(milliseconds);
				await Promise.resolve();
			},
		});
		brake.press(1_000);
		await brake.released();
		expect(pauses).toEqual([1_000]);
	});

	it('lets go when the execution is cancelled', async () => {
		const timing = virtualTiming();
		const brake = createBrake(timing);
		brake.press(60_000);
		timing.cancel();
		await brake.released();
		expect(timing.pauses).toEqual([]);
	});
});
