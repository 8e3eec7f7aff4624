import type { DeliveryOutcome, ErrorKind } from '../../nodes/MetaCapi/event/outcome';
import { mustNotRunAgain, runWideCause } from '../../nodes/MetaCapi/run/run-cause';
import { invalid, record } from '../results/record';

const failed = (
	kind: ErrorKind,
	status: 'rejected' | 'unconfirmed' | 'undelivered' = 'undelivered',
): DeliveryOutcome => ({
	status,
	error: { kind, message: kind, advice: '', retryable: true },
});
const accepted: DeliveryOutcome = { status: 'accepted', warnings: [] };
const after = (outcome: DeliveryOutcome, changes = {}) => record({ outcome, ...changes });
const kindOf = (...outcomes: readonly DeliveryOutcome[]) =>
	runWideCause(outcomes.map((outcome) => after(outcome)))?.kind;

describe('the cause of a whole run', () => {
	it.each(['auth', 'dataset', 'permission'] as const)(
		'is %s when every event ended by it',
		(kind) => {
			expect(kindOf(failed(kind), failed(kind))).toBe(kind);
		},
	);

	it.each(['cancelled', 'meta', 'network', 'throttled', 'timeout'] as const)(
		'is never %s',
		(kind) => {
			expect(kindOf(failed(kind))).toBeUndefined();
		},
	);

	it('is none once an event was accepted, rejected or may have arrived', () => {
		expect(kindOf(failed('auth'), accepted)).toBeUndefined();
		expect(kindOf(failed('auth'), failed('meta', 'rejected'))).toBeUndefined();
		expect(kindOf(failed('auth'), failed('auth', 'unconfirmed'))).toBeUndefined();
	});

	it('is none where causes differ or nothing was to be sent', () => {
		expect(kindOf(failed('auth'), failed('dataset'))).toBeUndefined();
		expect(runWideCause([invalid('x')])).toBeUndefined();
		expect(runWideCause([])).toBeUndefined();
	});

	it('does not mind events that were never to be sent', () => {
		expect(runWideCause([invalid('x'), after(failed('auth'))])?.kind).toBe('auth');
	});
});

describe('a run with messaging events', () => {
	const actionSource = 'business_messaging';

	it.each([
		['accepted', accepted, true],
		['unconfirmed', failed('network', 'unconfirmed'), true],
		['undelivered', failed('auth'), false],
		['rejected', failed('meta', 'rejected'), false],
	] as const)('must not run again when one is %s: %s', (_title, outcome, expected) => {
		expect(mustNotRunAgain([after(outcome, { actionSource })])).toBe(expected);
		expect(mustNotRunAgain([after(outcome)])).toBe(false);
	});
});
