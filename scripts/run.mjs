/**
 * Runs a task that must work alone on a fresh clone with nothing installed:
 * `node scripts/run.mjs <task> [arguments]`. Uses nothing but Node itself until the packages are there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, isInstalled } from './install.mjs';
import { run } from './command.mjs';

const binary = (...path) => join('node_modules', ...path);
const jest = binary('jest', 'bin', 'jest.js');
const gulp = binary('gulp', 'bin', 'gulp.js');

/** Each task is a list of Node command lines; the arguments given go to the last one. */
const tasks = {
	install: [],
	test: [[jest]],
	'test:n8n': [
		['--import', 'tsx', 'test/n8n/install/main.ts'],
		[jest, '--config', 'test/n8n/jest.config.js'],
	],
	playground: [['--import', 'tsx', 'test/n8n/playground/main.ts']],
	demo: [
		[gulp, 'build', '--silent'],
		['--import', 'tsx', 'demo/index.ts'],
	],
	bench: [['bench/bundle.mjs'], [binary('.cache', 'meta-capi', 'bench.cjs')]],
};

const [name, ...rest] = process.argv.slice(2);
const steps = tasks[name];
if (steps === undefined) {
	console.error(`Tasks: ${Object.keys(tasks).join(', ')}`);
	process.exit(2);
}

process.chdir(join(import.meta.dirname, '..'));
if (!isInstalled()) await install();

// Where the engine tests keep what n8n-core writes (test/engine/support/n8n-environment.ts).
const scratch = mkdtempSync(join(tmpdir(), 'meta-capi-'));
let code = 0;
try {
	for (const [index, step] of steps.entries()) {
		const last = index === steps.length - 1;
		code = await run(process.execPath, last ? [...step, ...rest] : step, {
			META_CAPI_SCRATCH: scratch,
		});
		if (code !== 0) break;
	}
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = code;
