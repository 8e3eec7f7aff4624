import { z } from 'zod/v4';
import { parseFlatted } from './flatted';

const item = z.looseObject({ json: z.record(z.string(), z.unknown()) });

const failure = z.looseObject({
	message: z.string(),
	description: z.string().nullish(),
});

const task = z.looseObject({
	executionStatus: z.string().optional(),
	executionTime: z.number().optional(),
	error: failure.optional(),
	hints: z.array(z.looseObject({ message: z.string() })).default([]),
	data: z.record(z.string(), z.array(z.array(item).nullable())).default({}),
});

const runData = z.looseObject({
	resultData: z.looseObject({
		runData: z.record(z.string(), z.array(task)).default({}),
		error: failure.optional(),
		lastNodeExecuted: z.string().optional(),
	}),
});

/** The JSON of an item. */
export type Json = Readonly<Record<string, unknown>>;

/** One execution of a workflow as tests read it. */
export interface Execution {
	/** `success`, `error`, `canceled`, `crashed`. */
	readonly status: string;
	/** What ended it, in n8n's words. */
	readonly error: { readonly message: string; readonly description: string } | undefined;
	/** The names of the nodes that ran. */
	readonly nodes: readonly string[];
	/** The JSON of the items on each output of a node, in its last run; none when it did not run. */
	outputs(node: string, connection?: string): readonly (readonly Json[])[];
	/** What a node's panel shows beside the items. */
	hints(node: string): readonly string[];
	/** Milliseconds a node took in its last run. */
	milliseconds(node: string): number;
}

/** Reads what `/rest/executions/<id>` gives under `data`; `undefined` while nothing is stored. */
export function storedExecution(status: string, flatted: string): Execution | undefined {
	const data = parseFlatted(flatted);
	return data === undefined ? undefined : executionOf(status, data);
}

/** Reads the data of an execution, as `n8n execute --rawOutput` prints it under `data`. */
export function executionOf(status: string, data: unknown): Execution {
	const { runData: nodes, error } = runData.parse(data).resultData;
	const last = (node: string) => nodes[node]?.at(-1);
	return {
		status,
		error: error && { message: error.message, description: error.description ?? '' },
		nodes: Object.keys(nodes),
		outputs: (node, connection = 'main') =>
			(last(node)?.data[connection] ?? []).map((items) => (items ?? []).map(({ json }) => json)),
		hints: (node) => last(node)?.hints.map(({ message }) => message) ?? [],
		milliseconds: (node) => last(node)?.executionTime ?? 0,
	};
}
