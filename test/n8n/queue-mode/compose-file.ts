/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: they start what deploy/ describes */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { N8n } from '../install/n8n';
import type { Settings } from '../support/environment';

/** The folder of the Compose file. */
export const deployFolder = join(__dirname, '..', '..', '..', 'deploy');

/** The file Compose reads, as text. */
export const composeText = (): string =>
	readFileSync(join(deployFolder, 'docker-compose.yml'), 'utf8');

const service = z.looseObject({
	image: z.string(),
	command: z.array(z.string()).default([]),
	environment: z.record(z.string(), z.string()).default({}),
	volumes: z.array(z.string()).default([]),
	depends_on: z
		.record(z.string(), z.object({ condition: z.literal('service_healthy') }))
		.default({}),
	healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }),
	deploy: z.object({ replicas: z.number() }).default({ replicas: 1 }),
});

const composeFile = z.looseObject({
	services: z.object({ main: service, worker: service, redis: service, postgres: service }),
	volumes: z.record(z.string(), z.null()),
});

/** `deploy/docker-compose.yml` as far as a test starts the same. */
export type ComposeFile = z.infer<typeof composeFile>;

type ReadYaml = (text: string) => unknown;

/** Reads the file with the YAML library of n8n, after Compose's replacement of variables. */
export function readComposeFile({ modules }: N8n, variables: Settings): ComposeFile {
	const fromN8n = createRequire(join(modules, 'n8n', 'package.json'));
	const { load }: { readonly load: ReadYaml } = fromN8n('js-yaml');
	return composeFile.parse(load(replaceVariables(composeText(), variables)));
}

/** `${NAME:-default}` and `${NAME:?message}`: an empty value counts as none. */
const VARIABLE = /\$\{(\w{1,64}):([-?])([^}\n]{0,200})\}/g;

/** The variables the file reads; what must be filled in has no default. */
export function composeVariables(): ReadonlyMap<string, string | undefined> {
	const found = [...composeText().matchAll(VARIABLE)];
	return new Map(found.map(([, name = '', sign, text]) => [name, sign === '-' ? text : undefined]));
}

function replaceVariables(text: string, variables: Settings): string {
	return text.replace(VARIABLE, (_all, name: string, sign: string, rest: string) => {
		const value = variables[name] ?? '';
		if (value === '' && sign === '?') throw new Error(`${name}: ${rest}`);
		return value === '' ? rest : value;
	});
}

/** What `.env.example` gives, name by name; empty where the user has to fill it in. */
export function exampleVariables(): Settings {
	const lines = readFileSync(join(deployFolder, '.env.example'), 'utf8').split('\n');
	return Object.fromEntries(
		lines.flatMap((line) => {
			const at = line.startsWith('#') ? -1 : line.indexOf('=');
			return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
		}),
	);
}
