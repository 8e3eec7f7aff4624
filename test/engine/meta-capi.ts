/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: everything captured is searched */
import { inspect } from 'node:util';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { MetaCapiApi } from '../../credentials/MetaCapiApi.credentials';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { type GraphApi, type GraphApiOptions, startGraphApi } from '../graph-api';
import type { Circumstances } from './support/execute';
import type { SavedCredential } from './support/credentials-helper';
import { runAsTool } from './support/run-as-tool';
import { type AgentOutcome, runThroughAgent } from './support/run-through-agent';
import { runWorkflow, type WorkflowResult } from './support/run-workflow';
import { testCredential } from './support/test-credential';

/** The moment all engine tests run at: Unix seconds, 20 November 2026, 10:00:00 UTC. */
export const NOW = 1_795_168_800;

/** What the node may never show. Put together here, so that no text of the repository looks like a token. */
export const SECRETS = {
	accessToken: `EAAG${'tokenOfTheTests'.repeat(4)}`,
	appSecret: ['app', 'of', 'the', 'tests'].join('-'),
} as const;

/** The dataset of the credential, and another one that its token may use. */
export const DATASET = '1234567890123456';
export const OTHER_DATASET = '9876543210';

/** One run of the node: its items, parameters and circumstances; everything may be left out. */
export interface Run extends Omit<Circumstances, 'credentials' | 'nodeType' | 'parameters'> {
	readonly json?: readonly IDataObject[];
	readonly parameters?: INodeParameters;
	readonly options?: INodeParameters;
	/** Fields of the credential that are not as usual; `null` when none is chosen. */
	readonly credential?: IDataObject | null;
}

/** The JSON of a result as tests read it. */
export type Json = INodeExecutionData['json'];

/** What came of a run: the items of each output, and the `capi` of each item. */
export interface Outcome extends WorkflowResult {
	readonly json: readonly (readonly Json[])[];
	readonly capi: readonly (readonly Json[])[];
}

/** The node, its credential and a stand-in for Meta, for the tests of one file. */
export interface MetaCapiTests {
	readonly api: GraphApi;
	run(run: Run): Promise<Outcome>;
	/** Lets an AI agent call the node with one item. */
	runTool(input: IDataObject, run?: Run): Promise<readonly Json[]>;
	/** Gives an AI agent the node as n8n offers it to a model, and makes these calls. */
	runAgent(calls: readonly IDataObject[], run?: Run): Promise<AgentOutcome>;
	testCredential(
		changes?: IDataObject,
	): Promise<{ readonly status: string; readonly message: string }>;
	/** A saved credential for the stand-in. */
	credential(changes?: IDataObject): SavedCredential;
}

/**
 * Gives every test of a file a stand-in of its own; the clock stands at `NOW`.
 *
 * Whatever a run gives is searched for the token and the app secret, in every test (SPEC 6).
 */
export function useMetaCapi(options: GraphApiOptions = {}): () => MetaCapiTests {
	let api: GraphApi | undefined;
	const printed: unknown[] = [];
	const running = () => {
		if (api === undefined) throw new Error('The stand-in is not running');
		return api;
	};
	const credential = (changes: IDataObject = {}): SavedCredential => ({
		type: new MetaCapiApi(),
		data: {
			accessToken: SECRETS.accessToken,
			datasetId: DATASET,
			baseUrl: running().url,
			...changes,
		},
	});
	const circumstances = ({
		parameters = {},
		options: chosen = {},
		credential: changes,
		...rest
	}: Run) => ({
		...rest,
		nodeType: new MetaCapi(),
		parameters: { resource: 'event', operation: 'send', ...parameters, options: chosen },
		credentials: changes === null ? {} : { metaCapiApi: credential(changes) },
	});

	beforeEach(async () => {
		jest.useFakeTimers({ now: NOW * 1000, doNotFake: [...EVERYTHING_BUT_DATE] });
		for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
			jest.spyOn(console, method).mockImplementation((...texts) => printed.push(texts));
		}
		api = await startGraphApi({
			accessTokens: [SECRETS.accessToken],
			datasets: [DATASET, OTHER_DATASET],
			...options,
		});
	});
	afterEach(async () => {
		await running().close();
		jest.useRealTimers();
		// The console is silent apart from n8n's own log (SPEC 6).
		expect(printed.splice(0)).toEqual([]);
	});

	return () => ({
		api: running(),
		credential,
		async run(run) {
			const result = await runWorkflow({ ...circumstances(run), json: run.json ?? [] });
			expectNoSecret({ ...result, error: inspect(result.error, { depth: 20, showHidden: true }) });
			const json = result.outputs.map((items) => items.map((item) => item.json));
			return { ...result, json, capi: json.map((items) => items.map(capiOf)) };
		},
		async runTool(input, run = {}) {
			const result = await runAsTool({ ...circumstances(run), input });
			expectNoSecret({ ...result, error: inspect(result.error, { depth: 20 }) });
			if (result.error !== undefined) throw result.error;
			return result.answer.map((item) => item.json);
		},
		async runAgent(calls, run = {}) {
			const outcome = await runThroughAgent({ ...circumstances(run), calls });
			expectNoSecret(outcome);
			return outcome;
		},
		async testCredential(changes) {
			const result = await testCredential(new MetaCapi(), credential(changes));
			expectNoSecret(result);
			return result.outcome;
		},
	});
}

const EVERYTHING_BUT_DATE = [
	'hrtime',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
] as const;

/** The one assertion that no secret was shown, over all that a run gave: outputs, hints, error, log. */
export function expectNoSecret(captured: unknown): void {
	const text = JSON.stringify(captured);
	for (const secret of Object.values(SECRETS)) {
		expect(text.includes(secret)).toBe(false);
		expect(text.includes(encodeURIComponent(secret))).toBe(false);
	}
}

/** The `capi` of a result item, or of one on n8n's error output. */
export function capiOf(json: Json): Json {
	const capi = json.capi ?? json.details;
	return isObject(capi) ? capi : {};
}

/** An entry of an object that is an object itself; empty when it is none. */
export function entry(json: Json | undefined, name: string): Json {
	const value = json?.[name];
	return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
