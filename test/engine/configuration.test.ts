import type { OnError } from 'n8n-workflow';
import { entry, useMetaCapi } from './meta-capi';
import { order } from './items';
import { type Mistake, MISTAKES } from './mistakes';

const tests = useMetaCapi();

const items = [order(1), { ...order(2), message: 'Hello' }];

const run = ({ credential, parameters, options }: Mistake, onError: OnError) =>
	tests().run({
		json: items,
		settings: { onError },
		...(credential === undefined ? {} : { credential }),
		...(parameters === undefined ? {} : { parameters }),
		...(options === undefined ? {} : { options }),
	});

describe('a configuration that can not be used', () => {
	afterEach(() => expect(tests().api.requests).toEqual([]));

	it.each(MISTAKES)('ends the workflow in a message naming the field: $title', async (mistake) => {
		const { executionStatus, error, outputs } = await run(mistake, 'stopWorkflow');
		expect({ executionStatus, outputs }).toEqual({ executionStatus: 'error', outputs: [] });
		expect(error?.message).toContain(mistake.names);
		expect(error?.description).toMatch(mistake.demand);
		expect(error).toMatchObject({ name: 'NodeOperationError' });
	});

	it.each(MISTAKES)('is on every result with Continue: $title', async (mistake) => {
		const { executionStatus, json, capi, hints } = await run(mistake, 'continueRegularOutput');
		expect(executionStatus).toBe('success');
		expect(json.map((output) => output.length)).toEqual([0, 2, 0]);
		expect(json[1]).toMatchObject(items);
		const status = mistake.kind === 'validation' ? 'invalid' : 'undelivered';
		expect(capi[1]).toMatchObject([{ status }, { status }]);
		const error = entry(capi[1]?.[1], 'error');
		expect(error).toMatchObject({ kind: mistake.kind, retryable: mistake.kind !== 'validation' });
		expect(error.message).toContain(mistake.names);
		expect(error.message).toMatch(/[^.] \[item 1\]\.$/);
		expect(error.advice).toMatch(mistake.demand);
		expect(hints).toHaveLength(1);
	});

	it.each(MISTAKES)(
		'is on every item of the error output with Continue (using error output): $title',
		async (mistake) => {
			const { executionStatus, json } = await run(mistake, 'continueErrorOutput');
			expect(executionStatus).toBe('success');
			expect(json.map((output) => output.length)).toEqual([0, 0, 0, 2]);
			expect(json[3]).toMatchObject([
				{
					order_id: 1,
					error: expect.stringContaining(mistake.names),
					details: { status: mistake.kind === 'validation' ? 'invalid' : 'undelivered' },
				},
				{ order_id: 2, message: expect.stringMatching(mistake.demand) },
			]);
		},
	);

	it('names everything that is wrong at once', async () => {
		const { error } = await tests().run({
			json: items,
			credential: { accessToken: '', datasetId: 'x' },
			options: { batchSize: 0, defaultCountry: 'Narnia' },
		});
		for (const label of ["'Access Token'", "'Dataset ID'", "'Batch Size'", "'Default Country'"]) {
			expect(error?.message).toContain(label);
		}
	});

	it('never shows a token that was put into the wrong field', async () => {
		const token = String(tests().credential().data.accessToken);
		await tests().run({ json: items, credential: { datasetId: token } });
		await tests().run({
			json: items,
			credential: { baseUrl: `https://${token}@graph.example.com` },
		});
		await tests().run({ json: items, credential: { apiVersion: token } });
	});
});

describe('choices of later versions', () => {
	it.each([
		[
			'a resource it does not have',
			{ resource: 'audience', operation: 'create' },
			"'Resource' is set to 'audience'",
		],
		[
			'an operation it does not have',
			{ resource: 'event', operation: 'remove' },
			"'Operation' is set to 'remove'",
		],
	] as const)('are named in a message and lose nothing: %s', async (_title, parameters, names) => {
		const stopped = await tests().run({ json: items, parameters });
		expect(stopped.error?.message).toContain(names);
		const { json } = await tests().run({
			json: items,
			parameters,
			settings: { onError: 'continueRegularOutput' },
		});
		expect(json.flat()).toMatchObject(items);
		expect(tests().api.requests).toEqual([]);
	});
});

describe('a run without anything usable', () => {
	it('says of a column of nulls which identifiers to add, for every item', async () => {
		const { capi, executionStatus } = await tests().run({
			json: [order(1, { email: null }), order(2, { email: null })],
		});
		expect(executionStatus).toBe('success');
		expect(capi[1]).toMatchObject([{ status: 'invalid' }, { status: 'invalid' }]);
		expect(entry(capi[1]?.[0], 'error')).toMatchObject({
			message: expect.stringContaining('no usable identifier'),
			advice: expect.stringContaining("'Email'"),
		});
	});
});
