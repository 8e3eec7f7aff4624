/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/no-dangerous-functions -- tests only: reads the files of deploy/ and of n8n, and asks Compose */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { N8N_VERSIONS, type N8n } from './install/n8n';
import { runCommand } from './install/run-command';
import {
	composeText,
	composeVariables,
	deployFolder,
	exampleVariables,
	readComposeFile,
	type ComposeFile,
} from './queue-mode/compose-file';
import { sharedN8n } from './support/shared-n8n';

const FILLED_IN = { N8N_ENCRYPTION_KEY: 'key', POSTGRES_PASSWORD: 'password' };

/** Compose is not everywhere; without it the test is shown as skipped, and the others read the file themselves. */
const whereComposeIs = spawnSync('docker', ['compose', 'version']).status === 0 ? it : it.skip;

const compose = async (...parameters: readonly string[]) =>
	await runCommand('docker', ['compose', ...parameters], {
		folder: deployFolder,
		environment: { ...process.env, ...FILLED_IN },
	});

describe('deploy/docker-compose.yml', () => {
	const read = (): ComposeFile =>
		readComposeFile(sharedN8n().n8n, { ...exampleVariables(), ...FILLED_IN });
	const services = () => Object.entries(read().services);

	whereComposeIs('can be read by Compose', async () => {
		const { code } = await compose('--env-file', '.env.example', 'config', '--quiet');
		expect(code).toBe(0);
	});

	it('wants to be told the secrets', () => {
		const { n8n } = sharedN8n();
		const { POSTGRES_PASSWORD } = FILLED_IN;

		expect(() => readComposeFile(n8n, exampleVariables())).toThrow('see .env.example');
		expect(() => readComposeFile(n8n, { POSTGRES_PASSWORD })).toThrow('N8N_ENCRYPTION_KEY');
	});

	it('reads the variables of .env.example, and no others', () => {
		const variables = composeVariables();

		expect(Object.keys(exampleVariables()).sort()).toEqual([...variables.keys()].sort());
		expect(composeText().split('${')).toHaveLength(composeText().split(/\$\{\w{1,64}:[-?]/).length);
		for (const [name, value] of Object.entries(exampleVariables())) {
			expect([name, variables.get(name) ?? '']).toEqual([name, value]);
		}
	});

	it('pins every image, n8n in the version that is tested', () => {
		const n8n = `docker.n8n.io/n8nio/n8n:${N8N_VERSIONS.current.version}`;

		expect(read().services.main.image).toBe(n8n);
		expect(read().services.worker.image).toBe(n8n);
		for (const [, { image }] of services()) expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-alpine)?$/);
	});

	it('starts one main and two workers with the same settings, but for what only main needs', () => {
		const { main, worker } = read().services;

		expect(worker.deploy.replicas).toBe(2);
		expect(worker.command[0]).toBe('worker');
		expect(main.environment).toMatchObject(worker.environment);
		expect(Object.keys(main.environment).filter((name) => !(name in worker.environment))).toEqual([
			'N8N_WEBHOOK_URL',
			'N8N_COMMUNITY_PACKAGES_MANAGED_BY_ENV',
			'N8N_COMMUNITY_PACKAGES',
		]);
	});

	it('points n8n to its own Redis and Postgres', () => {
		const { worker, postgres } = read().services;
		const { environment } = worker;

		expect(Object.keys(read().services)).toContain(environment.QUEUE_BULL_REDIS_HOST);
		expect(Object.keys(read().services)).toContain(environment.DB_POSTGRESDB_HOST);
		expect(postgres.environment).toEqual({
			POSTGRES_DB: environment.DB_POSTGRESDB_DATABASE,
			POSTGRES_USER: environment.DB_POSTGRESDB_USER,
			POSTGRES_PASSWORD: environment.DB_POSTGRESDB_PASSWORD,
		});
	});

	it('names only services and volumes that it has', () => {
		const { volumes } = read();
		for (const [, { depends_on, volumes: mounted }] of services()) {
			for (const name of Object.keys(depends_on))
				expect(services().map(([key]) => key)).toContain(name);
			for (const mount of mounted) expect(volumes).toHaveProperty([mount.split(':')[0] ?? '']);
		}
	});

	it('uses settings that this n8n knows', () => {
		const known = settingsKnownTo(sharedN8n().n8n);
		const names = Object.keys(read().services.main.environment);

		expect(names.filter((name) => !known.has(name))).toEqual([]);
		expect(known).not.toContain('QUEUE_BULL_REDIS_HOSTS');
	});
});

/** The names of settings that stand in the code which reads them. */
function settingsKnownTo({ modules }: N8n): ReadonlySet<string> {
	const folders = [
		{ folder: '@n8n/config/dist', recursive: true },
		{ folder: 'n8n/dist/modules/community-packages', recursive: false },
		{ folder: 'n8n/dist', recursive: false },
	];
	const files = folders.flatMap(({ folder, recursive }) =>
		readdirSync(join(modules, folder), { recursive, encoding: 'utf8' })
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(join(modules, folder, file), 'utf8')),
	);
	return new Set(files.flatMap((code) => code.match(/\b[A-Z][A-Z\d_]{4,80}\b/g) ?? []));
}
