import { z } from 'zod/v4';
import { filledIn } from './support/event-columns';
import type { Json } from './support/execution';
import { startScriptedModel, type ScriptedModel } from './support/scripted-model';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { manualTrigger, node, type Workflow } from './support/workflow';
import { createCredential, createWorkflow, runManually } from './support/workflows';

const standIn = useStandIn();

const nodeTypes = z.array(
	z.looseObject({
		name: z.string(),
		displayName: z.string(),
		inputs: z.unknown(),
		outputs: z.unknown(),
		properties: z.array(z.looseObject({ name: z.string(), displayName: z.string() })),
	}),
);

const TOOL = 'n8n-nodes-meta-capi.metaCapiTool';

describe('the tool that n8n makes of the node', () => {
	const types = new Map<string, z.infer<typeof nodeTypes>[number]>();
	beforeAll(async () => {
		const all: unknown = JSON.parse(await sharedN8n().rest.text('/types/nodes.json'));
		for (const type of nodeTypes.parse(all)) types.set(type.name, type);
	});
	const load = () => ({ tool: types.get(TOOL), node: types.get('n8n-nodes-meta-capi.metaCapi') });

	it('stands beside the node, with one output for the agent', () => {
		const { tool, node: plain } = load();

		expect(plain).toMatchObject({ displayName: 'Meta CAPI' });
		expect(tool).toMatchObject({ displayName: 'Meta CAPI Tool', inputs: [] });
		expect(tool?.outputs).toEqual(['ai_tool']);
	});

	it('offers what the node offers, and what to tell the agent', () => {
		const { tool, node: plain } = load();

		const names = tool?.properties.map(({ name }) => name) ?? [];
		expect(names.filter((name) => !plain?.properties.some((own) => own.name === name))).toEqual([
			'descriptionType',
			'toolDescription',
		]);
		expect(plain?.properties.filter(({ name }) => !names.includes(name))).toEqual([]);
	});
});

describe('an agent that uses the tool', () => {
	let model: ScriptedModel;
	afterEach(async () => await model.close());

	/** An agent with a model that calls the node once with these arguments. */
	async function run(toolArguments: Json, parameters: Json) {
		const { rest } = sharedN8n();
		model = await startScriptedModel(toolArguments);
		const openAi = await createCredential(
			rest,
			'Scripted Model',
			{ apiKey: 'none', url: model.url, header: false },
			'openAiApi',
		);
		const { credential } = standIn();
		const link = (to: string, type: string) => ({ [type]: [[{ node: to, type, index: 0 }]] });
		const workflow: Workflow = {
			name: 'Agent',
			nodes: [
				manualTrigger(),
				node(
					'Agent',
					'@n8n/n8n-nodes-langchain.agent',
					{ promptType: 'define', text: 'Report the lead.', options: {} },
					{ typeVersion: 3 },
				),
				node(
					'Model',
					'@n8n/n8n-nodes-langchain.lmChatOpenAi',
					{ model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
					{ typeVersion: 1.2, credentials: { openAiApi: openAi } },
				),
				node('Meta CAPI', TOOL, parameters, { credentials: { metaCapiApi: credential } }),
			],
			connections: {
				Start: link('Agent', 'main'),
				Model: link('Agent', 'ai_languageModel'),
				'Meta CAPI': link('Agent', 'ai_tool'),
			},
			settings: { executionOrder: 'v1' },
		};
		return await runManually(rest, await createWorkflow(rest, workflow));
	}

	const fromAi = {
		inputFormat: 'manual',
		eventName: 'Lead',
		actionSource: 'chat',
	};
	const columns = {
		em: "={{ $fromAI('email', 'E-mail address of the lead', 'string') }}",
		lead_id: "={{ $fromAI('lead', 'Number of the lead', 'number') }}",
	};

	it('is told what it is for and what to fill in, and gets the result', async () => {
		const { rest } = sharedN8n();
		const fields = await filledIn(rest, columns);
		const execution = await run(
			{ email: 'jane@example.com', lead: 123456789012345 },
			{ ...fromAi, fields },
		);

		expect(execution.error).toBeUndefined();
		const [first, second] = model.requests;
		expect(first?.tools[0]?.function).toMatchObject({
			name: 'Meta_CAPI',
			description: 'Send events in Meta CAPI',
			parameters: {
				properties: {
					email: { type: 'string', description: 'E-mail address of the lead' },
					lead: { type: 'number', description: 'Number of the lead' },
				},
				required: ['email', 'lead'],
			},
		});
		const told = second?.messages.find(({ role }) => role === 'tool')?.content;
		expect(String(told)).toContain('accepted');
		expect(standIn().api.accepted).toMatchObject([
			{ event: { event_name: 'Lead', action_source: 'chat' } },
		]);
	});

	it('learns what is wrong with an event, on the same output', async () => {
		const fields = await filledIn(sharedN8n().rest, columns);
		await run({ email: 'no address', lead: 0 }, { ...fromAi, fields });

		const told = model.requests[1]?.messages.find(({ role }) => role === 'tool')?.content;
		expect(String(told)).toContain('invalid');
		expect(String(told)).toContain("'Email'");
		expect(standIn().api.requests).toEqual([]);
	});
});
