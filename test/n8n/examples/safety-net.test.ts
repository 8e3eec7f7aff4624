import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { FAILED_EVENTS, rowsOf } from './support/data-table';
import { recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'safety-net.json';
const standIn = useExamples();

describe(`the example ${FILE}`, () => {
	it('keeps what fails, sends again what may succeed and tells of the rest', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const workflow = await importExample(rest, FILE, { enabled: ['Every Hour'] });
		const hourly = async () => await runManually(rest, workflow, 'Every Hour');
		const ids = ['Purchase.8001', 'Purchase.8002'];

		api.script({ fault: { type: 'error', code: 190 }, times: 3 });
		const first = await runManually(rest, workflow, MANUAL_TRIGGER);
		expect(first.error).toBeUndefined();
		expect(statuses(first, 'Send Orders')).toEqual([
			[],
			['undelivered', 'undelivered', 'invalid'],
			[],
		]);
		expect(first.outputs('Keep Failed')).toMatchObject([
			[
				{ event_id: ids[0], retryable: true, told: false },
				{ event_id: ids[1], retryable: true, told: false },
				{ retryable: false, told: false },
			],
		]);

		// The token is still refused: that is told once, with all that it holds up.
		const second = await hourly();
		expect(second.error).toBeUndefined();
		expect(statuses(second, 'Send Again')).toEqual([[], ['undelivered', 'undelivered'], []]);
		const [[message] = []] = second.outputs('Tell Somebody');
		const [, waiting, lost, ...more] = String(message?.text).split('\n');
		expect(waiting).toMatch(
			/^2 × sent again every hour\. .*token.*\(Purchase\.8001, Purchase\.8002\)$/,
		);
		expect(lost).toMatch(/^1 × can not be sent as they are\. .*\(Purchase\.8003\)$/);
		expect(more).toEqual([]);

		const third = await hourly();
		expect(statuses(third, 'Send Again')).toEqual([[], ['undelivered', 'undelivered'], []]);
		expect(third.nodes).not.toContain('Tell Somebody');
		expect(api.accepted).toEqual([]);

		const fourth = await hourly();
		expect(statuses(fourth, 'Send Again')).toEqual([['accepted', 'accepted'], [], []]);
		expect(recordedEvents(api).map(({ event_id }) => event_id)).toEqual(ids);
		const [token, again] = [api.requests[0], api.requests.at(-1)];
		expect(again?.body?.data).toEqual(token?.body?.data);

		// What can't be sent stays until somebody deletes it.
		await hourly();
		expect(await rowsOf(rest, FAILED_EVENTS)).toMatchObject([
			{ event_id: 'Purchase.8003', told: true },
		]);
		expect(api.counted).toHaveLength(2);
	});

	it('tells again of an event that waited too long', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const workflow = await importExample(rest, FILE, { enabled: ['Every Hour'] });
		const hourly = async () => await runManually(rest, workflow, 'Every Hour');
		api.script({ fault: { type: 'error', code: 190 }, times: 2 });
		await runManually(rest, workflow, MANUAL_TRIGGER);
		const told = await hourly();
		expect(told.nodes).toContain('Tell Somebody');

		api.script({ fault: { type: 'error', code: 100, subcode: 2804003 }, times: Infinity });
		const last = await hourly();
		expect(statuses(last, 'Send Again')).toEqual([[], ['rejected', 'rejected'], []]);
		const [[message] = []] = last.outputs('Tell Somebody');
		expect(String(message?.text).split('\n')).toEqual([
			expect.any(String),
			expect.stringMatching(/^2 × can not be sent as they are\. /),
		]);
		expect((await hourly()).nodes).not.toContain('Send Again');
	});
});
