/**
 * Bundles the benchmark as the package itself is bundled, so that what is measured is what runs in n8n: a loader that
 * compiles file by file adds calls of its own to every inner function.
 */
import { build } from 'esbuild';
import { bundle } from '../scripts/bundle.mjs';

// Within the checkout, where packages are found, and never published or linted.
const outdir = 'node_modules/.cache/meta-capi';
const children = ['engine', 'load', 'server', 'stream'];

const settings = {
	outdir,
	outExtension: { '.js': '.cjs' },
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	supported: { 'dynamic-import': false },
	logLevel: 'warning',
};

await build({
	...settings,
	entryPoints: [
		{ in: 'bench/index.ts', out: 'bench' },
		{ in: 'bench/children/stream.ts', out: 'children/stream' },
	],
	external: ['zod', 'zod/*', 'luxon', 'facebook-nodejs-business-sdk', 'n8n-workflow'],
});
// The engine and all of n8n stay where they are; the node itself is loaded from the package as it is published.
await build({
	...settings,
	entryPoints: children
		.filter((name) => name !== 'stream')
		.map((name) => ({ in: `bench/children/${name}.ts`, out: `children/${name}` })),
	packages: 'external',
});
await bundle(`${outdir}/dist`);
