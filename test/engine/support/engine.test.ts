import { NodeConnectionTypes, sleep, type INodeExecutionData } from 'n8n-workflow';
import { runAsTool } from './run-as-tool';
import { runWorkflow } from './run-workflow';
import { sampleNode } from './sample-node';

const echo = sampleNode('echo', async (context) => [context.getInputData()], {
	usableAsTool: true,
});

/** N 4.7 and 4.8: what the node relies on in n8n's engine, beyond On Error. */
describe('the engine', () => {
	it('hands items through the node to the next one', async () => {
		const run = await runWorkflow({ nodeType: echo, json: [{ a: 1 }, { a: 2 }] });
		expect(run).toMatchObject({ executionStatus: 'success', error: undefined });
		expect(run.outputs).toMatchObject([[{ json: { a: 1 } }, { json: { a: 2 } }]]);
		expect(run.passedOn).toMatchObject([{ json: { a: 1 } }, { json: { a: 2 } }]);
	});

	it('does not run a node that gets no items', async () => {
		const run = await runWorkflow({ nodeType: echo, json: [] });
		expect(run).toMatchObject({ outputs: [], executionStatus: 'success' });
	});

	it('appends the error output after the declared ones', async () => {
		const nodeType = sampleNode(
			'three',
			async () => [[], [{ json: { error: 'Refused' }, pairedItem: { item: 0 } }], []],
			{ outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main] },
		);
		const { outputs } = await runWorkflow({
			nodeType,
			json: [{ id: 1 }],
			settings: { onError: 'continueErrorOutput' },
		});
		expect(outputs.map((items) => items.length)).toEqual([0, 0, 0, 1]);
	});

	it.each([
		['throws', 0, 2],
		['gives a first item with error', 1, 2],
		['gives an error on another output', 2, 1],
	] as const)(
		'runs a node again with Retry On Fail when it %s',
		async (_title, behaviour, times) => {
			let runs = 0;
			const refused: INodeExecutionData[] = [{ json: { error: 'Refused', more: 1 } }];
			const nodeType = sampleNode(
				'retried',
				async () => {
					runs += 1;
					if (behaviour === 0) throw new Error('No luck');
					return behaviour === 1 ? [refused, []] : [[{ json: {} }], refused];
				},
				{ outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main] },
			);
			await runWorkflow({
				nodeType,
				json: [{}],
				settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
			});
			expect(runs).toBe(times);
		},
	);

	it('shows the hints of a run and loses those of a node that throws', async () => {
		const hinting = (fails: boolean) =>
			sampleNode('hinting', async (context) => {
				context.addExecutionHints({ message: 'Look', location: 'outputPane' });
				if (fails) throw new Error('No luck');
				return [[]];
			});
		const { hints } = await runWorkflow({ nodeType: hinting(false), json: [{}] });
		expect(hints).toEqual([{ message: 'Look', location: 'outputPane' }]);
		const lost = await runWorkflow({ nodeType: hinting(true), json: [{}] });
		expect(lost.hints).toEqual([]);
	});

	it('tells a waiting node that the execution was cancelled', async () => {
		let told = false;
		const nodeType = sampleNode('waiting', async (context) => {
			await sleep(20_000, context.getExecutionCancelSignal()).catch(() => {
				told = true;
			});
			return [[]];
		});
		const run = await runWorkflow({ nodeType, json: [{}], cancelAfter: 50 });
		expect(run.executionStatus).toBe('canceled');
		expect(told).toBe(true);
	});

	it('gives the node its mode, execution id and timezone', async () => {
		const nodeType = sampleNode('asking', async (context) => [
			[
				{
					json: {
						mode: context.getMode(),
						executionId: context.getExecutionId(),
						timezone: context.getTimezone(),
					},
				},
			],
		]);
		const { outputs } = await runWorkflow({
			nodeType,
			json: [{}],
			mode: 'trigger',
			executionId: '77',
			timezone: 'Asia/Tokyo',
		});
		expect(outputs[0]?.[0]?.json).toEqual({
			mode: 'trigger',
			executionId: '77',
			timezone: 'Asia/Tokyo',
		});
	});

	it('records what the node logs', async () => {
		const nodeType = sampleNode('logging', async (context) => {
			context.logger.warn('Seen', { by: 'test' });
			return [[]];
		});
		const { log } = await runWorkflow({ nodeType, json: [{}] });
		expect(log).toContainEqual({ level: 'warn', message: 'Seen', metadata: { by: 'test' } });
	});

	it('runs the tool twin for an agent, under a type name that ends in Tool', async () => {
		const nodeType = sampleNode(
			'asking',
			async (context) => [
				[{ json: { ...context.getInputData()[0]?.json, type: context.getNode().type } }],
			],
			{ usableAsTool: true },
		);
		const { answer, error } = await runAsTool({ nodeType, input: { email: 'a@b.co' } });
		expect(error).toBeUndefined();
		expect(answer[0]?.json).toMatchObject({
			email: 'a@b.co',
			type: 'n8n-nodes-meta-capi.askingTool',
		});
	});
});
