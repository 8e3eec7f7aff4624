/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports -- a command line tool that starts processes of its own */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts one of the programs of `children/` with the Node this one runs on. */
function start(
	name: string,
	parameters: readonly string[],
	flags: readonly string[],
): ChildProcess {
	const file = join(__dirname, 'children', `${name}.cjs`);
	return spawn(process.execPath, [...flags, file, ...parameters], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

/** Runs a program to its end and gives the last line it printed. */
export async function outputOf(
	name: string,
	parameters: readonly string[] = [],
	flags: readonly string[] = [],
): Promise<string> {
	const child = start(name, parameters, flags);
	const [text, [code]] = await Promise.all([textOf(child), once(child, 'close')]);
	if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
	return text.trim().split('\n').at(-1) ?? '';
}

async function textOf({ stdout }: ChildProcess): Promise<string> {
	let text = '';
	for await (const part of stdout ?? []) text += String(part);
	return text;
}

/** Runs something beside a server that answers after so many milliseconds. */
export async function withServer<T>(
	latency: number,
	work: (url: string) => Promise<T>,
): Promise<T> {
	const server = start('server', [String(latency)], []);
	try {
		if (server.stdout === null) throw new Error('The server has no output');
		const [line]: unknown[] = await once(server.stdout, 'data');
		return await work(String(line).trim());
	} finally {
		server.kill();
	}
}
