import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * What the node's file loads at the first call, as that file spells it: esbuild splits no CommonJS by itself, so to the
 * one file this is outside, and to the build a file of its own.
 */
const atFirstUse = './n8n/at-first-use';

/** One bundle per class that n8n loads (SPEC 7), and one that keeps the work out of the node's (SPEC 8). */
const entryPoints = [
	'nodes/MetaCapi/MetaCapi.node.ts',
	`nodes/MetaCapi/${atFirstUse}.ts`,
	'credentials/MetaCapiApi.credentials.ts',
];

/** What n8n itself guarantees to be there (N 2.4): never in a bundle. */
const guaranteed = ['n8n-workflow', 'zod', 'zod/*', 'luxon'];

/** What may be in a bundle: the rest of the world would have to be licensed, sized and scanned first. */
const allowed = ['libphonenumber-js'];

/** Bundles the node and the credential into a folder, with the licences of the libraries inside. */
export async function bundle(outdir) {
	const { metafile } = await build({
		entryPoints,
		external: [...guaranteed, atFirstUse],
		outdir,
		outbase: '.',
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		// Names and line breaks stay: users and reviewers read this file. Nothing in it is worth hiding.
		minify: false,
		charset: 'ascii',
		legalComments: 'none',
		// Sources have none (lint); a library's stray one would fail the scan (N 1.3).
		drop: ['console'],
		metafile: true,
		logLevel: 'warning',
		// A native `import()` ignores NODE_PATH, by which n8n shows its own packages to community nodes (N 2.4);
		// this turns it into a `require` at the same moment.
		supported: { 'dynamic-import': false },
	});
	await Promise.all(Object.keys(metafile.outputs).map(writeTidily));
	const packages = bundledPackages(metafile);
	const strangers = packages.filter((name) => !allowed.includes(name));
	if (strangers.length > 0) throw new Error(`Not meant to be bundled: ${strangers.join(', ')}`);
	await writeLicences(packages, outdir);
}

/** Writes a bundle as small and as quickly read as it can be without taking its names and line breaks away. */
async function writeTidily(file) {
	const text = await readFile(file, 'utf8');
	const tidy = inAscii(await indentedWithTabs(text));
	if (tidy !== text) await writeFile(file, tidy);
}

/**
 * Escapes what esbuild leaves in regular expressions and comments: one character beyond ASCII makes V8 keep and parse
 * the whole file in two bytes per character, which costs a third of the time of loading it (SPEC 8).
 */
function inAscii(text) {
	return text.replace(
		/[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/**
 * esbuild indents with two spaces, which are a twentieth of the package. A file stays as it is where a text that spans
 * lines would change.
 */
async function indentedWithTabs(text) {
	const indented = text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
	const [before, after] = await Promise.all([text, indented].map(withoutLayout));
	return before === after ? indented : text;
}

async function withoutLayout(text) {
	const { code } = await transform(text, { minifyWhitespace: true, legalComments: 'none' });
	return code;
}

function bundledPackages(metafile) {
	const names = Object.keys(metafile.inputs).flatMap((input) => {
		const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
		return match ? [match[1]] : [];
	});
	return [...new Set(names)].sort();
}

async function writeLicences(packages, outdir) {
	const texts = await Promise.all(packages.map(licenceOf));
	if (texts.length === 0) return;
	await mkdir(outdir, { recursive: true });
	await writeFile(join(outdir, 'LICENSES.txt'), texts.join('\n\n'));
}

async function licenceOf(name) {
	const folder = join('node_modules', name);
	const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
	if (file === undefined) throw new Error(`${name} comes without a licence text`);
	return `${name} ${version} (${license})\n\n${await readFile(join(folder, file), 'utf8')}`;
}
