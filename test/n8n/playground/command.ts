/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: the command is run and interrupted */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startKept, untilReady } from '../support/kept-process';

/** `npm run playground`, as a newcomer sees it. */
export interface PlaygroundCommand {
	/** What it has printed. */
	readonly printed: () => string;
	/** The address it prints behind these words. */
	address(words: string): string;
	/** Ctrl-C: what the terminal would send to all that run in it. Waits for the end. */
	interrupt(): Promise<void>;
	/** Ends it whatever it does. */
	stop(): Promise<void>;
	/** Folders it made, and the numbers of processes it started, that are still there. */
	leftovers(): readonly string[];
}

const checkout = join(__dirname, '..', '..', '..');

/** Leaves the number of the process in a file, and becomes the program. */
const NOTE_AND_RUN = 'echo "$$" > "$0" && exec "$@"';

/** Runs `npm run playground` until it says that it is ready. Everything it makes for itself goes to `folder`. */
export async function startPlayground(folder: string, log: string): Promise<PlaygroundCommand> {
	rmSync(log, { force: true });
	const numberFile = join(folder, 'number');
	const temporary = join(folder, 'temporary');
	mkdirSync(temporary, { recursive: true });
	// It knows nothing of the tests.
	const environment = { ...process.env, NODE_ENV: undefined, N8N_TEST_RUN: undefined };
	const child = startKept({
		program: '/bin/sh',
		parameters: ['-c', NOTE_AND_RUN, numberFile, 'npm', 'run', 'playground'],
		environment: { ...environment, TMPDIR: temporary },
		folder: checkout,
		log,
	});
	const printed = () => readFileSync(log, 'utf8');
	await untilReady(child, async () => await Promise.resolve(printed().includes('Ctrl-C ends it')));
	return {
		printed,
		address(words) {
			const [, address] = new RegExp(`${words} +(http://localhost:\\d+)`).exec(printed()) ?? [];
			if (address === undefined) throw new Error(`No address behind '${words}':\n${printed()}`);
			return address;
		},
		async interrupt() {
			process.kill(-Number(readFileSync(numberFile, 'utf8')), 'SIGINT');
			while (!child.hasEnded()) await pause(50);
		},
		stop: child.stop,
		leftovers: () => [
			...readdirSync(temporary).filter((name) => name.startsWith('meta-capi-')),
			...processesOf(temporary),
		],
	};
}

/** The processes whose temporary folder this is, by Linux' own list. */
function processesOf(temporary: string): readonly string[] {
	return readdirSync('/proc').filter((number) => {
		const file = join('/proc', number, 'environ');
		if (!/^\d+$/.test(number) || !existsSync(file)) return false;
		try {
			return readFileSync(file, 'utf8').split('\0').includes(`TMPDIR=${temporary}`);
		} catch {
			// It has ended since, or belongs to somebody else.
			return false;
		}
	});
}
