/**
 * n8n's own package scan without the network (N 1.2): the sources of the checkout, then the unpacked tarball.
 *
 * `node scripts/scan.mjs [sources|tarball <folder>]`; without arguments both, the tarball freshly built and packed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.mjs';

// n8n's lint rules take every file for `Test.node.ts` when they find themselves in a test run.
delete process.env.NODE_ENV;
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
	'@n8n/scan-community-package/scanner/scanner.mjs'
);

const publishedFiles = ['**/*.js', 'package.json'];

async function leg(name, folder, patterns) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	console.log(`${name}: ${passed ? 'passed' : message}`);
	if (!passed && details !== undefined) console.log(details);
	return passed;
}

async function fresh() {
	const scratch = mkdtempSync(join(tmpdir(), 'meta-capi-scan-'));
	try {
		return await leg('Tarball', pack(scratch).unpacked, publishedFiles);
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

const [only, folder] = process.argv.slice(2);
process.chdir(join(import.meta.dirname, '..'));
const passed = [];
if (only !== 'tarball') passed.push(await leg('Sources', process.cwd(), SOURCE_FILE_PATTERNS));
if (only === 'tarball') passed.push(await leg('Tarball', folder, publishedFiles));
if (only === undefined) passed.push(await fresh());
process.exitCode = passed.every(Boolean) ? 0 : 1;
