/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: queue mode is made of programs */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../install/progress';
import type { Settings } from '../support/environment';
import { setUpOwner, type RestClient } from '../support/rest-client';
import type { SharedN8n } from '../support/shared-n8n';
import { exampleVariables, readComposeFile } from './compose-file';
import { startN8nProcess, type N8nProcess, type N8nProcessOptions } from './n8n-process';
import { createDatabase, initialisePostgres, startPostgres } from './postgres';
import { startRedis } from './redis';
import { makeFolderOfSystemUser } from './system-user';

/** n8n in queue mode, as `deploy/` starts it. */
export interface QueueMode {
	readonly rest: RestClient;
	readonly main: N8nProcess;
	readonly workers: readonly N8nProcess[];
	/** How many executions a worker has under way at most. */
	readonly concurrency: number;
	stop(): Promise<void>;
}

type Run = Pick<SharedN8n, 'n8n' | 'packageFolder' | 'outputFolder'>;

/** Starts the services of `deploy/docker-compose.yml` from Debian's programs, with the settings given there. */
export async function startQueueMode(run: Run): Promise<QueueMode> {
	const stops: Array<() => Promise<void> | void> = [];
	const stop = async () => {
		for (const end of stops.splice(0).reverse()) await end();
	};
	let isStarted = false;
	try {
		const started = await startAll(run, stops);
		isStarted = true;
		return { ...started, stop };
	} finally {
		if (!isStarted) await stop();
	}
}

async function startAll(
	{ n8n, packageFolder, outputFolder }: Run,
	stops: Array<() => Promise<void> | void>,
): Promise<Omit<QueueMode, 'stop'>> {
	const { main, worker, redis, postgres } = readComposeFile(n8n, {
		...exampleVariables(),
		N8N_ENCRYPTION_KEY: 'the-encryption-key-of-the-tests',
		POSTGRES_PASSWORD: 'any',
	}).services;
	// Not in the run's folder, which is closed to the user that Postgres runs as.
	const scratch = mkdtempSync(join(tmpdir(), 'meta-capi-queue-'));
	stops.push(() => rmSync(scratch, { recursive: true, force: true }));
	const logs = join(outputFolder, 'queue-mode');
	mkdirSync(logs, { recursive: true });

	const { POSTGRES_USER: user = '', POSTGRES_DB: name = '' } = postgres.environment;
	const [, ...redisParameters] = redis.command;
	const [database, queue] = await step('Starting Postgres and Redis', async () => {
		const folder = join(scratch, 'postgres');
		await makeFolderOfSystemUser(folder);
		await initialisePostgres(folder, user);
		const first = await startPostgres(folder, user, join(logs, 'postgres.log'));
		stops.push(first.stop);
		await createDatabase(first, { user, database: name });
		const second = await startRedis(redisParameters, scratch, join(logs, 'redis.log'));
		stops.push(second.stop);
		return [first, second];
	});

	const here: Settings = {
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(queue.port),
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(database.port),
		// The package is put in its place: it may not be published yet.
		N8N_COMMUNITY_PACKAGES_MANAGED_BY_ENV: 'false',
	};
	const start = async (
		name: string,
		command: readonly string[],
		settings: Settings,
	): Promise<N8nProcess> => {
		const options: N8nProcessOptions = {
			n8n,
			packageFolder,
			userFolder: join(scratch, name),
			command,
			settings: { ...settings, ...here },
			log: join(logs, `${name}.log`),
		};
		const started = await startN8nProcess(options);
		stops.push(started.kill);
		return started;
	};
	const mainProcess = await step(
		'Starting main',
		async () => await start('main', ['start'], main.environment),
	);
	const rest = await setUpOwner(mainProcess.url);
	const numbers = Array.from({ length: worker.deploy.replicas }, (_none, index) => index + 1);
	const workers = await step(
		`Starting ${numbers.length} workers`,
		async () =>
			await Promise.all(
				numbers.map(
					async (number) => await start(`worker-${number}`, worker.command, worker.environment),
				),
			),
	);
	return { rest, main: mainProcess, workers, concurrency: concurrencyOf(worker.command) };
}

function concurrencyOf(command: readonly string[]): number {
	const flag = command.find((part) => part.startsWith('--concurrency='));
	return Number(flag?.split('=')[1]);
}
