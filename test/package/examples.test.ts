/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs the code of the examples' Code nodes */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';
import { z } from 'zod/v4';
import { MetaCapiApi } from '../../credentials/MetaCapiApi.credentials';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { runWorkflow } from '../engine/support/run-workflow';
import { startGraphApi, type GraphApi } from '../graph-api';
import { readJson, readText, root } from './support/repository';

const META_CAPI = 'n8n-nodes-meta-capi.metaCapi';
const CODE = 'n8n-nodes-base.code';
const NOTE = 'n8n-nodes-base.stickyNote';

const workflow = z.object({
	name: z.string(),
	nodes: z.array(
		z.looseObject({
			name: z.string(),
			type: z.string(),
			disabled: z.boolean().optional(),
			parameters: z.record(z.string(), z.json()),
		}),
	),
	connections: z.record(
		z.string(),
		z.object({ main: z.array(z.array(z.object({ node: z.string() }))) }),
	),
});

const items = z.array(z.object({ json: z.record(z.string(), z.union([z.string(), z.number()])) }));

/** What a report's Code node gives. */
const reports = z.tuple([
	z.object({
		json: z.object({
			subject: z.string(),
			report: z.string(),
			improve_first: z.array(z.string()),
		}),
	}),
]);

const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.json'));

/** What the events of the first examples end as, output by output; the others need a whole n8n (`test/n8n/examples`). */
const OUTCOMES: Readonly<Record<string, ReadonlyArray<readonly string[]>>> = {
	'preview-leads.json': [['ready'], [], ['skipped']],
	'send-orders.json': [['accepted', 'accepted'], ['invalid'], []],
};

const datasetId = '1234567890123456';
const accessToken = 'EAAEXAMPLE123456';

