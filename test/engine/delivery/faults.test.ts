import type { INodeParameters } from 'n8n-workflow';
import type { Rule } from '../../graph-api';
import { FAULTS, type Expected, type Fault } from '../../send/faults';
import type { Json } from '../meta-capi';
import { chat, lead } from './support/events';
import { ruleFor } from './support/rule-for';
import { runNode, startMeta } from './support/run-node';
import { WIRE_FAULTS } from './support/wire-faults';

/** A row that is played over the wire: its events, the script of the stand-in, what is expected. */
interface Row extends Pick<Fault, 'events' | 'expected' | 'name'> {
	readonly rules: readonly Rule[];
	readonly options: INodeParameters;
	/** Requests that reach the stand-in. */
	readonly requests: number;
}

/** Rows that would keep the suite waiting for a minute; test/send/faults.test.ts plays them with a clock that jumps. */
const TOO_SLOW: ReadonlySet<string> = new Set([
	'ten retries when ten are allowed',
	'a pause of 30 seconds is kept',
	'a regain estimate of one minute is kept',
	'a pause of 30 seconds asked for with an acceptance is kept',
]);

/** The rows of delivery's own fault table that a server can play. */
const SHARED: readonly Row[] = FAULTS.filter(({ name }) => !TOO_SLOW.has(name)).flatMap((fault) => {
	const rules = fault.script.flatMap((answer) => ruleFor(answer) ?? []);
	if (rules.length < fault.script.length) return [];
	const { name, events, expected, requests, retries = 3, batchSize = 1000 } = fault;
	const isSilent = fault.script.some((answer) => answer !== 'accept' && answer.type === 'timeout');
	const options = { retries, batchSize, ...(isSilent && { timeout: 1 }) };
	return [{ name, events, expected, requests, rules, options }];
});

const ROWS: readonly Row[] = [...SHARED, ...WIRE_FAULTS];

/** Every row has a server of its own, so that all can wait for their retries at the same time. */
async function play({ events, rules, options }: Row) {
	const api = await startMeta();
	api.script(rules);
	try {
		const { results, error } = await runNode(api, {
			json: events.map((kind, place) => (kind === 'messaging' ? chat(place) : lead(place))),
			options: { concurrency: 1, ...options },
			settings: { onError: 'continueRegularOutput' },
		});
		return { results, error, requests: api.requests.length };
	} finally {
		await api.close();
	}
}

function seen({ status, attempts, error }: Json) {
	const { kind, retryable }: Json = typeof error === 'object' && error !== null ? { ...error } : {};
	return {
		status,
		...(kind !== undefined && { kind, retryable }),
		...(attempts !== undefined && { attempts }),
	};
}

describe('faults, played by a server through the whole node', () => {
	const played = new Map<string, ReturnType<typeof play>>();

	beforeAll(() => {
		for (const row of ROWS) {
			const result = play(row);
			// The test of the row learns of it.
			result.catch(() => undefined);
			played.set(row.name, result);
		}
	});

	it('are at least 40, no two of one name', () => {
		expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
		expect(ROWS.length).toBeGreaterThanOrEqual(70);
	});

	it.each(ROWS)('$name', async ({ name, events, expected, requests }) => {
		const outcome = await played.get(name);
		const wanted: readonly (Expected | undefined)[] = events.map((_, place) =>
			'status' in expected ? expected : expected[place],
		);
		expect(outcome?.error).toBeUndefined();
		expect(outcome?.results.map(seen)).toEqual(wanted);
		expect(outcome?.requests).toBe(requests);
	});
});
