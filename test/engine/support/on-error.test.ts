import { NodeApiError, type INodeExecutionData, type OnError } from 'n8n-workflow';
import { runWorkflow } from './run-workflow';
import { sampleNode } from './sample-node';

/** What the node under test does with its two items {id: 1} and {id: 2}. */
type Behaviour = Parameters<typeof sampleNode>[1];

const settings: readonly OnError[] = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

const json = (outputs: ReadonlyArray<readonly INodeExecutionData[]>) =>
	outputs.map((items) => items.map((item) => item.json));

async function outcomes(behaviour: Behaviour) {
	const results = [];
	for (const onError of settings) {
		const nodeType = sampleNode('tested', behaviour);
		const run = await runWorkflow({
			nodeType,
			json: [{ id: 1 }, { id: 2 }],
			settings: { onError },
		});
		results.push({ outputs: json(run.outputs), status: run.executionStatus, error: run.error });
	}
	const [stop, proceed, errorOutput] = results;
	if (!stop || !proceed || !errorOutput) throw new Error('Three settings give three outcomes');
	return { stop, proceed, errorOutput };
}

const input = [{ id: 1 }, { id: 2 }];

/** N 4.7, row by row: what n8n's engine makes of a node's answer under each On Error setting. */
describe('the engine and On Error', () => {
	it('passes the input through the first output, the good one, when a node throws and may continue', async () => {
		const { stop, proceed, errorOutput } = await outcomes(async () => {
			throw new Error('No luck');
		});
		expect(stop).toMatchObject({ outputs: [], status: 'error', error: { message: 'No luck' } });
		expect(proceed).toMatchObject({ outputs: [input], status: 'success' });
		expect(errorOutput).toMatchObject({ outputs: [input], status: 'success' });
	});

	it('moves items of only error, message and details to the error output, merged with their input', async () => {
		const answer = { error: 'Refused', message: 'Do this', details: { code: 100 } };
		const { stop, proceed, errorOutput } = await outcomes(async () => [
			[{ json: answer, pairedItem: { item: 1 } }],
		]);
		expect(stop.outputs).toEqual([[answer]]);
		expect(proceed.outputs).toEqual([[answer]]);
		expect(errorOutput.outputs).toEqual([[], [{ id: 2, ...answer }]]);
	});

	it('leaves items with any other key beside error where they are', async () => {
		const answer = { error: 'Refused', capi: {} };
		const { stop, proceed, errorOutput } = await outcomes(async () => [
			[{ json: answer, pairedItem: { item: 0 } }],
		]);
		expect(stop.outputs).toEqual([[answer]]);
		expect(proceed.outputs).toEqual([[answer]]);
		expect(errorOutput.outputs).toEqual([[answer], []]);
	});

	it('reduces an item that carries an error object to its message', async () => {
		const { stop, proceed, errorOutput } = await outcomes(async (context) => {
			const error = new NodeApiError(context.getNode(), {}, { message: 'Refused' });
			return [[{ json: { kept: false }, error, pairedItem: { item: 0 } }]];
		});
		expect(stop.outputs).toEqual([[{ error: 'Refused' }]]);
		expect(proceed.outputs).toEqual([[{ error: 'Refused' }]]);
		expect(errorOutput.outputs).toMatchObject([[], [{ error: 'Refused' }]]);
		expect(errorOutput.outputs[1]?.[0]).not.toHaveProperty('kept');
	});

	it('does not route items of $error and $json', async () => {
		const answer = { $error: { message: 'Refused' }, $json: { id: 1 } };
		const { stop, errorOutput } = await outcomes(async () => [
			[{ json: answer, pairedItem: { item: 0 } }],
		]);
		expect(stop.outputs).toEqual([[{ error: 'Refused' }]]);
		expect(errorOutput.outputs).toEqual([[{ error: 'Refused' }], []]);
	});

	it('moves but does not merge an item paired by a bare number', async () => {
		const { errorOutput } = await outcomes(async () => [
			[{ json: { error: 'Refused' }, pairedItem: 1 }],
		]);
		expect(errorOutput.outputs).toEqual([[], [{ error: 'Refused' }]]);
	});

	it('lets the input through the first output when an item is paired with one that does not exist', async () => {
		const { errorOutput } = await outcomes(async () => [
			[{ json: { error: 'Refused' }, pairedItem: { item: 7 } }],
		]);
		expect(errorOutput.outputs).toEqual([input]);
	});
});
