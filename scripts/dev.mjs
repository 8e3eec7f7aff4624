/**
 * n8n with this package, rebuilt on every change.
 *
 * n8n's own tool links the package and starts n8n; its compiler step only checks types here, since esbuild
 * builds. Arguments go to `n8n-node dev`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from './command.mjs';

const builder = spawn(
	process.execPath,
	[join('node_modules', 'gulp', 'bin', 'gulp.js'), 'watch', '--silent'],
	{
		stdio: ['ignore', 'ignore', 'inherit'],
	},
);
try {
	process.exitCode = await run(process.execPath, [
		join('node_modules', '@n8n', 'node-cli', 'bin', 'n8n-node.mjs'),
		'dev',
		...process.argv.slice(2),
	]);
} finally {
	builder.kill();
}
