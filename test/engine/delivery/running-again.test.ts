import type { IDataObject } from 'n8n-workflow';
import { chat, formLead, items, lead, leadId } from './support/events';
import { runNode, startMeta } from './support/run-node';

const RETRY_ON_FAIL = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } as const;

/** Sends items with Retry On Fail; the lead of place 0 is unknown to Meta, so that a run may fail. */
async function runAgain(json: readonly IDataObject[], options = {}) {
	const leadIds = Array.from({ length: 50 }, (_, place) => leadId(place + 1));
	const api = await startMeta({ datasets: [{ id: '42', leadIds }] });
	try {
		const run = await runNode(api, {
			json,
			options,
			credential: { datasetId: '42' },
			settings: RETRY_ON_FAIL,
		});
		return { ...run, api };
	} finally {
		await api.close();
	}
}

describe('Retry On Fail', () => {
	it('doubles nothing when the run is repeated because of Stop If Any Event Fails', async () => {
		const { api, executionStatus, error } = await runAgain(items(12, formLead), {
			stopOnFailure: true,
		});
		expect(executionStatus).toBe('error');
		expect(error?.message).toMatch(/^1 of 12 events failed/);
		// Three runs, each of which delivered the eleven good events …
		expect(api.accepted).toHaveLength(33);
		// … of which Meta counts one delivery, since each carries the same event_id.
		expect(api.counted).toHaveLength(11);
	});

	it('gives events without an id of their own the same one in every run', async () => {
		const withoutId = items(6, (place) => ({ ...formLead(place), event_id: '' }));
		const byOrder = items(3, (place) => ({
			event_name: 'Purchase',
			action_source: 'phone_call',
			email: `buyer-${place}@example.com`,
			order_id: `A-${place}`,
			value: 10,
			currency: 'EUR',
		}));
		const { api } = await runAgain([...withoutId, ...byOrder], { stopOnFailure: true });
		expect(api.accepted).toHaveLength(3 * 8);
		expect(api.counted).toHaveLength(8);
	});

	it('does not repeat a run because an item holds a field named error', async () => {
		const { api, executionStatus, outputs } = await runAgain([
			lead(1, { error: 'from the CRM' }),
			lead(2),
		]);
		expect(executionStatus).toBe('success');
		expect(api.accepted).toHaveLength(2);
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('error');
	});

	it('does not repeat a run in which events failed, as long as it need not stop', async () => {
		const { api, executionStatus, results } = await runAgain(items(3, formLead));
		expect(executionStatus).toBe('success');
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'accepted', 'accepted']);
		expect(api.accepted).toHaveLength(2);
	});

	it('never repeats a run that a messaging event may have been counted in', async () => {
		const { api, executionStatus, hints } = await runAgain([formLead(0), chat(1)], {
			stopOnFailure: true,
		});
		expect(executionStatus).toBe('success');
		expect(api.accepted.map(({ event }) => event.event_id)).toEqual(['chat-1']);
		expect(hints.some(({ message }) => message.includes('would count them again'))).toBe(true);
	});
});
