/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/no-dangerous-functions -- tests only: processes are started and ended */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startKept, untilReady, type KeptProcess } from './kept-process';
import { sharedN8n } from './shared-n8n';

const STAY = 'setInterval(() => {}, 1000)';

/** A program that says its process id and stays, whatever it is asked to do. */
const STUBBORN = `process.on('SIGTERM', () => {}); console.log(process.pid); ${STAY}`;

function start(script: string, log: string): KeptProcess {
	return startKept({
		program: process.execPath,
		parameters: ['-e', script],
		environment: process.env,
		folder: sharedN8n().runFolder,
		log: join(sharedN8n().runFolder, log),
		secondsToLeave: 1,
	});
}

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

const untilGone = async (pid: number): Promise<void> => {
	for (let waits = 0; isAlive(pid); waits++) {
		if (waits > 150) throw new Error(`Process ${pid} is still there`);
		await pause(100);
	}
};

describe('a kept process', () => {
	it('is gone after it was stopped, even one that does not listen', async () => {
		const kept = start(STUBBORN, 'stubborn.log');
		const said = () => readFileSync(kept.log, 'utf8').trim();
		await untilReady(kept, async () => await Promise.resolve(said() !== ''));

		await kept.stop();

		expect(kept.hasEnded()).toBe(true);
		expect(isAlive(Number(said()))).toBe(false);
	});

	it('is gone soon after the process that started it was killed', async () => {
		const starter = spawn(
			process.execPath,
			['-e', parentScript(), join(__dirname, 'keeper.mjs'), `console.log(process.pid); ${STAY}`],
			{ stdio: ['ignore', 'pipe', 'inherit'] },
		);
		const [printed] = await once(starter.stdout.setEncoding('utf8'), 'data');
		const pid = Number(printed);
		expect(isAlive(pid)).toBe(true);

		starter.kill('SIGKILL');

		await untilGone(pid);
	});

	it('that ends before it is ready is told by the end of its log', async () => {
		const kept = start("console.log('no room'); process.exit(3)", 'ended.log');

		await expect(untilReady(kept, async () => await Promise.resolve(false))).rejects.toThrow(
			/ended.*no room/s,
		);
	});
});

/** A process that keeps another one as `startKept` does, and passes its words on. */
function parentScript(): string {
	return [
		"const { spawn } = require('node:child_process');",
		'const [keeper, script] = process.argv.slice(1);',
		"spawn(process.execPath, [keeper, '1', process.execPath, '-e', script],",
		"	{ stdio: ['pipe', 'inherit', 'inherit'], detached: true });",
		STAY,
	].join('\n');
}
