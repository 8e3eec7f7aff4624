import { sharedN8n } from '../support/shared-n8n';
import { runManually } from '../support/workflows';
import { deleteTable } from './support/data-table';
import { recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'safety-net.json';
const standIn = useExamples();

afterAll(async () => await deleteTable(sharedN8n().rest, 'Meta failed events'));

describe(`the example ${FILE}`, () => {
	it('keeps what fails, sends again what may succeed and tells of the rest', async () => {
		const { rest } = sharedN8n();
		const { api } = standIn();
		const workflow = await importExample(rest, FILE, { enabled: ['Every Hour'] });
		const hourly = async () => await runManually(rest, workflow, 'Every Hour');
		const ids = ['Purchase.8001', 'Purchase.8002'];

		api.script({ fault: { type: 'error', code: 190 }, times: 2 });
		const first = await runManually(rest, workflow, MANUAL_TRIGGER);
		expect(first.error).toBeUndefined();
		expect(statuses(first, 'Send Orders')).toEqual([
			[],
			['undelivered', 'undelivered', 'invalid'],
			[],
		]);
		expect(first.outputs('Keep Failed')).toMatchObject([
			[
				{ event_id: ids[0], retryable: true },
				{ event_id: ids[1], retryable: true },
				{ retryable: false },
			],
		]);

		const second = await hourly();
		expect(second.error).toBeUndefined();
		expect(statuses(second, 'Send Again')).toEqual([[], ['undelivered', 'undelivered'], []]);
		expect(second.outputs('Tell Somebody')).toMatchObject([
			[{ text: expect.stringMatching(/^Purchase /) }],
		]);
		expect(api.accepted).toEqual([]);

		const third = await hourly();
		expect(statuses(third, 'Send Again')).toEqual([['accepted', 'accepted'], [], []]);
		expect(recordedEvents(api).map(({ event_id }) => event_id)).toEqual(ids);
		expect(third.nodes).not.toContain('Tell Somebody');
		const [token, again] = [api.requests[0], api.requests.at(-1)];
		expect(again?.body?.data).toEqual(token?.body?.data);

		const fourth = await hourly();
		expect(fourth.outputs('Failed Events')).toEqual([[]]);
		expect(api.counted).toHaveLength(2);
	});
});
