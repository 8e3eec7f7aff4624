import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const gulp = join('node_modules', 'gulp', 'bin', 'gulp.js');

/**
 * Builds and packs the checkout as npm would publish it, and unpacks it again into the folder given.
 *
 * Gives npm's own account (`files`, `size` and `unpackedSize` in bytes) and where the package lies.
 */
export function pack(folder) {
	const output = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' };
	execFileSync(process.execPath, [gulp, 'build', '--silent'], output);
	const npm = process.env.npm_execpath?.endsWith('.js')
		? [process.execPath, process.env.npm_execpath]
		: ['npm'];
	const [command, ...first] = npm;
	const options = ['--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
	const [account] = JSON.parse(execFileSync(command, [...first, 'pack', ...options], output));
	execFileSync('tar', ['-xzf', join(folder, account.filename), '-C', folder], output);
	return { ...account, unpacked: join(folder, 'package') };
}

// Run by itself (`node scripts/pack.mjs <folder>`) it prints the account as JSON: the package tests read it.
if (process.argv[1] === import.meta.filename) {
	console.log(JSON.stringify(pack(process.argv[2])));
}
