import { rawOf } from '../../read/support/prepare';

function trackingOf(item: Record<string, unknown>): unknown {
	return rawOf(item, 'flat')['app_data'];
}

describe("iOS's answer to being tracked, by Apple's number", () => {
	it.each([
		['3', true],
		[3, true],
		['2', false],
		[1, false],
		['0', false],
	])('%j is %j', (status, expected) => {
		expect(trackingOf({ att_status: status })).toEqual({ advertiser_tracking_enabled: expected });
	});

	it('is what it says where it is a word, or a field that means yes or no', () => {
		expect(trackingOf({ att_status: 'authorized' })).toEqual({
			advertiser_tracking_enabled: 'authorized',
		});
		expect(trackingOf({ att_enabled: 1 })).toEqual({ advertiser_tracking_enabled: 1 });
	});
});
