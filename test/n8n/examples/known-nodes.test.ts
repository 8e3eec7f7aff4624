/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they read the examples and n8n's nodes */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { n8nOf, type N8nName } from '../install/n8n';

const folder = join(__dirname, '..', '..', '..', 'examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const example = z.object({
	nodes: z.array(
		z.object({
			name: z.string(),
			type: z.string(),
			typeVersion: z.number(),
			parameters: z.record(z.string(), z.unknown()),
		}),
	),
});

const descriptions = z.array(
	z.object({
		name: z.string(),
		version: z.union([z.number(), z.array(z.number())]),
		properties: z.array(
			z.object({
				name: z.string(),
				type: z.string(),
				options: z.array(z.looseObject({ value: z.unknown() })).optional(),
			}),
		),
	}),
);

/** The nodes of an example that n8n itself brings, without our own. */
function nodesOf(file: string) {
	const { nodes } = example.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
	return nodes.filter(({ type }) => type.startsWith('n8n-nodes-base.'));
}

/** The nodes that an n8n brings, by name and version. */
async function nodesKnownTo(name: N8nName) {
	const { modules } = await n8nOf(name);
	const path = join(modules, 'n8n-nodes-base', 'dist', 'types', 'nodes.json');
	const known = descriptions.parse(JSON.parse(readFileSync(path, 'utf8')));
	return new Map(
		known.flatMap(({ name: type, version, properties }) =>
			[version]
				.flat()
				.map((one): [string, typeof properties] => [
					`n8n-nodes-base.${bare(type)} ${one}`,
					properties,
				]),
		),
	);
}

const bare = (type: string): string => type.replace('n8n-nodes-base.', '');

type KnownNodes = Awaited<ReturnType<typeof nodesKnownTo>>;

let current: KnownNodes;
let oldest: KnownNodes;

beforeAll(async () => {
	current = await nodesKnownTo('current');
	oldest = await nodesKnownTo('oldest');
});

describe.each(files)('the nodes of the example %s', (file) => {
	it('are known in these versions to every n8n that is promised', () => {
		const unknown = nodesOf(file).filter(({ type, typeVersion }) => {
			return [current, oldest].some((known) => !known.has(`${type} ${typeVersion}`));
		});
		expect(unknown).toEqual([]);
	});

	it('have the parameters and choices that are set', () => {
		for (const { name, type, typeVersion, parameters } of nodesOf(file)) {
			const properties = current.get(`${type} ${typeVersion}`) ?? [];
			for (const [parameter, value] of Object.entries(parameters)) {
				const same = properties.filter((property) => property.name === parameter);
				const isChoice = same.every((property) => property.type === 'options');
				const choices = same.flatMap(({ options = [] }) => options.map((option) => option.value));
				const isKnown = same.length > 0 && (!isChoice || choices.includes(value));
				expect([name, parameter, isKnown]).toEqual([name, parameter, true]);
			}
		}
	});
});
