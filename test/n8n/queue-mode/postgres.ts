/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: the database is a program of the system */
import { join } from 'node:path';
import { mustRun, runCommand } from '../install/run-command';
import { systemProgram } from '../install/system-package';
import { freePort } from '../support/free-port';
import { startKept, untilReady } from '../support/kept-process';
import type { Service } from './service';
import { asSystemUser } from './system-user';

/** What the image of `deploy/` makes of its environment; any password is taken. */
export interface PostgresAccount {
	readonly user: string;
	readonly database: string;
}

/** Makes the data of a Postgres without databases, in a folder of the system user. */
export async function initialisePostgres(folder: string, user: string): Promise<void> {
	const [program, parameters] = asSystemUser(await systemProgram('initdb'), [
		...['-D', dataFolder(folder), '--username', user],
		...['--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
	]);
	await mustRun(program, parameters, { folder });
}

/** Starts Postgres on the data in a folder. */
export async function startPostgres(folder: string, user: string, log: string): Promise<Service> {
	const port = await freePort();
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		// The data are thrown away: a crash of the machine may have them.
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
	];
	const [program, parameters] = asSystemUser(await systemProgram('postgres'), [
		...['-D', dataFolder(folder)],
		...settings.flatMap((setting) => ['-c', setting]),
	]);
	const server = startKept({ program, parameters, environment: process.env, folder, log });
	const psql = await systemProgram('psql');
	const question = sql(port, user, 'SELECT 1');
	await untilReady(server, async () => (await runCommand(psql, question)).code === 0, 60);
	return { port, stop: server.stop };
}

/** Makes an empty database in a Postgres that runs. */
export async function createDatabase(
	{ port }: Service,
	{ user, database }: PostgresAccount,
): Promise<void> {
	await runSql({ port }, user, `CREATE DATABASE ${database}`);
}

/** Runs some SQL in the database that every Postgres has. */
export async function runSql(
	{ port }: Pick<Service, 'port'>,
	user: string,
	command: string,
): Promise<void> {
	await mustRun(await systemProgram('psql'), sql(port, user, command));
}

const dataFolder = (folder: string): string => join(folder, 'data');

function sql(port: number, user: string, command: string): readonly string[] {
	const place = ['--host=127.0.0.1', `--port=${port}`, `--username=${user}`, '--dbname=postgres'];
	return [...place, '--no-password', `--command=${command}`];
}
