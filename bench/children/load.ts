/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a process of its own, so that nothing is loaded yet */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * Prints how many milliseconds loading the built node takes, as n8n does it (`n8n-workflow` is there already), and how
 * many more the file that its first execution loads: `[2.1, 48.5]`.
 */
const load = createRequire(__filename);
const built = join(__dirname, '..', 'dist', 'nodes', 'MetaCapi');

function millisecondsOf(file: string): number {
	const started = performance.now();
	load(join(built, file));
	return performance.now() - started;
}

load('n8n-workflow');
console.log(
	JSON.stringify([millisecondsOf('MetaCapi.node.js'), millisecondsOf('n8n/at-first-use.js')]),
);
