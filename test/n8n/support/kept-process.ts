/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/no-dangerous-functions -- tests only: they start servers */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that lives no longer than this process. */
export interface KeptProcess {
	/** Where everything it prints goes. */
	readonly log: string;
	readonly hasEnded: () => boolean;
	/** Ends it, by force if it does not go in time, and waits until it is gone. */
	stop(): Promise<void>;
}

/** How a server is started. */
export interface KeptProcessOptions {
	readonly program: string;
	readonly parameters: readonly string[];
	readonly environment: NodeJS.ProcessEnv;
	readonly folder: string;
	readonly log: string;
	/** How long it may take to end when it is asked to, before it is made to: 10 by default. */
	readonly secondsToLeave?: number;
}

/** Starts a server that is ended with this process, however that ends. */
export function startKept(options: KeptProcessOptions): KeptProcess {
	const { program, parameters, environment, folder, log, secondsToLeave = 10 } = options;
	mkdirSync(dirname(log), { recursive: true });
	const file = openSync(log, 'a');
	const keeper = join(__dirname, 'keeper.mjs');
	const child = spawn(process.execPath, [keeper, String(secondsToLeave), program, ...parameters], {
		cwd: folder,
		env: environment,
		stdio: ['pipe', file, file],
		// Ctrl-C in the terminal is this process's own affair: it stops what it started.
		detached: true,
	});
	closeSync(file);
	const closed = once(child, 'close');
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	return {
		log,
		hasEnded,
		async stop() {
			child.stdin?.destroy();
			await closed;
		},
	};
}

/** Waits until a server is ready; throws with the end of its log if it ends before, or is not ready in time. */
export async function untilReady(
	{ log, hasEnded }: KeptProcess,
	isReady: () => Promise<boolean>,
	seconds = 120,
): Promise<void> {
	const until = Date.now() + seconds * 1000;
	while (!(await isReady())) {
		const why = hasEnded() ? 'ended' : Date.now() > until ? `not ready in ${seconds} s` : undefined;
		if (why !== undefined) {
			const end = readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n');
			throw new Error(`The server is ${why}; the end of ${log}:\n${end}`);
		}
		await pause(200);
	}
}