describe.each(examples)('the example %s', (file) => {
	const { nodes, connections } = workflow.parse(readJson(`examples/${file}`));
	const metaCapiNodes = nodes.filter(({ type }) => type === META_CAPI);
	const [tested] = metaCapiNodes;
	const [rows] = nodes.filter(({ type }) => type === CODE);
	let api: GraphApi;

	beforeAll(async () => {
		api = await startGraphApi({ accessTokens: [accessToken], datasets: [datasetId] });
	});

	afterAll(async () => await api.close());

	it('connects nodes that exist', () => {
		const names = nodes.map(({ name }) => name);
		const targets = Object.values(connections).flatMap(({ main }) =>
			main.flat().map(({ node }) => node),
		);
		expect(names).toEqual(expect.arrayContaining([...Object.keys(connections), ...targets]));
	});

	it('says in a note what it is for and how to set it up', () => {
		const [title] = nodes.flatMap(({ type, parameters }) =>
			type === NOTE && String(parameters.content).startsWith('## ') ? [parameters.content] : [],
		);
		expect(title).toBeDefined();
		expect(String(title).length).toBeGreaterThan(150);
	});

	it("runs its sample at the editor's button, which prefers any other trigger that is on", () => {
		const fed = new Set(
			Object.values(connections).flatMap(({ main }) => main.flat().map(({ node }) => node)),
		);
		const starting = nodes.filter(
			({ name, type, disabled }) => !fed.has(name) && type !== NOTE && disabled !== true,
		);
		expect(starting.map(({ type }) => type)).toContain('n8n-nodes-base.manualTrigger');
		const beginnings = starting.map(({ name }) => JSON.stringify(connections[name]));
		expect(new Set(beginnings).size).toBe(1);
	});

	it('is in the table of examples', () => {
		expect(readText('examples/README.md')).toContain(`(${file})`);
	});

	it('keeps failed events as the safety net does', () => {
		const net = workflow.parse(readJson('examples/safety-net.json')).nodes;
		const forFailed = nodes.filter(
			({ name, parameters }) =>
				name === 'Keep Failed' || parameters.tableName === 'Meta failed events',
		);
		for (const { type, parameters } of forFailed) {
			expect(net).toContainEqual(expect.objectContaining({ type, parameters }));
		}
		// Without it n8n stops the workflow when the token is refused, before anything was kept.
		const failing = metaCapiNodes.filter(({ name }) =>
			connections[name]?.main[1]?.some(({ node }) => node === 'Keep Failed'),
		);
		expect(failing.map(({ onError }) => onError)).toEqual(
			failing.map(() => 'continueRegularOutput'),
		);
	});

	it('sets parameters and options the node has', () => {
		const { properties } = new MetaCapi().description;
		const collection = properties.find(({ name }) => name === 'options');
		const known = properties.map(({ name }) => name);
		const knownOptions = collection?.options?.map(({ name }) => name) ?? [];
		for (const node of metaCapiNodes) {
			const { options = {}, ...parameters } = z
				.looseObject({ options: z.record(z.string(), z.json()).optional() })
				.parse(node.parameters);
			expect(known).toEqual(expect.arrayContaining(Object.keys(parameters)));
			expect(knownOptions).toEqual(expect.arrayContaining(Object.keys(options)));
		}
	});

	it('holds no credential and no identifier of a person', () => {
		const text = JSON.stringify(readJson(`examples/${file}`));
		expect(text).not.toContain('accessToken');
		const addresses = text.match(/[\w.]+@[\w.]+/g) ?? [];
		expect(
			addresses.filter((address) => !/@ex(?:a|e)mp(?:l|lo)[\w]*\.[\w.]+$/i.test(address)),
		).toEqual([]);
	});

	/** Runs the Code node, which knows what n8n gives it. */
	const runCode = (known: object): unknown =>
		runInNewContext(`(function () { ${z.string().parse(rows?.parameters.jsCode)} })()`, known);

	const runNode = async (json: ReadonlyArray<z.infer<typeof items>[number]['json']>) =>
		await runWorkflow({
			nodeType: new MetaCapi(),
			json,
			parameters: parametersOf(tested?.parameters),
			credentials: {
				metaCapiApi: {
					type: new MetaCapiApi(),
					data: { accessToken, datasetId, baseUrl: api.url },
				},
			},
		});

	const endsInReport = async () => {
		const { outputs, error } = await runNode([{}]);
		expect(error).toBeUndefined();
		const [{ json }] = reports.parse(runCode({ $input: { all: () => outputs[0] } }));
		expect(json.subject).toBe('Meta events: 1 of 3 below a match quality of 6');
		expect(json.report.split('\n').slice(2, 4)).toEqual([
			'Improve first',
			expect.stringMatching(/^1\. B2B Demo: /),
		]);
		expect(json.report).toContain('Found by Meta: Server sending mismatched IP addresses (61.5 %');
		expect(json.improve_first).toHaveLength(3);
		const [none] = reports.parse(runCode({ $input: { all: () => [{ json: {} }] } }));
		expect(none.json.subject).toContain('no quality figures');
		expect(none.json.report).toContain('Meta gave no figures, so nothing can be said.');
		expect(none.json.improve_first).toEqual([]);
	};

	const endsInStatuses = async () => {
		const emitted = items.parse(runCode({ $now: DateTime.now() }));
		const { outputs, error } = await runNode(emitted.map(({ json }) => json));
		expect(error).toBeUndefined();
		const statuses = outputs
			.slice(0, 3)
			.map((output) =>
				output.map(({ json }) => z.object({ status: z.string() }).parse(json.capi).status),
			);
		expect(statuses).toEqual(OUTCOMES[file]);
	};

	if (tested?.parameters.resource === 'dataset') it('ends in a report', endsInReport);
	else if (file in OUTCOMES) it('ends as it promises', endsInStatuses);
});

/** JSON is what n8n stores as parameters. */
function parametersOf(json: unknown): INodeParameters {
	return isParameters(json) ? json : {};
}

function isParameters(json: unknown): json is INodeParameters {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}
