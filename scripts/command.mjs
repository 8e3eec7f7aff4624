import { spawn } from 'node:child_process';

/** Runs a command in the foreground with extra environment variables and gives its exit code. */
export function run(command, parameters, environment = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, parameters, {
			stdio: 'inherit',
			env: { ...process.env, ...environment },
		});
		// Ctrl-C reaches both; whoever is told alone passes it on. This one waits until the other has cleaned up.
		const wait = () => {};
		const pass = () => child.kill('SIGTERM');
		process.on('SIGINT', wait).on('SIGTERM', pass);
		child.once('error', reject);
		child.once('close', (code, signal) => {
			process.off('SIGINT', wait).off('SIGTERM', pass);
			resolve(signal === null ? code : 1);
		});
	});
}

/** Runs npm: the one that started us, so that no other version rewrites anything. */
export function npm(parameters) {
	const started = process.env.npm_execpath;
	if (started?.endsWith('.js')) return run(process.execPath, [started, ...parameters]);
	return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters);
}
