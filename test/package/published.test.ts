/* eslint-disable @n8n/community-nodes/no-restricted-imports -- the test reads what was packed */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { node, packed, type Packed } from './support/packed';

const nodeFile = 'dist/nodes/MetaCapi/MetaCapi.node.js';
const atFirstUse = 'dist/nodes/MetaCapi/n8n/at-first-use.js';
const credentialFile = 'dist/credentials/MetaCapiApi.credentials.js';
const bundles = [nodeFile, atFirstUse, credentialFile];

/** What `support/load.cjs` tells of a process that loaded the node. */
const account = z.object({
	name: z.string(),
	steps: z.array(
		z.object({ call: z.string(), gave: z.unknown().optional(), modules: z.array(z.string()) }),
	),
	phoneMetadata: z.object({ isWrapped: z.boolean(), isEvaluated: z.boolean() }),
});

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
			atFirstUse,
			'package.json',
		]);
	});

	it('stays small', () => {
		expect(published.size).toBeLessThan(400_000);
		expect(published.unpackedSize).toBeLessThan(1_000_000);
		// What n8n loads at every start: the description and the few tables it shares with what works.
		expect(text(nodeFile).length).toBeLessThan(40_000);
	});

	it('carries the licence of the phone library inside the bundle', () => {
		expect(text('dist/LICENSES.txt')).toMatch(/libphonenumber-js .*MIT/);
	});

	it('requires nothing but what n8n guarantees', () => {
		const required = bundles.flatMap((path) =>
			[...text(path).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]),
		);
		const guaranteed = ['n8n-workflow', 'zod/v4', 'luxon', 'node:crypto', 'crypto'];
		// One file of its own, from one place.
		expect(required.filter((name) => !guaranteed.includes(name ?? ''))).toEqual([
			'./n8n/at-first-use',
		]);
	});

	it('has no native import(), which would not find n8n’s own packages', () => {
		for (const path of bundles) expect(text(path)).not.toMatch(/\bimport\(/);
	});

	it('touches no console, process, global object or timer', () => {
		const forbidden =
			/\bconsole\.|\bglobalThis\b|\bprocess\.|\bset(?:Timeout|Interval|Immediate)\(/;
		for (const path of bundles) expect(text(path)).not.toMatch(forbidden);
	});

	it('passes n8n’s scan', () => {
		const { status, text: report } = node('scripts/scan.mjs', 'tarball', published.unpacked);
		expect(report).toContain('Tarball: passed');
		expect(status).toBe(0);
	}, 120_000);

	/** Loads the node in a process of its own and makes these calls there, one after the other. */
	const loading = (...calls: readonly string[]) => {
		const file = join(published.unpacked, nodeFile);
		return account.parse(JSON.parse(node('test/package/support/load.cjs', file, ...calls).text));
	};

	it('is loaded without what only works, without zod and without the phone metadata', () => {
		expect(loading()).toEqual({
			name: 'metaCapi',
			steps: [{ call: 'load', modules: ['MetaCapi.node.js'] }],
			phoneMetadata: { isWrapped: false, isEvaluated: false },
		});
	});

	it.each([
		['mapping', true],
		['credentialTest', 'Error'],
		['execute', [[], [], []]],
		['tool', [[], [], []]],
	])('loads what works when n8n first calls %s', (call, gave) => {
		const { steps, phoneMetadata } = loading(call);
		expect(steps.at(-1)).toMatchObject({ call, gave });
		expect(steps.at(-1)?.modules).toContain('n8n/at-first-use.js');
		// Without an event there is no phone number either.
		expect(phoneMetadata).toEqual({ isWrapped: true, isEvaluated: false });
	});

	it('loads it once for all of them', () => {
		const { steps } = loading('mapping', 'execute', 'tool', 'credentialTest', 'mapping');
		const own = steps.flatMap(({ modules }) => modules.filter((name) => name.endsWith('.js')));
		expect(own).toEqual(['MetaCapi.node.js', 'n8n/at-first-use.js']);
	});

	it('says so each time when it can’t be loaded', () => {
		const file = join(published.unpacked, atFirstUse);
		renameSync(file, `${file}.away`);
		try {
			const { steps } = loading('mapping', 'credentialTest', 'execute', 'execute');
			const rejected: unknown = expect.stringContaining('./n8n/at-first-use');
			const told = steps.slice(1).map(({ gave }) => gave);
			expect(told).toEqual([{ rejected }, { rejected }, { rejected }, { rejected }]);
		} finally {
			renameSync(`${file}.away`, file);
		}
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
