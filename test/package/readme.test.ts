/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests of the package read the checkout */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { ACTION_SOURCES } from '../../nodes/MetaCapi/fields/action-sources';
import {
	DEFAULT_API_VERSION,
	MAX_BATCH_SIZE,
	PACKAGE_VERSION,
} from '../../nodes/MetaCapi/fields/limits';
import { META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { PAGES, readmeWith } from '../../scripts/docs/sections';
import { readJson, readText, root } from './support/repository';

const readme = readText('README.md');
const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

/** The headings of n8n's scaffold, in its order (N 1.1). */
const SCAFFOLD = [
	'Installation',
	'Operations',
	'Credentials',
	'Compatibility',
	'Usage',
	'Resources',
	'Version history',
];

const { scripts, version } = z
	.looseObject({ scripts: z.record(z.string(), z.string()), version: z.string() })
	.parse(readJson('package.json'));

/** The text between two headings of a level. */
function section(heading: string): string {
	return readme.split(`\n${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
}

const isChoice = (
	entry: INodeProperties | INodePropertyCollection | INodePropertyOptions,
): entry is INodePropertyOptions => 'value' in entry;

describe('README.md', () => {
	it("keeps the headings of n8n's scaffold in their order", () => {
		expect(headings.filter((heading) => SCAFFOLD.includes(heading ?? ''))).toEqual(SCAFFOLD);
	});

	it('holds its made tables as they are made (npx tsx scripts/docs/write.ts)', () => {
		expect(readme).toBe(readmeWith(readme));
	});

	it('keeps the place of the list of codes', () => {
		expect(section('## Errors and What to Do')).toMatch(
			/<!-- troubleshooting:start -->[^]*<!-- troubleshooting:end -->/,
		);
	});

	it.each(['inputFormat', 'eventName', 'customEventName', 'actionSource'])(
		'names the parameter %s and its default as the editor does',
		(name) => {
			const property = new MetaCapi().description.properties.find((entry) => entry.name === name);
			const choice = (property?.options ?? [])
				.filter(isChoice)
				.find(({ value }) => value === property?.default);
			const row = `| ${property?.displayName} | \`${name}\` | ${choice?.name ?? '–'} |`;
			expect(section('### What you choose in the node')).toContain(row);
		},
	);

	it('explains every kind of error that an answer of Meta can have', () => {
		const kinds = new Set(META_ANSWERS.map(({ kind }) => `\`${kind}\``));
		const table = section('## Errors and What to Do');
		expect([...kinds].filter((kind) => !table.includes(kind))).toEqual([]);
	});

	it('gives the limits of the code', () => {
		const days = (wanted: string) =>
			ACTION_SOURCES.find(({ value }) => value === wanted)?.windowDays;
		expect(section('## How It Works')).toContain(
			`up to ${MAX_BATCH_SIZE.toLocaleString('en-US')} events`,
		);
		expect(section('### Values')).toContain(
			`last ${days('website')} days (physical stores: ${days('physical_store')})`,
		);
		expect(section('## Compatibility')).toContain(`version ${DEFAULT_API_VERSION.slice(1)} of`);
	});
});

describe.each([
	'README.md',
	'CONTRIBUTING.md',
	'docs/architecture.md',
	'docs/operations.md',
	'SECURITY.md',
])('%s', (page) => {
	const text = readText(page);

	it('links to files that exist', () => {
		const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(
			([, path = '']) => path,
		);
		expect(links.filter((path) => !existsSync(join(root, page, '..', path)))).toEqual([]);
	});

	it('links to headings that exist', () => {
		const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
		const known = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
			heading.toLowerCase().replaceAll(' ', '-'),
		);
		expect(anchors.filter((anchor) => !known.includes(anchor ?? ''))).toEqual([]);
	});

	it('names npm scripts that exist', () => {
		const named = [...text.matchAll(/npm (?:run )?([a-z\d:]+)/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !(name in scripts) && name !== 'install')).toEqual([]);
	});
});

describe('the version', () => {
	it('is the same everywhere', () => {
		expect(PACKAGE_VERSION).toBe(version);
		expect(section('## Version history')).toContain(version);
		expect(readText('CHANGELOG.md')).toContain(version);
	});
});

describe.each(Object.entries(PAGES))('%s', (path, make) => {
	it('is as it is made (npx tsx scripts/docs/write.ts)', () => {
		expect(readText(path)).toBe(make());
	});
});
