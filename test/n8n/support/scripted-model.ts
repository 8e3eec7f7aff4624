/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a server that an agent asks */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod/v4';
import type { Json } from './execution';

const request = z.looseObject({
	messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
	tools: z
		.array(
			z.looseObject({
				function: z.looseObject({
					name: z.string(),
					description: z.string().default(''),
					parameters: z.record(z.string(), z.unknown()).default({}),
				}),
			}),
		)
		.default([]),
});

/** What an agent asked: its messages, and the tools it offers with their schemas. */
export type ModelRequest = z.infer<typeof request>;

/** A stand-in for a chat model, which uses the first tool once and is then content. */
export interface ScriptedModel {
	/** The base URL of an OpenAI credential. */
	readonly url: string;
	readonly requests: readonly ModelRequest[];
	close(): Promise<void>;
}

/** Starts a model that calls the first tool with these arguments. */
export async function startScriptedModel(toolArguments: Json): Promise<ScriptedModel> {
	const requests: ModelRequest[] = [];
	const server = createServer((incoming, response) => {
		void textOf(incoming).then((text) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			if (!incoming.url?.endsWith('/chat/completions')) return response.end('{"data":[]}');
			const asked = request.parse(JSON.parse(text));
			requests.push(asked);
			return response.end(JSON.stringify(completion(asked, toolArguments)));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		requests,
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

function completion({ messages, tools }: ModelRequest, toolArguments: Json): Json {
	const name = tools[0]?.function.name;
	const isDone = messages.some(({ role }) => role === 'tool') || name === undefined;
	const call = { name, arguments: JSON.stringify(toolArguments) };
	const message = isDone
		? { role: 'assistant', content: 'Done.' }
		: {
				role: 'assistant',
				content: null,
				tool_calls: [{ id: 'call_1', type: 'function', function: call }],
			};
	return {
		id: 'completion',
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: isDone ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

async function textOf(incoming: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}
