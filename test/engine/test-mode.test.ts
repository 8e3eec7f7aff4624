import { order, structured } from './items';
import { entry, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const options = { testEventCode: 'TEST123' };
const HINT = expect.objectContaining({
	message: expect.stringMatching(/'Test Event Code'.*like real ones/),
	type: 'warning',
});

const codes = () => tests().api.requests.map(({ body }) => body?.test_event_code);

/** A run from the editor, and the ways in which production starts a workflow. */
const MODES = [
	['manual', true],
	['trigger', false],
	['webhook', false],
	['retry', false],
	['integrated', false],
] as const;

describe('a test event code', () => {
	it.each(MODES)('is told by hint and result wherever it is sent: %s', async (mode) => {
		const { hints, capi } = await tests().run({ json: [order(1)], options, mode });
		expect(codes()).toEqual(['TEST123']);
		expect(hints).toEqual([HINT]);
		expect(capi[0]).toMatchObject([{ envelope: { test_event_code: 'TEST123' } }]);
	});

	it.each(MODES)(
		'that is for manual runs only is sent, told and shown in these alone: %s',
		async (mode, isSent) => {
			const { hints, capi } = await tests().run({
				json: [order(1)],
				options: { ...options, testOnlyManual: true },
				mode,
			});
			expect(codes()).toEqual([isSent ? 'TEST123' : undefined]);
			expect(hints).toEqual(isSent ? [HINT] : []);
			expect(entry(capi[0]?.[0], 'envelope').test_event_code).toBe(isSent ? 'TEST123' : undefined);
			expect(capi[0]).toMatchObject([{ status: 'accepted' }]);
		},
	);

	it.each(MODES)('of an item itself obeys the same: %s', async (mode, isSent) => {
		const item = { data: [structured('a')], test_event_code: 'ITEM' };
		const { hints } = await tests().run({ json: [item], options: { testOnlyManual: true }, mode });
		expect(codes()).toEqual([isSent ? 'ITEM' : undefined]);
		expect(hints).toEqual(isSent ? [HINT] : []);
	});

	it('is told on failed events, too, and in previews', async () => {
		const bad = order(1, { total: 'free' });
		const { hints, capi } = await tests().run({ json: [bad], options });
		expect(hints).toContainEqual(HINT);
		expect(capi[1]).toMatchObject([{ envelope: { test_event_code: 'TEST123' } }]);
		const preview = await tests().run({
			json: [order(1)],
			parameters: { operation: 'preview' },
			options,
		});
		expect(preview.hints).toEqual([HINT]);
		expect(preview.capi[0]).toMatchObject([{ envelope: { test_event_code: 'TEST123' } }]);
	});

	it('is no matter where there is none', async () => {
		const { hints, capi } = await tests().run({
			json: [order(1)],
			options: { testOnlyManual: true },
		});
		expect(hints).toEqual([]);
		expect(capi[0]?.[0]).not.toHaveProperty('envelope');
	});
});
