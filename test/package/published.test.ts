/* eslint-disable @n8n/community-nodes/no-restricted-imports -- the test reads what was packed */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, packed, type Packed } from './support/packed';

const nodeFile = 'dist/nodes/MetaCapi/MetaCapi.node.js';
const credentialFile = 'dist/credentials/MetaCapiApi.credentials.js';

/** SPEC 7: what npm would publish, built and packed from this checkout. */
describe('the published package', () => {
	let published: Packed;

	beforeAll(() => {
		published = packed();
	}, 120_000);

	afterAll(() => published.remove());

	const text = (path: string) => readFileSync(join(published.unpacked, path), 'utf8');

	it('holds the bundles, what stands beside them, and nothing else', () => {
		expect(published.files.map(({ path }) => path).sort()).toEqual([
			'LICENSE',
			'README.md',
			'dist/LICENSES.txt',
			credentialFile,
			'dist/icons/meta-capi.dark.svg',
			'dist/icons/meta-capi.svg',
			nodeFile,
			'dist/nodes/MetaCapi/MetaCapi.node.json',
			'package.json',
		]);
	});

	it('stays small', () => {
		expect(published.size).toBeLessThan(400_000);
		expect(published.unpackedSize).toBeLessThan(1_000_000);
	});

	it('carries the licence of the phone library inside the bundle', () => {
		expect(text('dist/LICENSES.txt')).toMatch(/libphonenumber-js .*MIT/);
	});

	it('requires nothing but what n8n guarantees', () => {
		const required = [nodeFile, credentialFile].flatMap((path) =>
			[...text(path).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]),
		);
		const guaranteed = ['n8n-workflow', 'zod/v4', 'luxon', 'node:crypto', 'crypto'];
		expect(required.filter((name) => !guaranteed.includes(name ?? ''))).toEqual([]);
	});

	it('has no native import(), which would not find n8n’s own packages', () => {
		expect(text(nodeFile)).not.toMatch(/\bimport\(/);
	});

	it('touches no console, process, global object or timer', () => {
		const forbidden =
			/\bconsole\.|\bglobalThis\b|\bprocess\.|\bset(?:Timeout|Interval|Immediate)\(/;
		expect(text(nodeFile)).not.toMatch(forbidden);
		expect(text(credentialFile)).not.toMatch(forbidden);
	});

	it('passes n8n’s scan', () => {
		const { status, text: report } = node('scripts/scan.mjs', 'tarball', published.unpacked);
		expect(report).toContain('Tarball: passed');
		expect(status).toBe(0);
	}, 120_000);

	it('is loaded without zod and without the phone metadata', () => {
		const { text: report } = node(
			'test/package/support/load.cjs',
			join(published.unpacked, nodeFile),
		);
		const loaded: unknown = JSON.parse(report);
		expect(loaded).toEqual({ name: 'metaCapi', modules: [], phoneMetadata: false });
	});

	it('exports the credential under its class name', () => {
		const script = `new (require(${JSON.stringify(join(published.unpacked, credentialFile))}).MetaCapiApi)().name`;
		expect(node('--print', script)).toEqual({ status: 0, text: 'metaCapiApi\n' });
	});
});

describe('the sources', () => {
	it('pass n8n’s scan', () => {
		const { status, text } = node('scripts/scan.mjs', 'sources');
		expect(text).toContain('Sources: passed');
		expect(status).toBe(0);
	}, 120_000);
});
