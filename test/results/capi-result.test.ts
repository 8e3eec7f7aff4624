import { capiResult } from '../../nodes/MetaCapi/results/capi-result';
import type { DeliveryOutcome } from '../../nodes/MetaCapi/event/outcome';
import { record } from './record';

const settings = { includeEvent: false, isPreview: false };

const outcome = (attempts?: number): DeliveryOutcome => ({
	status: 'undelivered',
	error: {
		kind: 'auth',
		message: 'The token is not taken.',
		advice: 'Make another.',
		retryable: true,
		fbtrace_id: 'trace',
	},
	...(attempts !== undefined && { attempts }),
});

describe('the result of an event', () => {
	it('has the trace of a request that carried it, but not that of another', () => {
		expect(capiResult(record({ outcome: outcome(1) }), settings).fbtrace_id).toBe('trace');
		expect(capiResult(record({ outcome: outcome() }), settings)).not.toHaveProperty('fbtrace_id');
	});

	it('names the item at the end of the message, in one sentence', () => {
		expect(capiResult(record({ outcome: outcome() }), settings).error?.message).toBe(
			'The token is not taken [item 0].',
		);
	});
});
