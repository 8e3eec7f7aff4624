/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/no-dangerous-functions -- tests only: they install and start programs */
import { spawn } from 'node:child_process';

/** What a command left behind. */
export interface CommandOutcome {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** How a command is run. */
export interface CommandOptions {
	readonly folder?: string;
	/** The whole environment; by default that of this process. */
	readonly environment?: NodeJS.ProcessEnv;
	/** Milliseconds until it is killed. */
	readonly timeout?: number;
}

/** Runs a program to its end, without a shell and without input, and collects what it prints. */
export async function runCommand(
	program: string,
	parameters: readonly string[],
	{ folder, environment = process.env, timeout }: CommandOptions = {},
): Promise<CommandOutcome> {
	return await new Promise((resolve, reject) => {
		const child = spawn(program, [...parameters], {
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
			...(folder !== undefined && { cwd: folder }),
			...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' }),
		});
		const printed = { stdout: '', stderr: '' };
		child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, ...printed }));
	});
}

/** Runs a program that has to succeed; otherwise throws with the end of what it printed. */
export async function mustRun(
	program: string,
	parameters: readonly string[],
	options: CommandOptions = {},
): Promise<CommandOutcome> {
	const outcome = await runCommand(program, parameters, options);
	if (outcome.code === 0) return outcome;
	const lines = `${outcome.stdout}\n${outcome.stderr}`.trim().split('\n').slice(-30).join('\n');
	throw new Error(`${program} ${parameters.join(' ')} ended with code ${outcome.code}:\n${lines}`);
}
