/**
 * Runs a program as long as the process that started this one lives: `node keeper.mjs <seconds to leave> <program> [arguments]`.
 *
 * The other end of standard input closes with that process however it ends, and then the program and all it started
 * are ended too: politely, after these seconds by force.
 */
import { spawn } from 'node:child_process';

const [secondsToLeave, program, ...parameters] = process.argv.slice(2);

// A group of its own can be ended as one, with the task runners and browsers that the program started.
const child = spawn(program, parameters, {
	stdio: ['ignore', 'inherit', 'inherit'],
	detached: true,
});

const signal = (name) => {
	try {
		process.kill(-child.pid, name);
	} catch {
		// The group has ended already.
	}
};

const end = () => {
	signal('SIGTERM');
	setTimeout(() => signal('SIGKILL'), Number(secondsToLeave) * 1000).unref();
};

process.stdin.resume().once('end', end).once('error', end);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
child.once('error', (cause) => {
	console.error(String(cause));
	process.exit(127);
});
child.once('exit', (code) => {
	// What the program leaves behind goes with it.
	signal('SIGKILL');
	process.exit(code ?? 1);
});
