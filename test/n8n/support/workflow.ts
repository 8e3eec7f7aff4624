import { randomUUID } from 'node:crypto';
import type { Json } from './execution';

/** A node as workflow files hold it. */
export interface WorkflowNode {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly position: readonly [number, number];
	readonly parameters: Json;
	readonly credentials?: Readonly<Record<string, SavedCredential>>;
	readonly onError?: 'continueErrorOutput' | 'continueRegularOutput' | 'stopWorkflow';
	readonly webhookId?: string;
}

/** Where the outputs of each node lead, by connection type and output. */
export type Connections = Readonly<
	Record<
		string,
		Readonly<
			Record<
				string,
				readonly (readonly {
					readonly node: string;
					readonly type: string;
					readonly index: number;
				}[])[]
			>
		>
	>
>;

/** A workflow as n8n takes it. */
export interface Workflow {
	readonly name: string;
	readonly nodes: readonly WorkflowNode[];
	readonly connections: Connections;
	readonly settings: Json;
}

/** How nodes name a credential. */
export interface SavedCredential {
	readonly id: string;
	readonly name: string;
}

/** A node of a type; its place on the canvas follows from its place in the list of `workflowOf`. */
export function node(
	name: string,
	type: string,
	parameters: Json = {},
	more: Partial<Omit<WorkflowNode, 'name' | 'parameters' | 'type'>> = {},
): WorkflowNode {
	return { id: randomUUID(), name, type, typeVersion: 1, position: [0, 0], parameters, ...more };
}

/** The trigger of a run from the editor. */
export const manualTrigger = (): WorkflowNode => node('Start', 'n8n-nodes-base.manualTrigger');

/** A node that gives items, whatever comes in. */
export function itemsNode(items: readonly Json[], name = 'Items'): WorkflowNode {
	const jsCode = `return ${JSON.stringify(items)}.map((json) => ({ json }));`;
	return node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });
}

/** The node under test. */
export function metaCapiNode(
	credential: SavedCredential | undefined,
	parameters: Json = {},
	more: Partial<WorkflowNode> = {},
): WorkflowNode {
	return node('Meta CAPI', 'n8n-nodes-meta-capi.metaCapi', parameters, {
		...(credential !== undefined && { credentials: { metaCapiApi: credential } }),
		...more,
	});
}

/** A node that takes what another one's output gives, so that a branch can be seen. */
export const catcher = (name: string): WorkflowNode => node(name, 'n8n-nodes-base.noOp');

/**
 * Nodes in a row, each fed by the first output of the one before; `branches` stand behind the last one's outputs, in
 * their order.
 */
export function workflowOf(
	name: string,
	row: readonly WorkflowNode[],
	branches: readonly WorkflowNode[] = [],
): Workflow {
	const target = ({ name: to }: WorkflowNode) => ({ node: to, type: 'main', index: 0 });
	const links = row.map((_entry, index): Connections[string] => {
		const next = row[index + 1];
		if (next !== undefined) return { main: [[target(next)]] };
		return { main: branches.map((branch) => [target(branch)]) };
	});
	return {
		name,
		nodes: [
			...row.map((entry, index) => ({ ...entry, position: [index * 220, 0] as const })),
			...branches.map((entry, index) => ({
				...entry,
				position: [row.length * 220, (index - 1) * 160] as const,
			})),
		],
		connections: Object.fromEntries(row.map((entry, index) => [entry.name, links[index] ?? {}])),
		settings: { executionOrder: 'v1' },
	};
}
