/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a test cancels after a time */
import './n8n-environment';
import { WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type IConnections,
	type INode,
	type INodeParameters,
	type INodeType,
	type IRun,
	type IWorkflowSettings,
	type OnError,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalData } from './additional-data';
import type { SavedCredential } from './credentials-helper';
import { withEngineLog, type LogEntry } from './engine-log';
import { NodeTypes } from './node-types';

/** The node under test and the circumstances of its run. Only the node type is needed. */
export interface Circumstances {
	readonly nodeType: INodeType;
	readonly parameters?: INodeParameters;
	/** By credential type name; the node uses all of them. */
	readonly credentials?: Readonly<Record<string, SavedCredential>>;
	/** The node's own settings: On Error, Retry On Fail … */
	readonly settings?: NodeSettings;
	/** `manual` (the default) is a run from the editor, `trigger` one in production. */
	readonly mode?: WorkflowExecuteMode;
	readonly timezone?: string;
	readonly workflowSettings?: IWorkflowSettings;
	readonly executionId?: string;
	/** Cancels the execution after so many milliseconds, as the editor's stop button does. */
	readonly cancelAfter?: number;
	/** Cancels the execution when it is aborted. */
	readonly cancelSignal?: AbortSignal;
}

type NodeSettings = Partial<
	Pick<
		INode,
		'alwaysOutputData' | 'executeOnce' | 'maxTries' | 'retryOnFail' | 'waitBetweenTries'
	> & { readonly onError: OnError }
>;

/** A workflow's picture; the first node starts it. */
export interface Picture {
	readonly nodes: readonly [INode, ...INode[]];
	readonly connections: IConnections;
	/** By type name. */
	readonly nodeTypes: Readonly<Record<string, INodeType>>;
}

/** A node with its type's newest version and nothing set. */
export function node(name: string, type: string, nodeType: INodeType): INode {
	const { version, defaultVersion } = nodeType.description;
	const versions = Array.isArray(version) ? version : [version];
	const typeVersion = defaultVersion ?? Math.max(...versions);
	return { id: name, name, type, typeVersion, position: [0, 0], parameters: {} };
}

/** The node under test with its parameters, credentials and settings. */
export function testedNode(name: string, type: string, under: Circumstances): INode {
	const credentials = Object.keys(under.credentials ?? {}).map(
		(credential) => [credential, { id: credential, name: credential }] as const,
	);
	return {
		...node(name, type, under.nodeType),
		parameters: under.parameters ?? {},
		...(credentials.length === 0 ? {} : { credentials: Object.fromEntries(credentials) }),
		...under.settings,
	};
}

/** Runs a workflow in n8n's real engine and gives its run and the server log. */
export async function execute(
	{ nodes, connections, nodeTypes }: Picture,
	under: Circumstances,
): Promise<{ readonly outcome: IRun; readonly log: readonly LogEntry[] }> {
	const workflow = new Workflow({
		id: 'workflow',
		name: 'Workflow',
		active: false,
		nodes: [...nodes],
		connections,
		nodeTypes: new NodeTypes(nodeTypes),
		settings: {
			executionOrder: 'v1',
			...(under.timezone === undefined ? {} : { timezone: under.timezone }),
			...under.workflowSettings,
		},
	});
	return await withEngineLog(async () => await start(workflow, nodes[0], under));
}

async function start(workflow: Workflow, startNode: INode, under: Circumstances): Promise<IRun> {
	const mode = under.mode ?? 'manual';
	const data = additionalData(under.executionId ?? '1', mode, under.credentials ?? {});
	const execution = new WorkflowExecute(data, mode).run({ workflow, startNode });
	const cancel = () => execution.cancel();
	const timer = under.cancelAfter === undefined ? undefined : setTimeout(cancel, under.cancelAfter);
	under.cancelSignal?.addEventListener('abort', cancel, { once: true });
	try {
		return await execution;
	} finally {
		clearTimeout(timer);
		under.cancelSignal?.removeEventListener('abort', cancel);
	}
}
