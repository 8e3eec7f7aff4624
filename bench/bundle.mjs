/**
 * Bundles the benchmark as the package itself is bundled, so that what is measured is what runs in n8n: a loader that
 * compiles file by file adds calls of its own to every inner function.
 */
import { build } from 'esbuild';

await build({
	entryPoints: ['bench/index.ts'],
	// Within the checkout, where packages are found, and never published or linted.
	outfile: 'node_modules/.cache/meta-capi/bench.cjs',
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	external: ['zod', 'zod/*', 'luxon', 'facebook-nodejs-business-sdk', 'n8n-workflow'],
	supported: { 'dynamic-import': false },
	logLevel: 'warning',
});
