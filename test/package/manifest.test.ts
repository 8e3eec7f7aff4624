/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests of the package read the checkout */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { readJson, readText, root } from './support/repository';

const names = z.record(z.string(), z.string());

const manifest = z.looseObject({
	name: z.string(),
	license: z.string(),
	keywords: z.array(z.string()),
	files: z.array(z.string()),
	scripts: names,
	peerDependencies: names,
	devDependencies: names,
	n8n: z.object({
		n8nNodesApiVersion: z.literal(1),
		strict: z.literal(true),
		nodes: z.array(z.string()),
		credentials: z.array(z.string()),
	}),
});

const lock = z.object({ packages: z.record(z.string(), z.looseObject({})) });

const codex = z.object({
	node: z.string(),
	nodeVersion: z.string(),
	codexVersion: z.literal('1.0'),
	categories: z.array(z.string()),
	alias: z.array(z.string()),
	resources: z.record(z.string(), z.array(z.object({ url: z.url() }))),
});

/** SPEC 2 and 7: package.json and what it points at. */
describe('package.json', () => {
	const declared = manifest.parse(readJson('package.json'));

	it('names package, files and classes as promised', () => {
		expect(declared).toMatchObject({
			name: 'n8n-nodes-meta-capi',
			license: 'MIT',
			files: ['dist'],
			n8n: {
				nodes: ['dist/nodes/MetaCapi/MetaCapi.node.js'],
				credentials: ['dist/credentials/MetaCapiApi.credentials.js'],
			},
		});
		expect(declared.keywords).toContain('n8n-community-node-package');
	});

	it('asks for nothing at run time but n8n itself', () => {
		expect(declared.dependencies ?? {}).toEqual({});
		expect(declared.optionalDependencies ?? {}).toEqual({});
		expect(declared.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('pins every tool to one version', () => {
		const loose = Object.entries(declared.devDependencies).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
		);
		expect(loose).toEqual([]);
	});

	it.each([...declared.n8n.nodes, ...declared.n8n.credentials])('has a source for %s', (built) => {
		const source = built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
		expect(existsSync(join(root, source))).toBe(true);
	});
});

describe('the lock file', () => {
	const { packages } = lock.parse(readJson('package-lock.json'));

	it('names no place that packages come from', () => {
		expect(Object.entries(packages).filter(([, entry]) => 'resolved' in entry)).toEqual([]);
	});

	it('names the content of every package', () => {
		const unchecked = Object.entries(packages).filter(
			([path, entry]) => path !== '' && !('integrity' in entry),
		);
		expect(unchecked.map(([path]) => path)).toEqual([]);
	});

	it('holds nothing that no package asks for', () => {
		expect(Object.entries(packages).filter(([, entry]) => 'extraneous' in entry)).toEqual([]);
	});
});

describe('the codex file', () => {
	it('puts the node where n8n users look for it', () => {
		const file = codex.parse(readJson('nodes/MetaCapi/MetaCapi.node.json'));
		expect(file.node).toBe('n8n-nodes-meta-capi');
		expect(file.categories).toEqual(['Marketing & Content', 'Sales']);
		expect(file.alias).toEqual(expect.arrayContaining(['capi', 'facebook', 'pixel', 'whatsapp']));
		expect(Object.keys(file.resources)).toEqual([
			'primaryDocumentation',
			'credentialDocumentation',
		]);
	});
});

describe('the icons', () => {
	const light = readText('icons/meta-capi.svg');
	const dark = readText('icons/meta-capi.dark.svg');

	it('are two different drawings of one size', () => {
		expect(light).not.toBe(dark);
		for (const icon of [light, dark]) expect(icon).toContain('viewBox="0 0 60 60"');
	});

	it('hold no script and load nothing', () => {
		for (const icon of [light, dark]) expect(icon).not.toMatch(/<script|href=|url\(|\bon\w+=/i);
	});
});
