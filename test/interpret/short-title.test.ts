import { shortTitle } from '../../nodes/MetaCapi/interpret/short-title';

const error = { message: 'm', advice: 'a', retryable: false } as const;

describe('the few words for a summary', () => {
	it("are ours, whatever language Meta's title is in", () => {
		expect(
			shortTitle({ ...error, kind: 'meta', code: 100, subcode: 2804003, title: 'Trop ancien' }),
		).toBe('event too old');
	});

	it('are those of the outcome when the code alone would say something else', () => {
		expect(shortTitle({ ...error, kind: 'network', code: 31337 })).toBe(
			'not possible for the moment',
		);
		expect(shortTitle({ ...error, kind: 'throttled', code: 31337 })).toBe('too many requests');
		expect(shortTitle({ ...error, kind: 'meta', code: 31337 })).toBe(
			'refused with an unknown code',
		);
	});

	it('are the title, else the message, where no code is', () => {
		expect(shortTitle({ ...error, kind: 'timeout', title: 'no answer in time' })).toBe(
			'no answer in time',
		);
		expect(shortTitle({ ...error, kind: 'validation' })).toBe('m');
	});
});
