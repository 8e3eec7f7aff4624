import type { INodeParameters } from 'n8n-workflow';
import type { Rule } from '../../../graph-api';
import type { Expected, Fault } from '../../../send/faults';

/** A fault that only a real connection has, in the form of the fault table (test/send/faults.ts). */
export interface WireFault extends Pick<Fault, 'events' | 'expected' | 'name'> {
	readonly rules: readonly Rule[];
	readonly options: INodeParameters;
	readonly requests: number;
}

const BOTH = ['deduplicated', 'messaging'] as const;
const accepted = (attempts: number): Expected => ({ status: 'accepted', attempts });
const unconfirmed = (kind: Expected['kind'], attempts: number, retryable: boolean): Expected => ({
	status: 'unconfirmed',
	...(kind !== undefined && { kind }),
	retryable,
	attempts,
});
/** What Meta deduplicates is sent again, what it does not stays where it is (SPEC 5). */
const SENT_AGAIN = [accepted(2), unconfirmed('network', 1, false)] as const;

/** Connections cut at every place, and answers that never end or never should have come. */
export const WIRE_FAULTS: readonly WireFault[] = [
	...(['beforeReading', 'afterReading', 'afterRecording', 'midAnswer'] as const).map((at) => ({
		name: `a connection cut ${at}`,
		rules: [{ fault: { type: 'drop', at } } as const],
		events: BOTH,
		options: {},
		expected: SENT_AGAIN,
		requests: 2,
	})),
	{
		name: 'a connection cut in the middle of an answer, to the last retry',
		rules: [{ fault: { type: 'drop', at: 'midAnswer' }, times: 2 }],
		events: BOTH,
		options: { retries: 1 },
		expected: [unconfirmed('network', 2, true), unconfirmed('network', 1, false)],
		requests: 2,
	},
	{
		name: 'no answer although the events were recorded',
		rules: [{ fault: { type: 'silence', recorded: true }, times: 2 }],
		events: BOTH,
		options: { retries: 1, timeout: 1 },
		expected: [unconfirmed('timeout', 2, true), unconfirmed('timeout', 1, false)],
		requests: 2,
	},
	{
		name: 'an answer of 50 MB of nothing',
		rules: [{ fault: { type: 'flood', bytes: 50_000_000, recorded: true } }],
		events: BOTH,
		options: {},
		expected: SENT_AGAIN,
		requests: 2,
	},
	{
		name: 'an answer without end',
		rules: [{ fault: { type: 'flood', bytes: 'endless' } }],
		events: BOTH,
		options: {},
		expected: SENT_AGAIN,
		requests: 2,
	},
	{
		name: 'a refusal without end comes from the wrong host',
		rules: [{ fault: { type: 'flood', bytes: 'endless', status: 403 } }],
		events: BOTH,
		options: {},
		expected: { status: 'undelivered', kind: 'dataset', retryable: true, attempts: 1 },
		requests: 1,
	},
	{
		name: 'an answer that comes within the time, if late',
		rules: [{ delay: 300 }],
		events: BOTH,
		options: { timeout: 2 },
		expected: accepted(1),
		requests: 1,
	},
	{
		name: 'fewer events counted than sent, though all were recorded',
		rules: [{ fault: { type: 'amended', eventsReceived: 1 } }],
		events: BOTH,
		options: {},
		expected: [unconfirmed('meta', 1, true), unconfirmed('meta', 1, false)],
		requests: 1,
	},
	{
		name: 'a pause of no length that is asked for, to the last retry',
		rules: [
			{
				fault: { type: 'error', code: 613, status: 429, headers: { 'retry-after': '0' } },
				times: 2,
			},
		],
		events: BOTH,
		options: { retries: 1 },
		expected: { status: 'undelivered', kind: 'throttled', retryable: true, attempts: 2 },
		requests: 2,
	},
	{
		name: 'a pause asked for in an answer of success, longer than a run waits',
		rules: [{ fault: { type: 'amended', headers: { 'retry-after': '90' } } }],
		events: BOTH,
		options: { batchSize: 1 },
		expected: [accepted(1), { status: 'undelivered', kind: 'throttled', retryable: true }],
		requests: 1,
	},
];
